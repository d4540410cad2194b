package moonlamp.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import moonlamp.gguf.TensorInfo;
import moonlamp.quant.KernelLayout;
import moonlamp.sampling.Head;

/** Bytes of weights that are read for one token: every tensor once, of the embedding nothing but a row. */
final class WeightBytes {
    private static final String EMBEDDING = "token_embd.weight";
    /** The output head, where it is not the embedding. */
    private static final String OUTPUT = "output.weight";

    private final Map<Part, Long> bytes = new EnumMap<>(Part.class);
    private final double storyShare;

    private WeightBytes(BenchModel model, ToLongFunction<TensorInfo> size) {
        storyShare = model.storyShare();
        boolean ownHead = model.header().tensor(OUTPUT).isPresent();
        for (TensorInfo tensor : model.header().tensors()) {
            if (!ownHead || !tensor.name().equals(EMBEDDING)) {
                bytes.merge(Part.reading(tensor.name()), size.applyAsLong(tensor), Long::sum);
            }
        }
    }

    /** In the layout of our kernels. */
    static WeightBytes inMemory(BenchModel model) {
        return new WeightBytes(model, WeightBytes::kernelBytes);
    }

    /** As the file has them, which is how llama.cpp reads them. */
    static WeightBytes inFile(BenchModel model) {
        return new WeightBytes(model, TensorInfo::bytes);
    }

    private static long kernelBytes(TensorInfo tensor) {
        return tensor.dims().length == 1
                ? tensor.bytes()
                : KernelLayout.matrixBytes(KernelLayout.nativeType(tensor.type()), tensor.rows(), tensor.cols());
    }

    /** What one part reads; of the output head only the rows that are chosen from. */
    long of(Part part, Head head) {
        long all = bytes.getOrDefault(part, 0L);
        return part == Part.HEAD && head == Head.STORY ? Math.round(all * storyShare) : all;
    }

    /** What one token reads. */
    long total(Head head) {
        long sum = 0;
        for (Part part : Part.values()) {
            sum += of(part, head);
        }
        return sum;
    }
}
