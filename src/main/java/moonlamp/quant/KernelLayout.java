package moonlamp.quant;

import moonlamp.simd.Memory;

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
 *   <li>{@link MatrixType#Q8_0}: {@value #Q8_BLOCK_BYTES} bytes for each 32 columns: 8 f16 scales, then for k = 0..7
 *       (columns 4k..4k+3 of the block) 16 bytes for rows 0..3 and 16 bytes for rows 4..7: four signed bytes a row.
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

    private static final int SCALE_BYTES = 2 * GROUP_ROWS;

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
        if (cols <= 0 || type != MatrixType.F32 && cols % BLOCK_COLUMNS != 0) {
            throw new IllegalArgumentException(cols + " columns do not make a " + type + " matrix");
        }
        return switch (type) {
            case Q4_0 -> Math.multiplyExact(cols / BLOCK_COLUMNS, (long) Q4_BLOCK_BYTES);
            case Q8_0 -> Math.multiplyExact(cols / BLOCK_COLUMNS, (long) Q8_BLOCK_BYTES);
            case F32 -> Math.multiplyExact(cols, (long) F32_COLUMN_BYTES);
        };
    }

    /**
     * Bytes of a matrix [rows][cols] in this layout, the zero rows of the last group included.
     *
     * @throws IllegalArgumentException if a size is not positive, or cols no multiple of 32 for a quantised type
     * @throws ArithmeticException if the result exceeds a long
     */
    public static long matrixBytes(MatrixType type, long rows, long cols) {
        if (rows <= 0) {
            throw new IllegalArgumentException(rows + " rows do not make a matrix");
        }
        long groups = (rows - 1) / GROUP_ROWS + 1;
        return Math.multiplyExact(groups, groupBytes(type, cols));
    }

    /**
     * Bytes of scratch memory that {@link #repackGroup} needs for rows of {@code cols} columns, whatever the types: one
     * row of floats and the same row as Q8_0.
     *
     * @throws ArithmeticException if the result exceeds an int
     */
    public static int scratchBytes(int cols) {
        int blocks = (cols - 1) / BLOCK_COLUMNS + 1;
        return Math.addExact(Math.multiplyExact(cols, 4), Math.multiplyExact(blocks, GgmlType.Q8_0.blockBytes()));
    }

    /**
     * Repacks up to 8 rows as they lie in a GGUF file into one group.
     *
     * <p>Q4_0 to Q4_0, Q8_0 to Q8_0 and F32 to F32 keep every bit of a row. Any supported type to F32 is dequantised; any
     * supported type to Q8_0 is dequantised and quantised again.
     *
     * @param srcRows address of rowCount contiguous raw rows
     * @param rowCount 1..8; missing rows become zero rows
     * @param scratch address of {@link #scratchBytes} bytes
     * @param dstGroup address of {@link #groupBytes} bytes, distinct from source and scratch
     * @throws IllegalArgumentException if the conversion does not exist or a size does not fit the types
     */
    public static void repackGroup(
            GgmlType source, int srcRows, int rowCount, int cols, MatrixType target, int scratch, int dstGroup) {
        if (rowCount < 1 || rowCount > GROUP_ROWS) {
            throw new IllegalArgumentException(rowCount + " rows do not make a group");
        }
        requireConversion(source, target);
        int groupBytes = Math.toIntExact(groupBytes(target, cols));
        int rowBytes = Math.toIntExact(source.bytes(cols));
        if (rowCount < GROUP_ROWS) {
            Memory.memoryFill(dstGroup, 0, groupBytes);
        }
        for (int r = 0; r < rowCount; r++) {
            place(source, srcRows + r * rowBytes, cols, target, scratch, dstGroup, r);
        }
    }

    /**
     * Repacks one row as it lies in a GGUF file into its place in a group, as {@link #repackGroup} does with several; the
     * group's other rows stay as they are.
     *
     * @param lane 0..7, the row's place
     * @throws IllegalArgumentException if the conversion does not exist or a size does not fit the types
     */
    public static void repackRow(
            GgmlType source, int srcRow, int cols, MatrixType target, int scratch, int dstGroup, int lane) {
        requireConversion(source, target);
        groupBytes(target, cols);
        place(source, srcRow, cols, target, scratch, dstGroup, lane);
    }

    private static void requireConversion(GgmlType source, MatrixType target) {
        if (target == MatrixType.Q4_0 && source != GgmlType.Q4_0) {
            throw new IllegalArgumentException(source + " is not converted to Q4_0");
        }
    }

    private static void place(GgmlType source, int row, int cols, MatrixType target, int scratch, int dstGroup, int r) {
        switch (target) {
            case Q4_0 -> placeQ4(row, cols, dstGroup, r);
            case Q8_0 -> placeQ8(asQ8(source, row, cols, scratch), cols, dstGroup, r);
            case F32 -> placeF32(asF32(source, row, cols, scratch), cols, dstGroup, r);
        }
    }

    /** Address of the row as f32[cols]: where it is, or converted in scratch. */
    private static int asF32(GgmlType source, int row, int cols, int scratch) {
        if (source == GgmlType.F32) {
            return row;
        }
        Dequantizer.dequantize(source, row, scratch, cols);
        return scratch;
    }

    /** Address of the row as Q8_0 blocks: where it is, or converted in scratch. */
    private static int asQ8(GgmlType source, int row, int cols, int scratch) {
        if (source == GgmlType.Q8_0) {
            return row;
        }
        int blocks = scratch + 4 * cols;
        Quantizer.quantizeQ8_0(asF32(source, row, cols, scratch), blocks, cols);
        return blocks;
    }

    private static void placeQ4(int row, int cols, int group, int r) {
        int src = row;
        int end = row + cols / BLOCK_COLUMNS * GgmlType.Q4_0.blockBytes();
        int scale = group + 2 * r;
        int quants = group + SCALE_BYTES + 4 * r;
        while (src < end) {
            Memory.i32Store16(scale, 0, Memory.i32Load16U(src, 0));
            long first = Memory.i64Load(src, 2);
            long second = Memory.i64Load(src, 10);
            Memory.i32Store(quants, 0, pairNibbles(first));
            Memory.i32Store(quants, 32, pairNibbles(second));
            Memory.i32Store(quants, 64, pairNibbles(first >>> 4));
            Memory.i32Store(quants, 96, pairNibbles(second >>> 4));
            src += GgmlType.Q4_0.blockBytes();
            scale += Q4_BLOCK_BYTES;
            quants += Q4_BLOCK_BYTES;
        }
    }

    /** From the low nibbles c0..c7 of 8 bytes the 4 bytes c0|c2, c4|c6, c1|c3, c5|c7 (second one in the high nibble). */
    private static int pairNibbles(long octet) {
        long c = octet & 0x0F0F0F0F0F0F0F0FL;
        long pairs = c | c >>> 12; // bytes 0, 1, 4, 5 are c0|c2, c1|c3, c4|c6, c5|c7
        int low = (int) pairs;
        int high = (int) (pairs >>> 32);
        return low & 0xFF | (high & 0xFF) << 8 | (low & 0xFF00) << 8 | (high & 0xFF00) << 16;
    }

    private static void placeQ8(int row, int cols, int group, int r) {
        int src = row;
        int end = row + cols / BLOCK_COLUMNS * GgmlType.Q8_0.blockBytes();
        int scale = group + 2 * r;
        int quads = group + SCALE_BYTES + 4 * r;
        while (src < end) {
            Memory.i32Store16(scale, 0, Memory.i32Load16U(src, 0));
            for (int k = 0; k < BLOCK_COLUMNS / 4; k++) {
                Memory.i32Store(quads + 32 * k, 0, Memory.i32Load(src + 4 * k, 2));
            }
            src += GgmlType.Q8_0.blockBytes();
            scale += Q8_BLOCK_BYTES;
            quads += Q8_BLOCK_BYTES;
        }
    }

    private static void placeF32(int row, int cols, int group, int r) {
        for (int c = 0; c < cols; c++) {
            Memory.i32Store(group + c * F32_COLUMN_BYTES + 4 * r, 0, Memory.i32Load(row + 4 * c, 0));
        }
    }

    /**
     * Writes row {@code row} of a repacked matrix as f32[cols], bit for bit what {@link Dequantizer} gives for the row that
     * was repacked. The row must exist.
     */
    public static void dequantizeRow(MatrixType type, int matrix, int cols, int row, int dstF32) {
        int group = matrix + row / GROUP_ROWS * Math.toIntExact(groupBytes(type, cols));
        int r = row % GROUP_ROWS;
        switch (type) {
            case Q4_0 -> {
                for (int c = 0; c < cols; c += 8) {
                    takeQ4(group + c / BLOCK_COLUMNS * Q4_BLOCK_BYTES, c % BLOCK_COLUMNS / 8, r, dstF32 + 4 * c);
                }
            }
            case Q8_0 -> {
                for (int c = 0; c < cols; c += 4) {
                    takeQ8(group + c / BLOCK_COLUMNS * Q8_BLOCK_BYTES, c % BLOCK_COLUMNS / 4, r, dstF32 + 4 * c);
                }
            }
            case F32 -> {
                for (int c = 0; c < cols; c++) {
                    Memory.i32Store(dstF32 + 4 * c, 0, Memory.i32Load(group + c * F32_COLUMN_BYTES + 4 * r, 0));
                }
            }
        }
    }

    private static void takeQ4(int block, int k, int r, int dst) {
        float d = Dequantizer.scale(block + 2 * r);
        int b = Memory.i32Load(block + 32 * k + 4 * r, SCALE_BYTES);
        Memory.f32Store(dst, 0, d * ((b & 15) - 8));
        Memory.f32Store(dst, 4, d * ((b >> 16 & 15) - 8));
        Memory.f32Store(dst, 8, d * ((b >> 4 & 15) - 8));
        Memory.f32Store(dst, 12, d * ((b >> 20 & 15) - 8));
        Memory.f32Store(dst, 16, d * ((b >> 8 & 15) - 8));
        Memory.f32Store(dst, 20, d * ((b >> 24 & 15) - 8));
        Memory.f32Store(dst, 24, d * ((b >> 12 & 15) - 8));
        Memory.f32Store(dst, 28, d * ((b >>> 28) - 8));
    }

    private static void takeQ8(int block, int k, int r, int dst) {
        float d = Dequantizer.scale(block + 2 * r);
        int q = block + SCALE_BYTES + 32 * k + 4 * r;
        Memory.f32Store(dst, 0, d * Memory.i32Load8S(q, 0));
        Memory.f32Store(dst, 4, d * Memory.i32Load8S(q, 1));
        Memory.f32Store(dst, 8, d * Memory.i32Load8S(q, 2));
        Memory.f32Store(dst, 12, d * Memory.i32Load8S(q, 3));
    }
}
