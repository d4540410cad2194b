package moonlamp.kernel;

import moonlamp.quant.GgmlType;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Vector bodies of {@link Kernels#interleaveQ4} and {@link Kernels#interleaveQ8}: transpositions in registers. */
final class SimdInterleave {
    private static final int SCALE_BYTES = 16;
    private static final int Q4_BYTES = GgmlType.Q4_0.blockBytes();
    private static final int Q8_BYTES = GgmlType.Q8_0.blockBytes();

    private SimdInterleave() {}

    static void q4(int rows, int cols, int group) {
        int rowBytes = ActivationLayout.blocks(cols) * Q4_BYTES;
        for (int end = rows + rowBytes; rows != end; rows += Q4_BYTES) {
            scales(rows, rowBytes, group);
            fourRowsQ4(rows + 2, rowBytes, group + SCALE_BYTES);
            fourRowsQ4(rows + 4 * rowBytes + 2, rowBytes, group + SCALE_BYTES + 16);
            group += KernelLayout.Q4_BLOCK_BYTES;
        }
    }

    static void q8(int rows, int cols, int group) {
        int rowBytes = ActivationLayout.blocks(cols) * Q8_BYTES;
        for (int end = rows + rowBytes; rows != end; rows += Q8_BYTES) {
            scales(rows, rowBytes, group);
            int lower = rows + 2;
            int upper = lower + 4 * rowBytes;
            fourRowsQ8(lower, rowBytes, group + SCALE_BYTES);
            fourRowsQ8(upper, rowBytes, group + SCALE_BYTES + 16);
            fourRowsQ8(lower + 16, rowBytes, group + SCALE_BYTES + 128);
            fourRowsQ8(upper + 16, rowBytes, group + SCALE_BYTES + 144);
            group += KernelLayout.Q8_BLOCK_BYTES;
        }
    }

    private static void scales(int block, int rowBytes, int group) {
        for (int end = group + SCALE_BYTES; group != end; group += 2) {
            Memory.i32Store16(group, 0, Memory.i32Load16U(block, 0));
            block += rowBytes;
        }
    }

    /** The nibbles of four rows of one block. */
    private static void fourRowsQ4(int row, int rowBytes, int target) {
        transpose(
                pairNibbles(V128.v128Load(row, 0)),
                pairNibbles(V128.v128Load(row + rowBytes, 0)),
                pairNibbles(V128.v128Load(row + 2 * rowBytes, 0)),
                pairNibbles(V128.v128Load(row + 3 * rowBytes, 0)),
                target);
    }

    /** Sixteen columns of four rows of one block. */
    private static void fourRowsQ8(int row, int rowBytes, int target) {
        transpose(
                V128.v128Load(row, 0),
                V128.v128Load(row + rowBytes, 0),
                V128.v128Load(row + 2 * rowBytes, 0),
                V128.v128Load(row + 3 * rowBytes, 0),
                target);
    }

    /**
     * From the bytes of a row's block, which hold columns i and 16 + i, the four bytes c0|c2, c4|c6, c1|c3, c5|c7 (second
     * one in the high nibble) of each 8 columns.
     */
    private static V128 pairNibbles(V128 bytes) {
        V128 nibbles = V128.i8x16Splat(15);
        V128 first = V128.v128And(bytes, nibbles);
        V128 second = V128.v128And(V128.i16x8ShrU(bytes, 4), nibbles);
        V128 low = V128.i8x16Shuffle(first, second, 0, 4, 1, 5, 8, 12, 9, 13, 16, 20, 17, 21, 24, 28, 25, 29);
        V128 high = V128.i8x16Shuffle(first, second, 2, 6, 3, 7, 10, 14, 11, 15, 18, 22, 19, 23, 26, 30, 27, 31);
        return V128.v128Or(low, V128.i16x8Shl(high, 4));
    }

    /**
     * Four rows with four times four bytes each: the first four bytes of all rows, then the second ones and so on, 32 bytes
     * apart.
     */
    private static void transpose(V128 a, V128 b, V128 c, V128 d, int target) {
        V128 ab = low32(a, b);
        V128 cd = low32(c, d);
        V128.v128Store(target, 0, low64(ab, cd));
        V128.v128Store(target, 32, high64(ab, cd));
        ab = high32(a, b);
        cd = high32(c, d);
        V128.v128Store(target, 64, low64(ab, cd));
        V128.v128Store(target, 96, high64(ab, cd));
    }

    private static V128 low32(V128 a, V128 b) {
        return V128.i8x16Shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
    }

    private static V128 high32(V128 a, V128 b) {
        return V128.i8x16Shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
    }

    private static V128 low64(V128 a, V128 b) {
        return V128.i8x16Shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
    }

    private static V128 high64(V128 a, V128 b) {
        return V128.i8x16Shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
    }
}
