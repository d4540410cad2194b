package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HalfTest {
    /** The formula of IEEE 754-2008 section 3.4, in double. */
    private static double valueOf(int f16) {
        int exponent = f16 >> 10 & 31;
        int fraction = f16 & 1023;
        double magnitude = exponent == 0
                ? fraction * 0x1p-24
                : exponent == 31
                        ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                        : (1024 + fraction) * Math.scalb(1.0, exponent - 25);
        return (f16 & 0x8000) == 0 ? magnitude : -magnitude;
    }

    @Test
    void everyHalfHasItsExactValue() {
        for (int f16 = 0; f16 < 1 << 16; f16++) {
            assertEquals((float) valueOf(f16), Half.f16ToF32(f16), "half " + Integer.toHexString(f16));
        }
    }

    @Test
    void everyHalfSurvivesTheWayToFloatAndBack() {
        for (int f16 = 0; f16 < 1 << 16; f16++) {
            int back = Half.f32ToF16(Half.f16ToF32(f16));
            boolean isNan = (f16 & 0x7FFF) > 0x7C00;
            assertEquals(isNan ? f16 & 0x8000 | 0x7E00 : f16, back, "half " + Integer.toHexString(f16));
        }
    }

    /** Values and bits by NumPy's float32 to float16 conversion. */
    @Test
    void roundsAsNumpyDoes() {
        float[] values = {
            65504f, 65519.99f, 65520f, 1e9f, 6.1e-5f, 5.96e-8f, 2.98e-8f, 2.981e-8f, 1 / 3f, 2049f, 2051f, -0f, 0.1f
        };
        int[] bits = {0x7bff, 0x7bff, 0x7c00, 0x7c00, 0x3ff, 0x1, 0x0, 0x1, 0x3555, 0x6800, 0x6802, 0x8000, 0x2e66};
        for (int i = 0; i < values.length; i++) {
            assertEquals(bits[i], Half.f32ToF16(values[i]), "half of " + values[i]);
            if (values[i] > 0) {
                assertEquals(bits[i] | 0x8000, Half.f32ToF16(-values[i]), "half of -" + values[i]);
            }
        }
    }

    @Test
    void picksTheNearestHalfAndOnTiesTheEvenOne() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200_000; i++) {
            int lower = random.nextInt(0x7BFF);
            float low = Half.f16ToF32(lower);
            float high = Half.f16ToF32(lower + 1);
            float between = (float) (low + (high - low) * random.nextDouble());
            double middle = ((double) low + high) / 2;
            int expected = between == middle ? lower + (lower & 1) : between < middle ? lower : lower + 1;
            assertEquals(expected, Half.f32ToF16(between), () -> "seed " + seed + ", half of " + between);
            assertEquals(lower + (lower & 1), Half.f32ToF16((float) middle), () -> "seed " + seed + ", tie " + middle);
        }
    }

    @Test
    void bfloat16IsTheUpperHalfOfAFloatRounded() {
        assertEquals(1.0f, Half.bf16ToF32(0x3F80));
        assertEquals(-2.5f, Half.bf16ToF32(0xC020));
        assertEquals(0x3F80, Half.f32ToBf16(1.0f));
        assertEquals(0x3F80, Half.f32ToBf16(1.00390625f), "tie to even, down");
        assertEquals(0x3F82, Half.f32ToBf16(1.01171875f), "tie to even, up");
        assertEquals(0x7F80, Half.f32ToBf16(Float.MAX_VALUE), "overflow");
        assertEquals(0xFF80, Half.f32ToBf16(Float.NEGATIVE_INFINITY));
        assertTrue(Float.isNaN(Half.bf16ToF32(Half.f32ToBf16(Float.NaN))));
        assertTrue(Float.isNaN(Half.bf16ToF32(Half.f32ToBf16(Float.intBitsToFloat(0x7F800001)))));
        for (int bits = 0; bits < 0x7F80; bits++) {
            assertEquals(bits, Half.f32ToBf16(Half.bf16ToF32(bits)));
        }
    }
}
