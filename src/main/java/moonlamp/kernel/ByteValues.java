package moonlamp.kernel;

import moonlamp.simd.V128;

/**
 * Weighted values with sums of four products of bytes, for processors that have them as one instruction
 * ({@link ByteDot}). It takes one operand of 7 bits without a sign, so weights are multiplied in two parts: half as
 * many multiplications and additions as with 16-bit integers.
 */
final class ByteValues {
    /** Bits of a part. */
    private static final int PART_BITS = 7;

    private static final int PART_MASK = (1 << PART_BITS) - 1;

    private ByteValues() {}

    /** See {@link SimdKernels#addValues}. */
    static void add(int block, int place, int quads, int headDim, int weights, int out, int left) {
        splitWeights(weights, quads);
        int whole = headDim & -2 * CacheLayout.QUAD;
        int row = 4 * headDim;
        for (int h = 0; h <= left; h += 2) {
            int w = weights + SimdAttention.SPLIT_WEIGHTS + 4 * h;
            int end = w + SimdAttention.QUAD_WEIGHT_BYTES * quads;
            int steps = weights + SimdAttention.STEPS + 4 * h;
            int other = row * Math.min(1, left - h);
            int v = block + CacheLayout.value(0, place);
            int head = out + h * row;
            for (int at = head; at != head + 4 * whole; at += 32) {
                addEightColumns(v, w, end, steps, at, at + other);
                v += 2 * CacheLayout.VALUE_GROUP_BYTES;
            }
        }
        SimdAttention.addColumns(block, place, quads, whole, headDim, weights, out, left);
    }

    /**
     * Makes {@code u8[quads][2 parts][4 heads][4 positions]} of the weights. Weights that come of a NaN are cut, too: with
     * larger operands the instruction's result would be the processor's own.
     */
    private static void splitWeights(int weights, int quads) {
        V128 mask = V128.i16x8Splat(PART_MASK);
        for (int end = weights + SimdAttention.QUAD_WEIGHT_BYTES * quads;
                weights != end;
                weights += SimdAttention.QUAD_WEIGHT_BYTES) {
            V128 a = V128.v128Load(weights, 0);
            V128 b = V128.v128Load(weights, 16);
            V128.v128Store(
                    weights,
                    SimdAttention.SPLIT_WEIGHTS,
                    V128.i8x16NarrowI16x8U(
                            V128.v128And(V128.i16x8ShrU(a, PART_BITS), mask),
                            V128.v128And(V128.i16x8ShrU(b, PART_BITS), mask)));
            V128.v128Store(
                    weights,
                    SimdAttention.SPLIT_WEIGHTS + 16,
                    V128.i8x16NarrowI16x8U(V128.v128And(a, mask), V128.v128And(b, mask)));
        }
    }

    /** Eight columns of two heads, which may be the same. */
    private static void addEightColumns(int v, int w, int end, int steps, int out, int out1) {
        V128 a0 = V128.i32x4Splat(0);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        for (; w != end; w += SimdAttention.QUAD_WEIGHT_BYTES) {
            V128 x = V128.v128Load(v, 0);
            V128 y = V128.v128Load(v, CacheLayout.VALUE_GROUP_BYTES);
            V128 four = V128.v128Load32Splat(w, 0);
            a0 = V128.i32x4RelaxedDotI8x16I7x16AddS(x, four, a0);
            a1 = V128.i32x4RelaxedDotI8x16I7x16AddS(y, four, a1);
            four = V128.v128Load32Splat(w, 4);
            b0 = V128.i32x4RelaxedDotI8x16I7x16AddS(x, four, b0);
            b1 = V128.i32x4RelaxedDotI8x16I7x16AddS(y, four, b1);
            four = V128.v128Load32Splat(w, 16);
            a2 = V128.i32x4RelaxedDotI8x16I7x16AddS(x, four, a2);
            a3 = V128.i32x4RelaxedDotI8x16I7x16AddS(y, four, a3);
            four = V128.v128Load32Splat(w, 20);
            b2 = V128.i32x4RelaxedDotI8x16I7x16AddS(x, four, b2);
            b3 = V128.i32x4RelaxedDotI8x16I7x16AddS(y, four, b3);
            v += CacheLayout.QUAD_BYTES;
        }
        V128 step = V128.v128Load32Splat(steps, 0);
        a0 = SimdAttention.add(out, both(a0, a2), step);
        a1 = SimdAttention.add(out + 16, both(a1, a3), step);
        step = V128.v128Load32Splat(steps, 4);
        b0 = SimdAttention.add(out1, both(b0, b2), step);
        b1 = SimdAttention.add(out1 + 16, both(b1, b3), step);
        V128.v128Store(out, 0, a0);
        V128.v128Store(out, 16, a1);
        V128.v128Store(out1, 0, b0);
        V128.v128Store(out1, 16, b1);
    }

    /** Puts the sums of two parts together. */
    private static V128 both(V128 upper, V128 lower) {
        return V128.i32x4Add(V128.i32x4Shl(upper, PART_BITS), lower);
    }
}
