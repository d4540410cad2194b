package moonlamp.quant;

/** Conversions between f32 and the two 16-bit float formats; all exact or correctly rounded (ties to even). */
public final class Half {
    private Half() {}

    /** The value of IEEE 754 binary16 bits (the low 16 of {@code bits}); exact. */
    public static float f16ToF32(int bits) {
        throw new UnsupportedOperationException();
    }

    /** The nearest binary16, ties to even; too large becomes infinity, NaN becomes a quiet NaN. */
    public static int f32ToF16(float value) {
        throw new UnsupportedOperationException();
    }

    /** The value of bfloat16 bits (the low 16 of {@code bits}); exact. */
    public static float bf16ToF32(int bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    /** The nearest bfloat16, ties to even; too large becomes infinity, NaN becomes a quiet NaN. */
    public static int f32ToBf16(float value) {
        throw new UnsupportedOperationException();
    }
}
