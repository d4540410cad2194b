package moonlamp.model;

import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.TensorInfo;
import moonlamp.kernel.Kernels;
import moonlamp.quant.FiniteCheck;
import moonlamp.quant.GgmlType;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.Memory;

/**
 * Streams a model file into the kernels' layout. The file's bytes arrive in order, in pieces of any size, already in
 * linear memory; rows are repacked in groups of 8, so nothing but one such group ever exists twice.
 */
public final class WeightsLoader {
    private final Gemma3Weights weights;
    private final long fileBytes;
    private final LoadBuffers buffers;
    private final TokenRows tokenRows;
    private final GroupStore groups;
    private final TokenRowLoader byToken;

    /** File offset of the next byte. */
    private long position;
    /** The tensor being filled, as an index into the weights' slots; past the end when all are there. */
    private int index;
    /** First row of the group being filled. */
    private int row;
    /** Bytes of that group which wait in the staging buffer. */
    private int staged;

    /** A loader at the beginning of a file of {@code fileBytes}, which repacks with these kernels. */
    public WeightsLoader(Gemma3Weights weights, long fileBytes, Kernels kernels) {
        this.weights = weights;
        this.fileBytes = fileBytes;
        buffers = weights.loadBuffers();
        tokenRows = weights.tokenRows();
        groups = new GroupStore(kernels, buffers.scratch());
        byToken = new TokenRowLoader(tokenRows, buffers, groups);
    }

    /** File offset of the byte expected next; 0 at first. */
    public long position() {
        return position;
    }

    /**
     * Takes the next piece of the file, which is not needed any more afterwards.
     *
     * @param fileOffset where the piece begins in the file; must be {@link #position}
     * @param address where the piece lies in linear memory
     * @param length its bytes, not negative
     * @throws GgufFormatException if a weight is not finite (the tensor is named), or the file is longer than announced
     */
    public void accept(long fileOffset, int address, int length) {
        if (fileOffset != position || length < 0) {
            throw new IllegalArgumentException(
                    "a piece of " + length + " bytes at " + fileOffset + " does not continue at " + position);
        }
        if (length > fileBytes - position) {
            throw wrongSize("more");
        }
        int from = address;
        int left = length;
        while (left > 0) {
            int taken = take(from, left);
            from += taken;
            left -= taken;
            position += taken;
        }
    }

    /**
     * Ends the stream.
     *
     * @throws GgufFormatException if the file is shorter than announced
     */
    public void finish() {
        if (position != fileBytes) {
            throw wrongSize(Long.toString(position));
        }
    }

    private GgufFormatException wrongSize(String got) {
        return new GgufFormatException(
                Kind.FILE_SIZE, position, "file", fileBytes + " bytes, as when its header was read", got);
    }

    /** Consumes 1 .. left bytes at {@code from}: padding, a whole group, or a part of one. */
    private int take(int from, int left) {
        if (index == weights.slots().size()) {
            return left;
        }
        TensorSlot slot = weights.slots().get(index);
        long padding = slot.tensor().offset() - position;
        if (padding > 0) {
            return (int) Math.min(padding, left);
        }
        int groupBytes = slot.groupBytes(row);
        if (staged == 0 && left >= groupBytes) {
            store(slot, from);
            return groupBytes;
        }
        int taken = Math.min(groupBytes - staged, left);
        Memory.memoryCopy(buffers.staging() + staged, from, taken);
        staged += taken;
        if (staged == groupBytes) {
            store(slot, buffers.staging());
        }
        return taken;
    }

    /** Stores the complete group at {@code raw} and moves on to the next one. */
    private void store(TensorSlot slot, int raw) {
        int rows = slot.groupRows(row);
        requireFinite(slot, raw, rows);
        if (slot.matrix() == null) {
            Memory.memoryCopy(slot.vector(), raw, slot.groupBytes(row));
        } else if (slot.isByToken() && !tokenRows.isTokenOrder()) {
            if (row == 0) {
                byToken.begin(slot);
            }
            byToken.accept(slot, row, rows, raw);
        } else {
            groups.store(slot, row / KernelLayout.GROUP_ROWS, rows, raw, row + rows - 1);
        }
        staged = 0;
        row += rows;
        if (row == slot.rows()) {
            row = 0;
            index++;
        }
    }

    private void requireFinite(TensorSlot slot, int raw, int rows) {
        TensorInfo tensor = slot.tensor();
        int bad = FiniteCheck.firstBad(tensor.type(), raw, rows * slot.cols());
        if (bad >= 0) {
            long block = (long) row * (slot.cols() / tensor.type().blockSize()) + bad;
            throw notFinite(tensor, block);
        }
    }

    private static GgufFormatException notFinite(TensorInfo tensor, long block) {
        GgmlType type = tensor.type();
        return new GgufFormatException(
                Kind.WEIGHT_NOT_FINITE,
                tensor.offset() + block * type.blockBytes(),
                tensor.name(),
                type.blockSize() == 1 ? "finite numbers below 65504" : "block scales that are finite and below 65504",
                "another in " + (type.blockSize() == 1 ? "element " : "block ") + block);
    }
}
