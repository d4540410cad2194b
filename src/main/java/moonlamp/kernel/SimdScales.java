package moonlamp.kernel;

import moonlamp.simd.V128;

/** The floating point end of a quantised block, the same for every quantised product. */
final class SimdScales {
    private SimdScales() {}

    /** Where exponent and fraction of a half-precision number come to lie in a float, and its sign. */
    static V128 mask() {
        return V128.i32x4Splat(0x8FFFE000);
    }

    /** What mends the bias of an exponent that was moved. */
    static V128 rebias() {
        return V128.f32x4Splat(0x1p112f);
    }

    /**
     * Four finite half-precision numbers, sign-extended to 32 bits, as floats: exponent and fraction move to their
     * place in a float, and one exact multiplication mends the exponent's bias, subnormal halves included.
     *
     * @param mask {@link #mask}; made before a loop, since V8 makes a constant anew wherever it is used
     * @param rebias {@link #rebias}
     */
    static V128 halves(V128 bits, V128 mask, V128 rebias) {
        return V128.f32x4Mul(V128.v128And(V128.i32x4Shl(bits, 13), mask), rebias);
    }

    /** {@code acc + (float) sums * (dw * dx)}. */
    static V128 accumulate(V128 acc, V128 sums, V128 dw, V128 dx) {
        return V128.f32x4Add(acc, V128.f32x4Mul(V128.f32x4ConvertI32x4S(sums), V128.f32x4Mul(dw, dx)));
    }
}
