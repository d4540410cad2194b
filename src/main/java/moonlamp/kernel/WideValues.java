package moonlamp.kernel;

import moonlamp.simd.V128;

/** Weighted values with products of 16-bit integers: values are widened as they are loaded. */
final class WideValues {
    private WideValues() {}

    /** See {@link SimdKernels#addValues}. */
    static void add(int block, int place, int quads, int headDim, int weights, int out, int left) {
        int out1 = out + 4 * headDim * Math.min(1, left);
        int out2 = out + 4 * headDim * Math.min(2, left);
        int out3 = out + 4 * headDim * Math.min(3, left);
        int end = weights + SimdAttention.QUAD_WEIGHT_BYTES * quads;
        int v = block + CacheLayout.value(0, place);
        int whole = headDim & -CacheLayout.QUAD;
        for (int i = 0; i < 4 * whole; i += 16) {
            addFourColumns(v, weights, end, weights + SimdAttention.STEPS, out + i, out1 + i, out2 + i, out3 + i);
            v += CacheLayout.VALUE_GROUP_BYTES;
        }
        SimdAttention.addColumns(block, place, quads, whole, headDim, weights, out, left);
    }

    private static void addFourColumns(int v, int w, int end, int steps, int out, int out1, int out2, int out3) {
        V128 a0 = V128.i32x4Splat(0);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        for (; w != end; w += SimdAttention.QUAD_WEIGHT_BYTES) {
            V128 x = V128.v128Load8x8S(v, 0);
            V128 y = V128.v128Load8x8S(v, 8);
            V128 four = V128.v128Load64Splat(w, 0);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(four, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(four, y));
            four = V128.v128Load64Splat(w, 8);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(four, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(four, y));
            four = V128.v128Load64Splat(w, 16);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(four, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(four, y));
            four = V128.v128Load64Splat(w, 24);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(four, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(four, y));
            v += CacheLayout.QUAD_BYTES;
        }
        a0 = SimdAttention.add(out, sumPairs(a0, b0), V128.v128Load32Splat(steps, 0));
        a1 = SimdAttention.add(out1, sumPairs(a1, b1), V128.v128Load32Splat(steps, 4));
        a2 = SimdAttention.add(out2, sumPairs(a2, b2), V128.v128Load32Splat(steps, 8));
        a3 = SimdAttention.add(out3, sumPairs(a3, b3), V128.v128Load32Splat(steps, 12));
        V128.v128Store(out, 0, a0);
        V128.v128Store(out1, 0, a1);
        V128.v128Store(out2, 0, a2);
        V128.v128Store(out3, 0, a3);
    }

    /** Each two lanes of a column, two columns an argument. */
    private static V128 sumPairs(V128 a, V128 b) {
        return V128.i32x4Add(
                V128.i8x16Shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27),
                V128.i8x16Shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31));
    }
}
