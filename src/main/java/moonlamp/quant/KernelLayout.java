package moonlamp.quant;

/**
 * The interleaved matrix layout that the kernels read, and the repacking of GGUF rows into it.
 *
 * <p>Rows are taken in groups of {@value #GROUP_ROWS}, so that a vector instruction works on one lane per row
 * and needs no horizontal sum; the last group is filled up with zero rows. A group lies contiguously, groups
 * follow each other. Within a group:
 *
 * <ul>
 *   <li>{@link MatrixType#Q4_0}: {@value #Q4_BLOCK_BYTES} bytes for each 32 columns: 8 f16 scales (one a row),
 *       then for k = 0..3 (columns 8k..8k+7 of the block) 16 bytes for rows 0..3 and 16 bytes for rows 4..7.
 *       A row has four bytes there, which hold its eight columns c0..c7 as nibbles (0..15, value q - 8):
 *       c0 | c2 &lt;&lt; 4, c4 | c6 &lt;&lt; 4, c1 | c3 &lt;&lt; 4, c5 | c7 &lt;&lt; 4.
 *   <li>{@link MatrixType#Q8_0}: {@value #Q8_BLOCK_BYTES} bytes for each 32 columns: 8 f16 scales, then for each
 *       column pair p = 0..15 16 bytes: 8 rows x 2 signed bytes (columns 2p and 2p + 1).
 *   <li>{@link MatrixType#F32}: 32 bytes for each column: 8 rows x f32.
 * </ul>
 *
 * <p>All addresses are byte addresses in {@link moonlamp.simd.Memory}. Nothing needs alignment, but groups of
 * an aligned matrix stay 16-aligned.
 */
public final class KernelLayout {
    /** Rows of a group. */
    public static final int GROUP_ROWS = 8;
    /** Columns of a quantised block. */
    public static final int BLOCK_COLUMNS = 32;
    /** Bytes of a Q4_0 group for one block of columns. */
    public static final int Q4_BLOCK_BYTES = 144;
    /** Bytes of a Q8_0 group for one block of columns. */
    public static final int Q8_BLOCK_BYTES = 272;
    /** Bytes of an F32 group for one column. */
    public static final int F32_COLUMN_BYTES = 32;

    private KernelLayout() {}

    /** The form a tensor of this type is multiplied in: Q4_0 and F32 stay as they are, all others become Q8_0. */
    public static MatrixType nativeType(GgmlType source) {
        return switch (source) {
            case Q4_0 -> MatrixType.Q4_0;
            case F32 -> MatrixType.F32;
            default -> MatrixType.Q8_0;
        };
    }

    /**
     * Bytes of one group of {@value #GROUP_ROWS} rows.
     *
     * @throws IllegalArgumentException if cols is not positive, or no multiple of 32 for a quantised type
     * @throws ArithmeticException if the result exceeds a long
     */
    public static long groupBytes(MatrixType type, long cols) {
        throw new UnsupportedOperationException();
    }

    /**
     * Bytes of a matrix [rows][cols] in this layout, the zero rows of the last group included.
     *
     * @throws IllegalArgumentException if a size is not positive, or cols no multiple of 32 for a quantised type
     * @throws ArithmeticException if the result exceeds a long
     */
    public static long matrixBytes(MatrixType type, long rows, long cols) {
        throw new UnsupportedOperationException();
    }

    /** Bytes of scratch memory that {@link #repackGroup} needs for rows of {@code cols} columns, any type. */
    public static int scratchBytes(int cols) {
        throw new UnsupportedOperationException();
    }

    /**
     * Repacks up to 8 rows as they lie in a GGUF file into one group.
     *
     * <p>Q4_0 to Q4_0, Q8_0 to Q8_0 and F32 to F32 keep every bit of a row. Any supported type to F32 is
     * dequantised; any supported type to Q8_0 is dequantised and quantised again, a row at a time.
     *
     * @param srcRows address of rowCount contiguous raw rows
     * @param rowCount 1..8; missing rows become zero rows
     * @param scratch address of {@link #scratchBytes} bytes
     * @param dstGroup address of {@link #groupBytes} bytes, distinct from source and scratch
     * @throws IllegalArgumentException if the conversion does not exist or a size does not fit the types
     */
    public static void repackGroup(
            GgmlType source, int srcRows, int rowCount, int cols, MatrixType target, int scratch, int dstGroup) {
        throw new UnsupportedOperationException();
    }

    /** Writes row {@code row} of a repacked matrix as f32[cols], bit for bit what {@link Dequantizer} gives. */
    public static void dequantizeRow(MatrixType type, int matrix, int cols, int row, int dstF32) {
        throw new UnsupportedOperationException();
    }
}
