package moonlamp.quant;

/** Conversions between f32 and the two 16-bit float formats; all exact or correctly rounded (ties to even). */
public final class Half {
    private static final int F16_EXPONENT = 0x7C00;
    private static final int F32_EXPONENT = 0x7F800000;
    /** Exponent biases differ by 127 - 15 = 112. */
    private static final float BIAS_SHIFT = 0x1p112f;

    private Half() {}

    /** The value of IEEE 754 binary16 bits (the low 16 of {@code bits}); exact. */
    public static float f16ToF32(int bits) {
        int sign = (bits & 0x8000) << 16;
        int magnitude = (bits & 0x7FFF) << 13;
        if ((bits & F16_EXPONENT) == F16_EXPONENT) {
            return Float.intBitsToFloat(sign | F32_EXPONENT | magnitude);
        }
        // a half's fields at a float's places read 2^112 too small; the product is exact, subnormals included
        return Float.intBitsToFloat(sign | magnitude) * BIAS_SHIFT;
    }

    /** The nearest binary16, ties to even; too large becomes infinity, NaN becomes a quiet NaN. */
    public static int f32ToF16(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7FFFFFFF;
        if (magnitude > F32_EXPONENT) {
            return sign | 0x7E00;
        }
        if (magnitude >= 0x47800000) { // 2^16
            return sign | F16_EXPONENT;
        }
        if (magnitude < 0x38800000) { // 2^-14: a subnormal half, a multiple of 2^-24, which is the ulp of 0.5f
            return sign | Float.floatToRawIntBits(Float.intBitsToFloat(magnitude) + 0.5f) - 0x3F000000;
        }
        int odd = magnitude >>> 13 & 1;
        return sign | magnitude - (112 << 23) + 0xFFF + odd >>> 13;
    }

    /** The value of bfloat16 bits (the low 16 of {@code bits}); exact. */
    public static float bf16ToF32(int bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    /** The nearest bfloat16, ties to even; too large becomes infinity, NaN becomes a quiet NaN. */
    public static int f32ToBf16(float value) {
        int bits = Float.floatToRawIntBits(value);
        if ((bits & 0x7FFFFFFF) > F32_EXPONENT) {
            return bits >>> 16 | 0x40;
        }
        return bits + 0x7FFF + (bits >>> 16 & 1) >>> 16;
    }
}
