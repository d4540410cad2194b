package moonlamp.quant;

import moonlamp.simd.Memory;

/** Quantises floats to Q8_0 and Q4_0 blocks, as ggml's reference functions {@code quantize_row_q*_0_ref} do. */
public final class Quantizer {
    private static final int BLOCK = 32;

    private Quantizer() {}

    /**
     * Quantises {@code count} floats to Q8_0: scale = largest magnitude / 127, rounded half away from zero. Inputs are
     * finite (see {@link FiniteCheck}).
     *
     * @param srcF32 address of f32[count]
     * @param dstBlocks address of count / 32 blocks of 34 bytes, not overlapping the source
     * @param count a multiple of 32
     */
    public static void quantizeQ8_0(int srcF32, int dstBlocks, int count) {
        int blocks = blocks(count);
        for (int b = 0; b < blocks; b++) {
            blockQ8(srcF32 + b * BLOCK * 4, dstBlocks + b * GgmlType.Q8_0.blockBytes());
        }
    }

    private static void blockQ8(int src, int dst) {
        float scale = Math.abs(largest(src)) / 127;
        float inverse = scale == 0 ? 0 : 1 / scale;
        Memory.i32Store16(dst, 0, Half.f32ToF16(scale));
        for (int i = 0; i < BLOCK; i++) {
            Memory.i32Store8(dst + i, 2, roundHalfAway(Memory.f32Load(src + 4 * i, 0) * inverse));
        }
    }

    /**
     * Quantises {@code count} floats to Q4_0: scale = (element of largest magnitude) / -8, so that this element becomes
     * exactly -8 steps. Inputs are finite (see {@link FiniteCheck}).
     *
     * @param srcF32 address of f32[count]
     * @param dstBlocks address of count / 32 blocks of 18 bytes, not overlapping the source
     * @param count a multiple of 32
     */
    public static void quantizeQ4_0(int srcF32, int dstBlocks, int count) {
        int blocks = blocks(count);
        for (int b = 0; b < blocks; b++) {
            blockQ4(srcF32 + b * BLOCK * 4, dstBlocks + b * GgmlType.Q4_0.blockBytes());
        }
    }

    private static void blockQ4(int src, int dst) {
        float scale = largest(src) / -8;
        float inverse = scale == 0 ? 0 : 1 / scale;
        Memory.i32Store16(dst, 0, Half.f32ToF16(scale));
        for (int i = 0; i < BLOCK / 2; i++) {
            int low = nibble(Memory.f32Load(src + 4 * i, 0) * inverse);
            int high = nibble(Memory.f32Load(src + 4 * i, 64) * inverse);
            Memory.i32Store8(dst + i, 2, low | high << 4);
        }
    }

    private static int blocks(int count) {
        if (count < 0 || count % BLOCK != 0) {
            throw new IllegalArgumentException(count + " elements are no whole number of blocks of " + BLOCK);
        }
        return count / BLOCK;
    }

    /** The first of the block's elements with the largest magnitude. */
    private static float largest(int src) {
        float largest = 0;
        for (int i = 0; i < BLOCK; i++) {
            float x = Memory.f32Load(src + 4 * i, 0);
            if (Math.abs(x) > Math.abs(largest)) {
                largest = x;
            }
        }
        return largest;
    }

    /** C's roundf; in double, because 0.49999997f + 0.5f would round up to 1. */
    private static int roundHalfAway(float x) {
        int magnitude = (int) (Math.abs((double) x) + 0.5);
        return x < 0 ? -magnitude : magnitude;
    }

    /** Steps -8..7 as 0..15; +8 steps, the mirror image of the largest element, saturate. */
    private static int nibble(float steps) {
        return Math.min(15, (int) (steps + 8.5f));
    }
}
