package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * The Q8_0 product with the instructions that every browser has: four weights of two rows, widened to 16 bits, meet four
 * activations in {@code i32x4.dot_i16x8_s}; two lanes hold a row until its block ends. One token with all 8 rows of a group,
 * or four tokens with 4 rows at a time.
 */
final class BaselineProductQ8 {
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;

    private BaselineProductQ8() {}

    static void matmul(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = ActivationLayout.blocks(cols) * KernelLayout.Q8_BLOCK_BYTES;
        for (int g = groupFrom; g < groupTo; ++g) {
            int group = w + g * groupBytes;
            int result = y + g * GROUP_RESULT_BYTES;
            int t = 0;
            for (; t < (tokens & -4); t += 4) {
                int activations = x + t * xStride;
                int results = result + t * yStride;
                tokens4(group, group + SCALE_BYTES, cols, activations, xStride, results, yStride);
                tokens4(group + 8, group + SCALE_BYTES + 16, cols, activations, xStride, results + 16, yStride);
            }
            for (; t < tokens; ++t) {
                token(group, cols, x + t * xStride, result + t * yStride);
            }
        }
    }

    /** 8 rows, one token. */
    private static void token(int w, int cols, int x, int y) {
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = V128.f32x4Splat(0f);
        int q = x + ActivationLayout.wideOffset(cols);
        for (int end = q; x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a = V128.i32x4Splat(0);
            V128 b = a;
            V128 c = a;
            V128 d = a;
            int quad = w + SCALE_BYTES;
            for (int half = q + 2 * ActivationLayout.BLOCK; q != half; q += ActivationLayout.BLOCK) {
                V128 v = V128.v128Load64Splat(q, 0);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 0), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 8), v));
                c = V128.i32x4Add(c, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 16), v));
                d = V128.i32x4Add(d, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 24), v));
                v = V128.v128Load64Splat(q, 8);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 32), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 40), v));
                c = V128.i32x4Add(c, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 48), v));
                d = V128.i32x4Add(d, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 56), v));
                v = V128.v128Load64Splat(q, 16);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 64), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 72), v));
                c = V128.i32x4Add(c, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 80), v));
                d = V128.i32x4Add(d, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 88), v));
                v = V128.v128Load64Splat(q, 24);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 96), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 104), v));
                c = V128.i32x4Add(c, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 112), v));
                d = V128.i32x4Add(d, V128.i32x4DotI16x8S(V128.v128Load8x8S(quad, 120), v));
                quad += 128;
            }
            V128 dx = V128.v128Load32Splat(x, 0);
            ya = SimdScales.accumulate(
                    ya, pairSums(a, b), SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias), dx);
            yb = SimdScales.accumulate(
                    yb, pairSums(c, d), SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias), dx);
            w += KernelLayout.Q8_BLOCK_BYTES;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
    }

    /** Sums of neighbouring lanes: of two rows in {@code a} and two in {@code b}. */
    private static V128 pairSums(V128 a, V128 b) {
        V128 even = V128.i8x16Shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
        V128 odd = V128.i8x16Shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
        return V128.i32x4Add(even, odd);
    }

    /** 4 rows, 4 tokens: {@code scales} and {@code quad} point to the rows' share of the first block. */
    private static void tokens4(int scales, int quad, int cols, int x, int xStride, int y, int yStride) {
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 y0 = V128.f32x4Splat(0f);
        V128 y1 = y0;
        V128 y2 = y0;
        V128 y3 = y0;
        int x1 = x + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        int q = x + ActivationLayout.wideOffset(cols);
        int q1 = q + xStride;
        int q2 = q1 + xStride;
        int q3 = q2 + xStride;
        for (int end = q; x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a0 = V128.i32x4Splat(0);
            V128 a1 = a0;
            V128 a2 = a0;
            V128 a3 = a0;
            V128 b0 = a0;
            V128 b1 = a0;
            V128 b2 = a0;
            V128 b3 = a0;
            for (int next = q + 2 * ActivationLayout.BLOCK; q != next; q += ActivationLayout.BLOCK / 2) {
                V128 a = V128.v128Load8x8S(quad, 0);
                V128 b = V128.v128Load8x8S(quad, 8);
                V128 v = V128.v128Load64Splat(q, 0);
                a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(a, v));
                b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(b, v));
                v = V128.v128Load64Splat(q1, 0);
                a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(a, v));
                b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(b, v));
                v = V128.v128Load64Splat(q2, 0);
                a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(a, v));
                b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(b, v));
                v = V128.v128Load64Splat(q3, 0);
                a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(a, v));
                b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(b, v));
                a = V128.v128Load8x8S(quad, 32);
                b = V128.v128Load8x8S(quad, 40);
                v = V128.v128Load64Splat(q, 8);
                a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(a, v));
                b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(b, v));
                v = V128.v128Load64Splat(q1, 8);
                a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(a, v));
                b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(b, v));
                v = V128.v128Load64Splat(q2, 8);
                a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(a, v));
                b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(b, v));
                v = V128.v128Load64Splat(q3, 8);
                a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(a, v));
                b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(b, v));
                quad += 64;
                q1 += ActivationLayout.BLOCK / 2;
                q2 += ActivationLayout.BLOCK / 2;
                q3 += ActivationLayout.BLOCK / 2;
            }
            V128 dw = SimdScales.halves(V128.v128Load16x4S(scales, 0), mask, rebias);
            y0 = SimdScales.accumulate(y0, pairSums(a0, b0), dw, V128.v128Load32Splat(x, 0));
            y1 = SimdScales.accumulate(y1, pairSums(a1, b1), dw, V128.v128Load32Splat(x1, 0));
            y2 = SimdScales.accumulate(y2, pairSums(a2, b2), dw, V128.v128Load32Splat(x2, 0));
            y3 = SimdScales.accumulate(y3, pairSums(a3, b3), dw, V128.v128Load32Splat(x3, 0));
            x1 += ActivationLayout.HEADER_BYTES;
            x2 += ActivationLayout.HEADER_BYTES;
            x3 += ActivationLayout.HEADER_BYTES;
            scales += KernelLayout.Q8_BLOCK_BYTES;
            quad += SCALE_BYTES;
        }
        V128.v128Store(y, 0, y0);
        V128.v128Store(y + yStride, 0, y1);
        V128.v128Store(y + 2 * yStride, 0, y2);
        V128.v128Store(y + 3 * yStride, 0, y3);
    }
}
