package moonlamp.training.network;

import moonlamp.quant.Half;

/**
 * What a tensor's values become when they are stored in quantised blocks of 32 and read back: for training with the
 * rounding that the file will have. Bit for bit {@link moonlamp.quant.Quantizer} and {@link moonlamp.quant.Dequantizer}.
 */
public final class BlockRounding {
    private static final int BLOCK = 32;
    private static final int Q4_STEPS = 8;
    private static final int Q4_HIGHEST = 15;
    private static final int Q8_STEPS = 127;

    private BlockRounding() {}

    /** As Q4_0 holds them; from and to may be the same. Count is a multiple of 32. */
    public static void q4(float[] from, float[] to, int at, int count) {
        for (int block = at; block < at + count; block += BLOCK) {
            float scale = largest(from, block) / -Q4_STEPS;
            float inverse = scale == 0 ? 0 : 1 / scale;
            float stored = Half.f16ToF32(Half.f32ToF16(scale));
            for (int i = block; i < block + BLOCK; i++) {
                int steps = Math.min(Q4_HIGHEST, (int) (from[i] * inverse + (Q4_STEPS + 0.5f)));
                to[i] = stored * (steps - Q4_STEPS);
            }
        }
    }

    /** As Q8_0 holds them; from and to may be the same. Count is a multiple of 32. */
    public static void q8(float[] from, float[] to, int at, int count) {
        for (int block = at; block < at + count; block += BLOCK) {
            float scale = Math.abs(largest(from, block)) / Q8_STEPS;
            float inverse = scale == 0 ? 0 : 1 / scale;
            float stored = Half.f16ToF32(Half.f32ToF16(scale));
            for (int i = block; i < block + BLOCK; i++) {
                float x = from[i] * inverse;
                int magnitude = (int) (Math.abs((double) x) + 0.5);
                to[i] = stored * (x < 0 ? -magnitude : magnitude);
            }
        }
    }

    /** The first of the block's elements with the largest magnitude. */
    private static float largest(float[] x, int at) {
        float largest = 0;
        for (int i = at; i < at + BLOCK; i++) {
            if (Math.abs(x[i]) > Math.abs(largest)) {
                largest = x[i];
            }
        }
        return largest;
    }
}
