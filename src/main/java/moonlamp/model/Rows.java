package moonlamp.model;

import moonlamp.kernel.ActivationLayout;
import moonlamp.kernel.Arena;
import moonlamp.quant.KernelLayout;

/**
 * A buffer with one row per token of a batch.
 *
 * @param address of row 0
 * @param stride bytes between rows, a multiple of 16
 */
record Rows(int address, int stride) {

    /** f32[rows][width]; the rows have room for whole groups of 8, which products write. */
    static Rows floats(int rows, int width, Arena arena) {
        int padded = (width + KernelLayout.GROUP_ROWS - 1) / KernelLayout.GROUP_ROWS * KernelLayout.GROUP_ROWS;
        int stride = padded * Float.BYTES;
        return new Rows(arena.allocate((long) rows * stride), stride);
    }

    /** Rows of up to {@code cols} quantised values, see {@link ActivationLayout}. */
    static Rows quantised(int rows, int cols, Arena arena) {
        int stride = ActivationLayout.rowBytes(cols);
        return new Rows(arena.allocate((long) rows * stride), stride);
    }

    /** Rows of {@code bytes} bytes. */
    static Rows bytes(int rows, int bytes, Arena arena) {
        return new Rows(arena.allocate((long) rows * bytes), bytes);
    }

    int row(int index) {
        return address + index * stride;
    }
}
