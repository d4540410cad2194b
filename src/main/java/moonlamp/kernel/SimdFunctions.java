package moonlamp.kernel;

import moonlamp.simd.V128;

/** The {@code f32} functions of {@link Functions} for four lanes: the same operations in the same order. */
final class SimdFunctions {
    private SimdFunctions() {}

    /** {@link Functions#exp(float)} of each lane. */
    static V128 exp(V128 x) {
        V128 t =
                V128.f32x4Min(V128.f32x4Max(x, V128.f32x4Splat(Functions.EXP_MIN)), V128.f32x4Splat(Functions.EXP_MAX));
        V128 shifted = timesLog2E(t);
        V128 n = exponent(shifted);
        V128 half = V128.i32x4ShrS(n, 1);
        V128 p = V128.f32x4Mul(fraction(t, shifted), powerOfTwo(half));
        return V128.f32x4Mul(p, powerOfTwo(V128.i32x4Sub(n, half)));
    }

    /** {@link #exp} of lanes from -80 to 0, which needs no limits and no second step; nothing sensible of others. */
    static V128 expOfScore(V128 x) {
        V128 shifted = timesLog2E(x);
        return V128.f32x4Mul(fraction(x, shifted), powerOfTwo(exponent(shifted)));
    }

    /** {@code t / ln 2}, so large that the last bits are its whole part. */
    private static V128 timesLog2E(V128 t) {
        V128 rounder = V128.f32x4Splat(Functions.ROUNDER);
        return V128.f32x4Add(V128.f32x4Mul(t, V128.f32x4Splat(Functions.LOG2_E)), rounder);
    }

    /** The whole part of {@link #timesLog2E}, as an integer. */
    private static V128 exponent(V128 shifted) {
        return V128.i32x4Sub(shifted, V128.f32x4Splat(Functions.ROUNDER));
    }

    /** e to the power of what is left of {@code t}, near 1. */
    private static V128 fraction(V128 t, V128 shifted) {
        V128 whole = V128.f32x4Sub(shifted, V128.f32x4Splat(Functions.ROUNDER));
        V128 f = V128.f32x4Sub(t, V128.f32x4Mul(whole, V128.f32x4Splat(Functions.LN2_HIGH)));
        f = V128.f32x4Sub(f, V128.f32x4Mul(whole, V128.f32x4Splat(Functions.LN2_LOW)));
        V128 p = V128.f32x4Splat(Functions.EXP_7);
        p = V128.f32x4Add(V128.f32x4Mul(p, f), V128.f32x4Splat(Functions.EXP_6));
        p = V128.f32x4Add(V128.f32x4Mul(p, f), V128.f32x4Splat(Functions.EXP_5));
        p = V128.f32x4Add(V128.f32x4Mul(p, f), V128.f32x4Splat(Functions.EXP_4));
        p = V128.f32x4Add(V128.f32x4Mul(p, f), V128.f32x4Splat(Functions.EXP_3));
        p = V128.f32x4Add(V128.f32x4Mul(p, f), V128.f32x4Splat(Functions.EXP_2));
        p = V128.f32x4Add(V128.f32x4Mul(V128.f32x4Mul(p, f), f), f);
        return V128.f32x4Add(p, V128.f32x4Splat(1f));
    }

    /** {@link Functions#gelu(float)} of each lane. */
    static V128 gelu(V128 x) {
        V128 cubic = V128.f32x4Mul(V128.f32x4Splat(Functions.GELU_CUBIC), V128.f32x4Mul(x, x));
        V128 e = exp(V128.f32x4Mul(x, V128.f32x4Add(V128.f32x4Splat(Functions.GELU_LINEAR), cubic)));
        return V128.f32x4Div(x, V128.f32x4Add(V128.f32x4Splat(1f), e));
    }

    private static V128 powerOfTwo(V128 n) {
        return V128.i32x4Shl(V128.i32x4Add(n, V128.i32x4Splat(127)), 23);
    }
}
