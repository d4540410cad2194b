package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * Vector kernels with the instructions that every browser with WebAssembly SIMD has. The Q4_0 product takes the nibbles
 * as 16-bit column pairs to {@code i32x4.dot_i16x8_s}.
 */
public final class BaselineKernels extends SimdKernels {
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;

    @Override
    public String name() {
        return "baseline SIMD";
    }

    @Override
    void addValues(int block, int place, int quads, int headDim, int weights, int out, int left) {
        WideValues.add(block, place, quads, headDim, weights, out, left);
    }

    @Override
    public void matmulQ4(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = ActivationLayout.blocks(cols) * KernelLayout.Q4_BLOCK_BYTES;
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

    @Override
    public void matmulQ8(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        BaselineProductQ8.matmul(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
    }

    /** 8 rows, one token. */
    private static void token(int w, int cols, int x, int y) {
        V128 nibbles = V128.i16x8Splat(15);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = V128.f32x4Splat(0f);
        int q = x + ActivationLayout.wideOffset(cols);
        for (int end = q; x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a = V128.v128Load32Splat(x, ActivationLayout.BIAS);
            V128 b = a;
            V128 va = V128.v128Load(w, 16);
            V128 vb = V128.v128Load(w, 32);
            V128 pair = V128.v128Load32Splat(q, 0);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(va, nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(vb, nibbles), pair));
            pair = V128.v128Load32Splat(q, 4);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 4), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 4), nibbles), pair));
            pair = V128.v128Load32Splat(q, 8);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 8), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 8), nibbles), pair));
            pair = V128.v128Load32Splat(q, 12);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.i16x8ShrU(va, 12), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.i16x8ShrU(vb, 12), pair));
            va = V128.v128Load(w, 48);
            vb = V128.v128Load(w, 64);
            pair = V128.v128Load32Splat(q, 16);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(va, nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(vb, nibbles), pair));
            pair = V128.v128Load32Splat(q, 20);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 4), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 4), nibbles), pair));
            pair = V128.v128Load32Splat(q, 24);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 8), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 8), nibbles), pair));
            pair = V128.v128Load32Splat(q, 28);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.i16x8ShrU(va, 12), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.i16x8ShrU(vb, 12), pair));
            va = V128.v128Load(w, 80);
            vb = V128.v128Load(w, 96);
            pair = V128.v128Load32Splat(q, 32);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(va, nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(vb, nibbles), pair));
            pair = V128.v128Load32Splat(q, 36);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 4), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 4), nibbles), pair));
            pair = V128.v128Load32Splat(q, 40);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 8), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 8), nibbles), pair));
            pair = V128.v128Load32Splat(q, 44);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.i16x8ShrU(va, 12), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.i16x8ShrU(vb, 12), pair));
            va = V128.v128Load(w, 112);
            vb = V128.v128Load(w, 128);
            pair = V128.v128Load32Splat(q, 48);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(va, nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(vb, nibbles), pair));
            pair = V128.v128Load32Splat(q, 52);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 4), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 4), nibbles), pair));
            pair = V128.v128Load32Splat(q, 56);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(va, 8), nibbles), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.v128And(V128.i16x8ShrU(vb, 8), nibbles), pair));
            pair = V128.v128Load32Splat(q, 60);
            a = V128.i32x4Add(a, V128.i32x4DotI16x8S(V128.i16x8ShrU(va, 12), pair));
            b = V128.i32x4Add(b, V128.i32x4DotI16x8S(V128.i16x8ShrU(vb, 12), pair));
            V128 dx = V128.v128Load32Splat(x, 0);
            ya = SimdScales.accumulate(ya, a, SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias), dx);
            yb = SimdScales.accumulate(yb, b, SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias), dx);
            w += KernelLayout.Q4_BLOCK_BYTES;
            q += 2 * ActivationLayout.BLOCK;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
    }

    /** 4 rows, 4 tokens: {@code scales} and {@code column} point to the rows' share of the first block. */
    private static void tokens4(int scales, int column, int cols, int x, int xStride, int y, int yStride) {
        V128 nibbles = V128.i16x8Splat(15);
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
            V128 s0 = V128.v128Load32Splat(x, ActivationLayout.BIAS);
            V128 s1 = V128.v128Load32Splat(x1, ActivationLayout.BIAS);
            V128 s2 = V128.v128Load32Splat(x2, ActivationLayout.BIAS);
            V128 s3 = V128.v128Load32Splat(x3, ActivationLayout.BIAS);
            V128 v = V128.v128Load(column, 0);
            V128 pairs = V128.v128And(v, nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 0)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 0)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 0)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 0)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 4)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 4)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 4)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 4)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 8), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 8)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 8)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 8)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 8)));
            pairs = V128.i16x8ShrU(v, 12);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 12)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 12)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 12)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 12)));
            v = V128.v128Load(column, 32);
            pairs = V128.v128And(v, nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 16)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 16)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 16)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 16)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 20)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 20)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 20)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 20)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 8), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 24)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 24)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 24)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 24)));
            pairs = V128.i16x8ShrU(v, 12);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 28)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 28)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 28)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 28)));
            v = V128.v128Load(column, 64);
            pairs = V128.v128And(v, nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 32)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 32)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 32)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 32)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 36)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 36)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 36)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 36)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 8), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 40)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 40)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 40)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 40)));
            pairs = V128.i16x8ShrU(v, 12);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 44)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 44)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 44)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 44)));
            v = V128.v128Load(column, 96);
            pairs = V128.v128And(v, nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 48)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 48)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 48)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 48)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 52)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 52)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 52)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 52)));
            pairs = V128.v128And(V128.i16x8ShrU(v, 8), nibbles);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 56)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 56)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 56)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 56)));
            pairs = V128.i16x8ShrU(v, 12);
            s0 = V128.i32x4Add(s0, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q, 60)));
            s1 = V128.i32x4Add(s1, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q1, 60)));
            s2 = V128.i32x4Add(s2, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q2, 60)));
            s3 = V128.i32x4Add(s3, V128.i32x4DotI16x8S(pairs, V128.v128Load32Splat(q3, 60)));
            V128 dw = SimdScales.halves(V128.v128Load16x4S(scales, 0), mask, rebias);
            y0 = SimdScales.accumulate(y0, s0, dw, V128.v128Load32Splat(x, 0));
            y1 = SimdScales.accumulate(y1, s1, dw, V128.v128Load32Splat(x1, 0));
            y2 = SimdScales.accumulate(y2, s2, dw, V128.v128Load32Splat(x2, 0));
            y3 = SimdScales.accumulate(y3, s3, dw, V128.v128Load32Splat(x3, 0));
            scales += KernelLayout.Q4_BLOCK_BYTES;
            column += KernelLayout.Q4_BLOCK_BYTES;
            q += 2 * ActivationLayout.BLOCK;
            q1 += 2 * ActivationLayout.BLOCK;
            q2 += 2 * ActivationLayout.BLOCK;
            q3 += 2 * ActivationLayout.BLOCK;
            x1 += ActivationLayout.HEADER_BYTES;
            x2 += ActivationLayout.HEADER_BYTES;
            x3 += ActivationLayout.HEADER_BYTES;
        }
        V128.v128Store(y, 0, y0);
        V128.v128Store(y + yStride, 0, y1);
        V128.v128Store(y + 2 * yStride, 0, y2);
        V128.v128Store(y + 3 * yStride, 0, y3);
    }
}
