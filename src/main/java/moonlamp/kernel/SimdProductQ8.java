package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * The Q8_0 product: the two weights of a column pair, widened to 16 bits, meet the pair of activations in
 * {@code i32x4.dot_i16x8_s}; lane r holds row r. One token with all 8 rows of a group, or four tokens with 4 rows at a
 * time, which is what fits 16 vector registers.
 */
final class SimdProductQ8 {
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;

    private SimdProductQ8() {}

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
                tokens4(group + 8, group + SCALE_BYTES + 8, cols, activations, xStride, results + 16, yStride);
            }
            for (; t < tokens; ++t) {
                token(group, cols, x + t * xStride, result + t * yStride);
            }
        }
    }

    /** 8 rows, one token. */
    private static void token(int w, int cols, int x, int y) {
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = V128.f32x4Splat(0f);
        int q = x + ActivationLayout.wideOffset(cols);
        for (int end = q; x != end; x += 8) {
            V128 a = V128.i32x4Splat(0);
            V128 b = V128.i32x4Splat(0);
            int column = w + SCALE_BYTES;
            for (int half = q + 2 * ActivationLayout.BLOCK; q != half; q += ActivationLayout.BLOCK) {
                V128 v = V128.v128Load32Splat(q, 0);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 0), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 8), v));
                v = V128.v128Load32Splat(q, 4);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 16), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 24), v));
                v = V128.v128Load32Splat(q, 8);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 32), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 40), v));
                v = V128.v128Load32Splat(q, 12);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 48), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 56), v));
                v = V128.v128Load32Splat(q, 16);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 64), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 72), v));
                v = V128.v128Load32Splat(q, 20);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 80), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 88), v));
                v = V128.v128Load32Splat(q, 24);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 96), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 104), v));
                v = V128.v128Load32Splat(q, 28);
                a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 112), v));
                b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128Load8x8S(column, 120), v));
                column += 128;
            }
            V128 dx = V128.v128Load32Splat(x, 0);
            ya = SimdScales.accumulate(ya, a, SimdScales.halves(V128.v128Load16x4S(w, 0)), dx);
            yb = SimdScales.accumulate(yb, b, SimdScales.halves(V128.v128Load16x4S(w, 8)), dx);
            w += KernelLayout.Q8_BLOCK_BYTES;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
    }

    /** 4 rows, 4 tokens: {@code scales} and {@code column} point to the rows' share of the first block. */
    private static void tokens4(int scales, int column, int cols, int x, int xStride, int y, int yStride) {
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
        for (int end = q; x != end; x += 8) {
            V128 s0 = V128.i32x4Splat(0);
            V128 s1 = s0;
            V128 s2 = s0;
            V128 s3 = s0;
            for (int quarter = q + 2 * ActivationLayout.BLOCK; q != quarter; q += ActivationLayout.BLOCK / 2) {
                V128 v = V128.v128Load8x8S(column, 0);
                s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q, 0)));
                s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q1, 0)));
                s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q2, 0)));
                s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q3, 0)));
                v = V128.v128Load8x8S(column, 16);
                s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q, 4)));
                s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q1, 4)));
                s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q2, 4)));
                s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q3, 4)));
                v = V128.v128Load8x8S(column, 32);
                s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q, 8)));
                s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q1, 8)));
                s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q2, 8)));
                s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q3, 8)));
                v = V128.v128Load8x8S(column, 48);
                s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q, 12)));
                s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q1, 12)));
                s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q2, 12)));
                s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(v, V128.v128Load32Splat(q3, 12)));
                column += 64;
                q1 += ActivationLayout.BLOCK / 2;
                q2 += ActivationLayout.BLOCK / 2;
                q3 += ActivationLayout.BLOCK / 2;
            }
            V128 dw = SimdScales.halves(V128.v128Load16x4S(scales, 0));
            y0 = SimdScales.accumulate(y0, s0, dw, V128.v128Load32Splat(x, 0));
            y1 = SimdScales.accumulate(y1, s1, dw, V128.v128Load32Splat(x1, 0));
            y2 = SimdScales.accumulate(y2, s2, dw, V128.v128Load32Splat(x2, 0));
            y3 = SimdScales.accumulate(y3, s3, dw, V128.v128Load32Splat(x3, 0));
            x1 += 8;
            x2 += 8;
            x3 += 8;
            scales += KernelLayout.Q8_BLOCK_BYTES;
            column += SCALE_BYTES;
        }
        V128.v128Store(y, 0, y0);
        V128.v128Store(y + yStride, 0, y1);
        V128.v128Store(y + 2 * yStride, 0, y2);
        V128.v128Store(y + 3 * yStride, 0, y3);
    }
}
