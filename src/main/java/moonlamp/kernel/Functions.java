package moonlamp.kernel;

/**
 * Elementary functions made only of IEEE additions, multiplications, divisions and bit moves, so that they give the
 * same bits on the JVM and in every browser; {@code java.lang.Math} does not promise that. The {@code f32} functions
 * have twins for four lanes in {@link SimdFunctions} that perform the same operations in the same order.
 */
public final class Functions {
    // exp, f32: e^x = 2^n * e^f with n = rint(x / ln 2) and |f| <= ln 2 / 2
    static final float EXP_MIN = -104f; // e^x is below half of the smallest subnormal
    static final float EXP_MAX = 89f; // e^x is beyond the largest float
    static final float LOG2_E = 1.44269504f;
    static final float LN2_HIGH = 355f / 512; // 10 bits: n * LN2_HIGH is exact
    static final float LN2_LOW = -2.12194440e-4f; // ln 2 - LN2_HIGH

    /** Adding it moves a float's integer part, rounded to even, into the low bits. Valid for |x| < 2^22. */
    static final float ROUNDER = 0x1.8p23f;

    static final int ROUNDER_BITS = 0x4B400000;

    // Taylor coefficients 1/k!; the first one left out is below 2^-24 of the sum
    static final float EXP_7 = 1f / 5040;
    static final float EXP_6 = 1f / 720;
    static final float EXP_5 = 1f / 120;
    static final float EXP_4 = 1f / 24;
    static final float EXP_3 = 1f / 6;
    static final float EXP_2 = 0.5f;

    // -2 * sqrt(2 / pi) and the same times 0.044715 (Hendrycks and Gimpel, "Gaussian Error Linear Units")
    static final float GELU_LINEAR = -1.59576912f;
    static final float GELU_CUBIC = -0.0713548163f;

    private static final double ROUNDER_64 = 0x1.8p52;

    // pi / 2 in three parts: products of the first two with integers below 2^20 are exact
    private static final double HALF_PI_1 = 0x1.921FB544p0;
    private static final double HALF_PI_2 = 0x0.42D18469p-32;
    private static final double HALF_PI_3 = 0x0.898CC51701B839p-64;
    private static final double TWO_OVER_PI = 0.6366197723675814;

    /** Largest magnitude of an angle for {@link #sin} and {@link #cos}: 2^19 quarter turns. */
    public static final double MAX_ANGLE = 823_549;

    // ln 2 in two parts: products of the first with integers below 2^20 are exact
    private static final double LN2_1 = 0x1.62E42FEFp-1;
    private static final double LN2_2 = 0x0.A39EF35793C7673007E5ED5Ep-33;
    private static final double SQRT_2 = 1.4142135623730951;

    private Functions() {}

    /**
     * e to the power of x, within 2 units in the last place; 0 below -104, infinity above 88.73, subnormal results
     * included, NaN for NaN.
     */
    public static float exp(float x) {
        float t = Math.min(Math.max(x, EXP_MIN), EXP_MAX);
        float shifted = t * LOG2_E + ROUNDER;
        int n = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
        float whole = shifted - ROUNDER;
        float f = (t - whole * LN2_HIGH) - whole * LN2_LOW;
        float p = EXP_7;
        p = p * f + EXP_6;
        p = p * f + EXP_5;
        p = p * f + EXP_4;
        p = p * f + EXP_3;
        p = p * f + EXP_2;
        p = (p * f) * f + f + 1f;
        // two steps: 2^n itself may be no normal number
        int half = n >> 1;
        return p * Float.intBitsToFloat((half + 127) << 23) * Float.intBitsToFloat((n - half + 127) << 23);
    }

    /**
     * GELU in its tanh form, {@code 0.5 x (1 + tanh(u))} with {@code u = sqrt(2/pi) (x + 0.044715 x^3)}, computed as
     * {@code x / (1 + exp(-2u))}, which overflows nowhere.
     */
    public static float gelu(float x) {
        return x / (1f + exp(x * (GELU_LINEAR + GELU_CUBIC * (x * x))));
    }

    /** Sine of an angle in radians, |x| <= {@link #MAX_ANGLE}; absolute error below 1e-15. */
    public static double sin(double x) {
        return sinOfQuarters(x, 0);
    }

    /** Cosine of an angle in radians, |x| <= {@link #MAX_ANGLE}; absolute error below 1e-15. */
    public static double cos(double x) {
        return sinOfQuarters(x, 1);
    }

    /** {@code base} to the power of {@code exponent} for a positive, finite, normal base. */
    public static double pow(double base, double exponent) {
        return exp(exponent * log(base));
    }

    /** Sine of {@code x} plus a number of quarter turns. */
    private static double sinOfQuarters(double x, int quarters) {
        if (!(Math.abs(x) <= MAX_ANGLE)) {
            throw new IllegalArgumentException("angle " + (float) x + " is out of range");
        }
        double shifted = x * TWO_OVER_PI + ROUNDER_64;
        double whole = shifted - ROUNDER_64;
        double r = ((x - whole * HALF_PI_1) - whole * HALF_PI_2) - whole * HALF_PI_3;
        int quadrant = ((int) whole + quarters) & 3;
        double s = (quadrant & 1) == 0 ? sinNearZero(r) : cosNearZero(r);
        return (quadrant & 2) == 0 ? s : -s;
    }

    /** Taylor series for |r| <= pi/4. */
    private static double sinNearZero(double r) {
        double z = r * r;
        double p = -1.0 / 1307674368000.0; // 15!
        p = p * z + 1.0 / 6227020800.0;
        p = p * z - 1.0 / 39916800;
        p = p * z + 1.0 / 362880;
        p = p * z - 1.0 / 5040;
        p = p * z + 1.0 / 120;
        p = p * z - 1.0 / 6;
        return r + r * z * p;
    }

    /** Taylor series for |r| <= pi/4. */
    private static double cosNearZero(double r) {
        double z = r * r;
        double p = 1.0 / 20922789888000.0; // 16!
        p = p * z - 1.0 / 87178291200.0;
        p = p * z + 1.0 / 479001600;
        p = p * z - 1.0 / 3628800;
        p = p * z + 1.0 / 40320;
        p = p * z - 1.0 / 720;
        p = p * z + 1.0 / 24;
        p = p * z - 0.5;
        return 1 + z * p;
    }

    /**
     * Natural logarithm: exponent times ln 2, plus 2 artanh((m - 1) / (m + 1)) of the fraction m near 1. Arguments that are
     * not positive, normal numbers are refused.
     */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("the logarithm of " + (float) x + " is not supported");
        }
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        double m = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > SQRT_2) {
            m = m * 0.5;
            exponent++;
        }
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double p = 0;
        for (int k = 21; k >= 3; k -= 2) {
            p = (p + 1.0 / k) * z;
        }
        return exponent * LN2_1 + (exponent * LN2_2 + 2 * (s + s * p));
    }

    /** e to the power of x; arguments whose result is not a normal number are refused. */
    private static double exp(double x) {
        if (!(Math.abs(x) <= 708)) {
            throw new IllegalArgumentException("the exponential of " + (float) x + " is not supported");
        }
        double shifted = x * 1.4426950408889634 + ROUNDER_64;
        double whole = shifted - ROUNDER_64;
        double r = (x - whole * LN2_1) - whole * LN2_2;
        double p = 1;
        for (int k = 14; k >= 1; k--) {
            p = 1 + p * r / k;
        }
        return p * Double.longBitsToDouble((long) ((int) whole + 1023) << 52);
    }
}
