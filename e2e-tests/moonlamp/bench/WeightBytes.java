package moonlamp.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.quant.KernelLayout;

/** Bytes of weights that are read for one token: every tensor once, of the embedding nothing but a row. */
final class WeightBytes {
    private static final String EMBEDDING = "token_embd.weight";
    /** The output head, where it is not the embedding. */
    private static final String OUTPUT = "output.weight";

    private final Map<Part, Long> bytes = new EnumMap<>(Part.class);

    private WeightBytes(GgufHeader header, ToLongFunction<TensorInfo> size) {
        boolean ownHead = header.tensor(OUTPUT).isPresent();
        for (TensorInfo tensor : header.tensors()) {
            if (!ownHead || !tensor.name().equals(EMBEDDING)) {
                bytes.merge(Part.reading(tensor.name()), size.applyAsLong(tensor), Long::sum);
            }
        }
    }

    /** In the layout of our kernels. */
    static WeightBytes inMemory(GgufHeader header) {
        return new WeightBytes(header, WeightBytes::kernelBytes);
    }

    /** As the file has them, which is how llama.cpp reads them. */
    static WeightBytes inFile(GgufHeader header) {
        return new WeightBytes(header, TensorInfo::bytes);
    }

    private static long kernelBytes(TensorInfo tensor) {
        return tensor.dims().length == 1
                ? tensor.bytes()
                : KernelLayout.matrixBytes(KernelLayout.nativeType(tensor.type()), tensor.rows(), tensor.cols());
    }

    /** What one part reads. */
    long of(Part part) {
        return bytes.getOrDefault(part, 0L);
    }

    /** What one token reads. */
    long total(Head head) {
        return switch (head) {
            case FULL -> bytes.values().stream().mapToLong(Long::longValue).sum();
        };
    }
}
