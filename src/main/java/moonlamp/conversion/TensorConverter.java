package moonlamp.conversion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;
import moonlamp.quant.Dequantizer;
import moonlamp.quant.FiniteCheck;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Quantizer;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/**
 * Turns one tensor after the other into its GGUF form, in pieces of 65,536 weights: whatever a model's size, half a
 * megabyte of memory. It works in the process's one linear memory, which nothing else may use meanwhile.
 */
final class TensorConverter {
    /** A multiple of every block's size. */
    static final int PIECE_WEIGHTS = 1 << 16;

    private static final int RAW = 64; // raw weights, at most 4 bytes each
    private static final int FLOATS = RAW + PIECE_WEIGHTS * Float.BYTES; // f32[PIECE_WEIGHTS]
    private static final int BLOCKS = FLOATS + PIECE_WEIGHTS * Float.BYTES; // the result, at most 4 bytes a weight
    private static final int END = BLOCKS + PIECE_WEIGHTS * Float.BYTES;

    private final byte[] buffer = new byte[PIECE_WEIGHTS * Float.BYTES];

    TensorConverter() {
        JvmMemory.reserve(END);
    }

    /**
     * Reads, converts and writes a tensor.
     *
     * @throws ConversionException if a weight is not finite, or the file has changed since its header was read
     */
    void convert(StoredTensor stored, PlannedTensor planned, OutputStream out) throws IOException {
        try (FileChannel channel = open(stored.file())) {
            requireUnchanged(channel, stored);
            long count = planned.count();
            for (long done = 0; done < count; done += PIECE_WEIGHTS) {
                int weights = (int) Math.min(PIECE_WEIGHTS, count - done);
                read(channel, stored, done, weights);
                toFloats(stored, planned, done, weights);
                write(planned.type(), weights, out);
            }
        }
    }

    private static FileChannel open(InputFile file) {
        try {
            return FileChannel.open(file.path(), StandardOpenOption.READ);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private void read(FileChannel channel, StoredTensor stored, long done, int weights) {
        int weightBytes = stored.tensor().type().blockBytes();
        ByteBuffer target = ByteBuffer.wrap(buffer, 0, weights * weightBytes);
        long position = stored.offset() + done * weightBytes;
        try {
            while (target.hasRemaining()) {
                int count = channel.read(target, position + target.position());
                if (count < 0) {
                    throw changed(stored);
                }
            }
        } catch (IOException e) {
            throw stored.file().unreadable(e);
        }
        JvmMemory.write(RAW, buffer, 0, target.position());
    }

    private static void requireUnchanged(FileChannel channel, StoredTensor stored) {
        try {
            if (channel.size() != stored.fileBytes()) {
                throw changed(stored);
            }
        } catch (IOException e) {
            throw stored.file().unreadable(e);
        }
    }

    private static ConversionException changed(StoredTensor stored) {
        String problem = "its size has changed while it was read";
        return new ConversionException(Kind.CHANGED, stored.file().name(), problem);
    }

    /** To f32, for a norm with the one added that Gemma's RMSNorm adds: GGUF stores the factor itself. */
    private static void toFloats(StoredTensor stored, PlannedTensor planned, long done, int weights) {
        GgmlType type = stored.tensor().type();
        requireFinite(stored, done, FiniteCheck.firstBad(type, RAW, weights));
        Dequantizer.dequantize(type, RAW, FLOATS, weights);
        if (planned.isNorm()) {
            for (int i = 0; i < weights; i++) {
                int address = FLOATS + i * Float.BYTES;
                Memory.f32Store(address, 0, 1 + Memory.f32Load(address, 0));
            }
            requireFinite(stored, done, FiniteCheck.firstBad(GgmlType.F32, FLOATS, weights));
        }
    }

    private static void requireFinite(StoredTensor stored, long done, int bad) {
        if (bad >= 0) {
            String place = stored.file().name() + ", tensor "
                    + Quoted.of(stored.tensor().name());
            String problem = "weight " + (done + bad) + " is no finite number below " + FiniteCheck.LIMIT;
            throw new ConversionException(Kind.WEIGHT_NOT_FINITE, place, problem);
        }
    }

    private void write(GgmlType type, int weights, OutputStream out) throws IOException {
        int bytes = (int) type.bytes(weights);
        int from = BLOCKS;
        switch (type) {
            case Q4_0 -> Quantizer.quantizeQ4_0(FLOATS, BLOCKS, weights);
            case Q8_0 -> Quantizer.quantizeQ8_0(FLOATS, BLOCKS, weights);
            case F32 -> from = FLOATS;
            default -> throw new IllegalArgumentException("no quantiser for " + type);
        }
        JvmMemory.read(from, buffer, 0, bytes);
        out.write(buffer, 0, bytes);
    }
}
