package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    /** A product of 1 + 2^-24 errors in the polynomial's last steps, the reduction and the final scaling. */
    private static final double EXP_ULPS = 2;

    private static final double HALF_ULP = 0x1p-24; // relative

    /** Roundings on the way to exp's argument, which the exponential magnifies by its size; and those after it. */
    private static final int GELU_ARGUMENT_ROUNDINGS = 5;

    private static final int GELU_ROUNDINGS = 8;

    /** Half a unit in the last place of 1 for the result, and the series' and reduction's few roundings. */
    private static final double TRIGONOMETRIC = 1e-15;

    @Test
    void expIsAccurateOverItsWholeRange() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; ++i) {
            float x = i < 1000 ? -104 + 0.193f * i : random.nextFloat() * 193 - 104;
            double expected = StrictMath.exp(x);
            float actual = Functions.exp(x);
            double ulp = Math.ulp((float) Math.min(expected, Float.MAX_VALUE));
            if (expected < Float.MAX_VALUE) {
                assertTrue(
                        Math.abs(actual - expected) <= EXP_ULPS * ulp,
                        () -> "exp(" + x + ") is " + actual + " instead of " + expected + ", seed " + seed);
            }
        }
    }

    @Test
    void expAtTheEnds() {
        assertEquals(1f, Functions.exp(0f));
        assertEquals(1f, Functions.exp(-0f));
        assertEquals(0f, Functions.exp(-104f));
        assertEquals(0f, Functions.exp(-Float.MAX_VALUE));
        assertEquals(0f, Functions.exp(Float.NEGATIVE_INFINITY));
        assertEquals(Float.MIN_VALUE, Functions.exp(-103f));
        assertEquals(Float.POSITIVE_INFINITY, Functions.exp(89f));
        assertEquals(Float.POSITIVE_INFINITY, Functions.exp(Float.POSITIVE_INFINITY));
        assertTrue(Float.isNaN(Functions.exp(Float.NaN)));
    }

    @Test
    void geluIsTheTanhForm() {
        for (int i = -8000; i <= 8000; ++i) {
            float x = i / 1000f;
            double u = StrictMath.sqrt(2 / StrictMath.PI) * (x + 0.044715 * x * x * (double) x);
            double expected = x / (1 + StrictMath.exp(-2 * u)); // equals 0.5 x (1 + tanh u) without cancellation
            double relative = (2 * Math.abs(u) * GELU_ARGUMENT_ROUNDINGS + GELU_ROUNDINGS) * HALF_ULP;
            assertEquals(expected, Functions.gelu(x), Math.abs(expected) * relative);
        }
    }

    @Test
    void geluAtTheEnds() {
        assertEquals(0f, Functions.gelu(0f));
        assertEquals(Float.MAX_VALUE, Functions.gelu(Float.MAX_VALUE));
        assertEquals(0f, Math.abs(Functions.gelu(-Float.MAX_VALUE)));
        assertEquals(100f, Functions.gelu(100f));
        assertEquals(0f, Math.abs(Functions.gelu(-100f)));
    }

    @Test
    void sineAndCosineOfEveryPosition() {
        for (int position = 0; position < 40_000; ++position) {
            assertEquals(StrictMath.sin(position), Functions.sin(position), TRIGONOMETRIC);
            assertEquals(StrictMath.cos(position), Functions.cos(position), TRIGONOMETRIC);
        }
    }

    @Test
    void sineAndCosineOfAnyAngle() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; ++i) {
            double x = (random.nextDouble() * 2 - 1) * Functions.MAX_ANGLE;
            assertEquals(StrictMath.sin(x), Functions.sin(x), TRIGONOMETRIC, () -> "seed " + seed);
            assertEquals(StrictMath.cos(x), Functions.cos(x), TRIGONOMETRIC, () -> "seed " + seed);
        }
    }

    @Test
    void refusesAnglesBeyondItsReduction() {
        assertThrows(IllegalArgumentException.class, () -> Functions.sin(Functions.MAX_ANGLE + 1));
        assertThrows(IllegalArgumentException.class, () -> Functions.cos(Double.NaN));
    }

    @Test
    void powersOfRotaryBases() {
        for (double base : new double[] {10_000, 1_000_000, 500_000, 2, 1.5, 1, 0.1}) {
            for (int i = 0; i <= 256; ++i) {
                double exponent = -i / 256.0;
                double expected = StrictMath.pow(base, exponent);
                // |exponent * log(base)| < 14, whose rounding comes out 14 times larger, twice
                assertEquals(expected, Functions.pow(base, exponent), expected * 32 * 0x1p-53);
            }
        }
        assertEquals(1.0, Functions.pow(123.4, 0));
    }

    @Test
    void logarithms() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double x = StrictMath.exp(1400 * random.nextDouble() - 700);
            double expected = StrictMath.log(x);
            assertEquals(expected, Functions.log(x), Math.max(Math.abs(expected), 1) * 0x1p-51, "seed " + seed);
        }
        assertEquals(0.0, Functions.log(1));
        for (double bad : new double[] {0, -1, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Functions.log(bad));
        }
    }

    @Test
    void refusesPowersOutsideItsRange() {
        assertThrows(IllegalArgumentException.class, () -> Functions.pow(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Functions.pow(-2, 1));
        assertThrows(IllegalArgumentException.class, () -> Functions.pow(Double.POSITIVE_INFINITY, 1));
        assertThrows(IllegalArgumentException.class, () -> Functions.pow(10, 1000));
        assertThrows(IllegalArgumentException.class, () -> Functions.pow(10, Double.NaN));
    }
}
