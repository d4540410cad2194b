package moonlamp.kernel;

/**
 * How one quantised activation row of {@code cols} columns (a multiple of 32, {@code nb = cols / 32} blocks) lies in
 * memory.
 *
 * <pre>
 * 0         nb x { f32 scale, i32 bias, i32 negatives, 0 }
 *                    bias = -8 * sum(q): folds the offset of the unsigned Q4_0 nibbles
 *                    negatives = sum(|q| of all q < 0): what flipped bits leave out, see {@link RelaxedProductQ8}
 * 16 * nb   i16 q[cols]   in column order: operands of i32x4.dot_i16x8_s
 * 80 * nb   i8 q[cols]    each 8 columns as c0,c4,c1,c5,c2,c6,c3,c7: the order in which the nibbles of the kernel
 *                         layout come apart
 * 112 * nb  for each 16 columns, in order: 16 x i8 |q|, 16 x i8 sign (0, or -1 where q < 0)
 * </pre>
 *
 * Rows start at multiples of 16 bytes.
 */
public final class ActivationLayout {
    /** Columns that share one scale. */
    public static final int BLOCK = 32;

    /** Bytes of the numbers of a block that stand before the columns. */
    static final int HEADER_BYTES = 16;

    /** Offset of the bias among them. */
    static final int BIAS = 4;

    /** Offset of the negatives among them. */
    static final int NEGATIVES = 8;

    /** Bytes of the magnitudes and signs of 16 columns. */
    static final int SIGNED_BYTES = 32;

    private ActivationLayout() {}

    /** Number of blocks in a row of {@code cols} columns. */
    public static int blocks(int cols) {
        return cols / BLOCK;
    }

    /** Bytes of one row, a multiple of 16. */
    public static int rowBytes(int cols) {
        return 176 * blocks(cols);
    }

    /** Offset of the 16-bit values in a row. */
    public static int wideOffset(int cols) {
        return HEADER_BYTES * blocks(cols);
    }

    /** Offset of the permuted 8-bit values in a row. */
    public static int narrowOffset(int cols) {
        return 80 * blocks(cols);
    }

    /** Offset of the magnitudes and signs in a row. */
    public static int signedOffset(int cols) {
        return 112 * blocks(cols);
    }
}
