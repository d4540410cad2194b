package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * Quantised products of one activation row, with relaxed SIMD, that read two parts of a matrix at once, 8 rows of each: two
 * streams for the processor to fetch ahead, and each activation is loaded once for 16 rows. Sums of four products are one
 * instruction ({@link ByteDot}), for nibbles too. Each row's sum is the one of {@link RelaxedKernels}, added in the same order.
 * See docs/performance.md on several places at a time.
 */
final class TwoPlaceProducts {
    static final int PLACES = 2;

    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;

    private TwoPlaceProducts() {}

    /** {@link Kernels#multiplySpread} for {@value #PLACES} places. */
    static void multiply(boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
        int blockBytes = isQ4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        int groupBytes = ActivationLayout.blocks(cols) * blockBytes;
        for (int g = groupFrom; g < groupTo; ++g) {
            int group = w + g * groupBytes;
            int other = group + apart * groupBytes;
            int result = y + g * GROUP_RESULT_BYTES;
            int otherResult = result + apart * GROUP_RESULT_BYTES;
            if (isQ4) {
                rowsQ4(group, other, cols, x, result, otherResult);
            } else {
                rowsQ8(group, other, cols, x, result, otherResult);
            }
        }
    }

    /** 8 rows at {@code w} and 8 at {@code other}, each as {@link RelaxedKernels} computes 8 rows of one token. */
    private static void rowsQ4(int w, int other, int cols, int x, int y, int otherY) {
        V128 nibbles = V128.i8x16Splat(15);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = ya;
        V128 yc = ya;
        V128 yd = ya;
        int q = x + ActivationLayout.narrowOffset(cols);
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a = V128.v128Load32Splat(x, ActivationLayout.BIAS);
            V128 b = a;
            V128 c = a;
            V128 d = a;
            int near = w + SCALE_BYTES;
            int far = other + SCALE_BYTES;
            for (int half = q + ActivationLayout.BLOCK; q != half; q += ActivationLayout.BLOCK / 2) {
                V128 x0 = V128.v128Load32Splat(q, 0);
                V128 x1 = V128.v128Load32Splat(q, 4);
                V128 v0 = V128.v128Load(near, 0);
                V128 v1 = V128.v128Load(near, 16);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v0, nibbles), a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v1, nibbles), b);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v0, 4), nibbles), a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v1, 4), nibbles), b);
                v0 = V128.v128Load(far, 0);
                v1 = V128.v128Load(far, 16);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v0, nibbles), c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v1, nibbles), d);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v0, 4), nibbles), c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v1, 4), nibbles), d);
                x0 = V128.v128Load32Splat(q, 8);
                x1 = V128.v128Load32Splat(q, 12);
                v0 = V128.v128Load(near, 32);
                v1 = V128.v128Load(near, 48);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v0, nibbles), a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v1, nibbles), b);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v0, 4), nibbles), a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v1, 4), nibbles), b);
                v0 = V128.v128Load(far, 32);
                v1 = V128.v128Load(far, 48);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v0, nibbles), c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(x0, V128.v128And(v1, nibbles), d);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v0, 4), nibbles), c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(x1, V128.v128And(V128.i16x8ShrU(v1, 4), nibbles), d);
                near += 64;
                far += 64;
            }
            V128 dx = V128.v128Load32Splat(x, 0);
            ya = SimdScales.accumulate(ya, a, SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias), dx);
            yb = SimdScales.accumulate(yb, b, SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias), dx);
            yc = SimdScales.accumulate(yc, c, SimdScales.halves(V128.v128Load16x4S(other, 0), mask, rebias), dx);
            yd = SimdScales.accumulate(yd, d, SimdScales.halves(V128.v128Load16x4S(other, 8), mask, rebias), dx);
            w = near;
            other = far;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
        V128.v128Store(otherY, 0, yc);
        V128.v128Store(otherY, 16, yd);
    }

    /** The same, each as {@link RelaxedProductQ8} computes 8 rows of one token. */
    private static void rowsQ8(int w, int other, int cols, int x, int y, int otherY) {
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = ya;
        V128 yc = ya;
        V128 yd = ya;
        int q = x + ActivationLayout.signedOffset(cols);
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a = V128.v128Load32Splat(x, ActivationLayout.NEGATIVES);
            V128 b = a;
            V128 c = a;
            V128 d = a;
            int near = w + SCALE_BYTES;
            int far = other + SCALE_BYTES;
            for (int half = q + 2 * ActivationLayout.SIGNED_BYTES; q != half; q += ActivationLayout.SIGNED_BYTES) {
                V128 magnitude = V128.v128Load32Splat(q, 0);
                V128 sign = V128.v128Load32Splat(q, 16);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 0), sign), magnitude, a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 16), sign), magnitude, b);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 0), sign), magnitude, c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 16), sign), magnitude, d);
                magnitude = V128.v128Load32Splat(q, 4);
                sign = V128.v128Load32Splat(q, 20);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 32), sign), magnitude, a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 48), sign), magnitude, b);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 32), sign), magnitude, c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 48), sign), magnitude, d);
                magnitude = V128.v128Load32Splat(q, 8);
                sign = V128.v128Load32Splat(q, 24);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 64), sign), magnitude, a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 80), sign), magnitude, b);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 64), sign), magnitude, c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 80), sign), magnitude, d);
                magnitude = V128.v128Load32Splat(q, 12);
                sign = V128.v128Load32Splat(q, 28);
                a = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 96), sign), magnitude, a);
                b = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(near, 112), sign), magnitude, b);
                c = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 96), sign), magnitude, c);
                d = V128.i32x4RelaxedDotI8x16I7x16AddS(V128.v128Xor(V128.v128Load(far, 112), sign), magnitude, d);
                near += 128;
                far += 128;
            }
            V128 dx = V128.v128Load32Splat(x, 0);
            ya = SimdScales.accumulate(ya, a, SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias), dx);
            yb = SimdScales.accumulate(yb, b, SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias), dx);
            yc = SimdScales.accumulate(yc, c, SimdScales.halves(V128.v128Load16x4S(other, 0), mask, rebias), dx);
            yd = SimdScales.accumulate(yd, d, SimdScales.halves(V128.v128Load16x4S(other, 8), mask, rebias), dx);
            w = near;
            other = far;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
        V128.v128Store(otherY, 0, yc);
        V128.v128Store(otherY, 16, yd);
    }
}
