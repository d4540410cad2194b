package moonlamp.kernel;

/**
 * How one quantised activation row of {@code cols} columns (a multiple of 32, {@code nb = cols / 32} blocks) lies in
 * memory.
 *
 * <pre>
 * 0        nb x { f32 scale, i32 bias }   bias = -8 * sum(q): folds the offset of the unsigned Q4_0 nibbles
 * 8 * nb   i16 q[cols]                    in column order: operands of i32x4.dot_i16x8_s
 * 72 * nb  i8 q[cols]                     each 8 columns as c0,c4,c1,c5,c2,c6,c3,c7: the order in which the nibbles of
 *                                         the kernel layout come apart
 * </pre>
 *
 * Rows start at multiples of 16 bytes.
 */
public final class ActivationLayout {
    /** Columns that share one scale. */
    public static final int BLOCK = 32;

    private ActivationLayout() {}

    /** Number of blocks in a row of {@code cols} columns. */
    public static int blocks(int cols) {
        return cols / BLOCK;
    }

    /** Bytes of one row, a multiple of 16. */
    public static int rowBytes(int cols) {
        return (104 * blocks(cols) + 15) & -16;
    }

    /** Offset of the 16-bit values in a row. */
    public static int wideOffset(int cols) {
        return 8 * blocks(cols);
    }

    /** Offset of the permuted 8-bit values in a row. */
    public static int narrowOffset(int cols) {
        return 72 * blocks(cols);
    }
}
