package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * The Q8_0 product for processors that multiply bytes and add pairs in one instruction, pairs of pairs in another: the
 * signs and magnitudes of {@link RelaxedProductQ8}, and the steps of its dot product one by one. V8 would make the
 * constant of the second step anew for each of them.
 */
final class PairedProductQ8 {
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;

    private PairedProductQ8() {}

    /** {@link Kernels#matmulQ8}; addresses in bytes. */
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
        V128 ones = V128.i16x8Splat(1);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = V128.f32x4Splat(0f);
        int q = x + ActivationLayout.signedOffset(cols);
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a = V128.v128Load32Splat(x, ActivationLayout.NEGATIVES);
            V128 b = a;
            int quad = w + SCALE_BYTES;
            // half a block a turn: see docs/performance.md on loops and prefetching
            for (int half = q + 2 * ActivationLayout.SIGNED_BYTES; q != half; q += ActivationLayout.SIGNED_BYTES) {
                V128 magnitude = V128.v128Load32Splat(q, 0);
                V128 sign = V128.v128Load32Splat(q, 16);
                a = add(a, V128.v128Xor(V128.v128Load(quad, 0), sign), magnitude, ones);
                b = add(b, V128.v128Xor(V128.v128Load(quad, 16), sign), magnitude, ones);
                magnitude = V128.v128Load32Splat(q, 4);
                sign = V128.v128Load32Splat(q, 20);
                a = add(a, V128.v128Xor(V128.v128Load(quad, 32), sign), magnitude, ones);
                b = add(b, V128.v128Xor(V128.v128Load(quad, 48), sign), magnitude, ones);
                magnitude = V128.v128Load32Splat(q, 8);
                sign = V128.v128Load32Splat(q, 24);
                a = add(a, V128.v128Xor(V128.v128Load(quad, 64), sign), magnitude, ones);
                b = add(b, V128.v128Xor(V128.v128Load(quad, 80), sign), magnitude, ones);
                magnitude = V128.v128Load32Splat(q, 12);
                sign = V128.v128Load32Splat(q, 28);
                a = add(a, V128.v128Xor(V128.v128Load(quad, 96), sign), magnitude, ones);
                b = add(b, V128.v128Xor(V128.v128Load(quad, 112), sign), magnitude, ones);
                quad += 128;
            }
            V128 dx = V128.v128Load32Splat(x, 0);
            ya = SimdScales.accumulate(ya, a, SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias), dx);
            yb = SimdScales.accumulate(yb, b, SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias), dx);
            w += KernelLayout.Q8_BLOCK_BYTES;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
    }

    /** 4 rows, 4 tokens: {@code scales} and {@code quad} point to the rows' share of the first block. */
    private static void tokens4(int scales, int quad, int cols, int x, int xStride, int y, int yStride) {
        V128 ones = V128.i16x8Splat(1);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 y0 = V128.f32x4Splat(0f);
        V128 y1 = y0;
        V128 y2 = y0;
        V128 y3 = y0;
        int x1 = x + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        int q = x + ActivationLayout.signedOffset(cols);
        int q1 = q + xStride;
        int q2 = q1 + xStride;
        int q3 = q2 + xStride;
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 s0 = V128.v128Load32Splat(x, ActivationLayout.NEGATIVES);
            V128 s1 = V128.v128Load32Splat(x1, ActivationLayout.NEGATIVES);
            V128 s2 = V128.v128Load32Splat(x2, ActivationLayout.NEGATIVES);
            V128 s3 = V128.v128Load32Splat(x3, ActivationLayout.NEGATIVES);
            for (int next = q + 2 * ActivationLayout.SIGNED_BYTES; q != next; q += ActivationLayout.SIGNED_BYTES) {
                V128 w = V128.v128Load(quad, 0);
                s0 = add(s0, V128.v128Xor(w, V128.v128Load32Splat(q, 16)), V128.v128Load32Splat(q, 0), ones);
                s1 = add(s1, V128.v128Xor(w, V128.v128Load32Splat(q1, 16)), V128.v128Load32Splat(q1, 0), ones);
                s2 = add(s2, V128.v128Xor(w, V128.v128Load32Splat(q2, 16)), V128.v128Load32Splat(q2, 0), ones);
                s3 = add(s3, V128.v128Xor(w, V128.v128Load32Splat(q3, 16)), V128.v128Load32Splat(q3, 0), ones);
                w = V128.v128Load(quad, 32);
                s0 = add(s0, V128.v128Xor(w, V128.v128Load32Splat(q, 20)), V128.v128Load32Splat(q, 4), ones);
                s1 = add(s1, V128.v128Xor(w, V128.v128Load32Splat(q1, 20)), V128.v128Load32Splat(q1, 4), ones);
                s2 = add(s2, V128.v128Xor(w, V128.v128Load32Splat(q2, 20)), V128.v128Load32Splat(q2, 4), ones);
                s3 = add(s3, V128.v128Xor(w, V128.v128Load32Splat(q3, 20)), V128.v128Load32Splat(q3, 4), ones);
                w = V128.v128Load(quad, 64);
                s0 = add(s0, V128.v128Xor(w, V128.v128Load32Splat(q, 24)), V128.v128Load32Splat(q, 8), ones);
                s1 = add(s1, V128.v128Xor(w, V128.v128Load32Splat(q1, 24)), V128.v128Load32Splat(q1, 8), ones);
                s2 = add(s2, V128.v128Xor(w, V128.v128Load32Splat(q2, 24)), V128.v128Load32Splat(q2, 8), ones);
                s3 = add(s3, V128.v128Xor(w, V128.v128Load32Splat(q3, 24)), V128.v128Load32Splat(q3, 8), ones);
                w = V128.v128Load(quad, 96);
                s0 = add(s0, V128.v128Xor(w, V128.v128Load32Splat(q, 28)), V128.v128Load32Splat(q, 12), ones);
                s1 = add(s1, V128.v128Xor(w, V128.v128Load32Splat(q1, 28)), V128.v128Load32Splat(q1, 12), ones);
                s2 = add(s2, V128.v128Xor(w, V128.v128Load32Splat(q2, 28)), V128.v128Load32Splat(q2, 12), ones);
                s3 = add(s3, V128.v128Xor(w, V128.v128Load32Splat(q3, 28)), V128.v128Load32Splat(q3, 12), ones);
                quad += 128;
                q1 += ActivationLayout.SIGNED_BYTES;
                q2 += ActivationLayout.SIGNED_BYTES;
                q3 += ActivationLayout.SIGNED_BYTES;
            }
            V128 dw = SimdScales.halves(V128.v128Load16x4S(scales, 0), mask, rebias);
            y0 = SimdScales.accumulate(y0, s0, dw, V128.v128Load32Splat(x, 0));
            y1 = SimdScales.accumulate(y1, s1, dw, V128.v128Load32Splat(x1, 0));
            y2 = SimdScales.accumulate(y2, s2, dw, V128.v128Load32Splat(x2, 0));
            y3 = SimdScales.accumulate(y3, s3, dw, V128.v128Load32Splat(x3, 0));
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

    /** Sums of four neighbouring products, added to {@code sums}. */
    private static V128 add(V128 sums, V128 weights, V128 magnitudes, V128 ones) {
        V128 pairs = V128.i16x8RelaxedDotI8x16I7x16S(weights, magnitudes);
        return V128.i32x4Add(sums, V128.i32x4DotI16x8S(pairs, ones));
    }
}
