package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Weighted values of {@link SimdAttention}: the weights of a block as integers, by the values of two positions at once. */
final class SimdAttentionValues {
    /** Bytes of the weights of two positions, {@code i16[4][2]}. */
    private static final int PAIR_WEIGHT_BYTES = 16;

    /** Where the weights of a block end, and the steps of its four heads begin. */
    private static final int STEPS = PAIR_WEIGHT_BYTES * CacheLayout.BLOCK / 2;

    /** Bytes of the weights of a block and their four steps. */
    static final int WEIGHT_BYTES = STEPS + 16;

    private SimdAttentionValues() {}

    /**
     * Multiplies the weights of some positions of one block with the scales of their values and makes integers of them, at
     * most {@link CacheLayout#WEIGHT_LIMIT}, and of the places of a pair that are not seen zeros.
     *
     * @param place of the first position in its block
     * @param weights {@code i16[pairs][4][2]}, and at {@link #STEPS} what one of these weighs
     */
    static void quantizeWeights(int scores, int count, int block, int place, int headDim, int weights) {
        int scale = block + CacheLayout.scales(headDim) + 4 * place;
        int end = scores + SimdAttention.SCORE_BYTES * count;
        V128 largest = V128.f32x4Splat(0f);
        for (int at = scores; at != end; at += SimdAttention.SCORE_BYTES) {
            V128 weight = V128.f32x4Mul(V128.v128Load(at, 0), V128.v128Load32Splat(scale, 0));
            V128.v128Store(at, 0, weight);
            largest = V128.f32x4Pmax(largest, weight);
            scale += 4;
        }
        V128 limit = V128.f32x4Splat(CacheLayout.WEIGHT_LIMIT);
        V128 factor = V128.f32x4Min(V128.f32x4Div(limit, largest), V128.f32x4Splat(Float.MAX_VALUE));
        V128.v128Store(weights, STEPS, V128.f32x4Div(largest, limit));
        int at = scores;
        if ((place & 1) == 1) {
            V128.v128Store(weights, 0, V128.i32x4Shl(integers(at, factor), 16));
            at += SimdAttention.SCORE_BYTES;
            weights += PAIR_WEIGHT_BYTES;
        }
        for (; end - at >= 2 * SimdAttention.SCORE_BYTES; at += 2 * SimdAttention.SCORE_BYTES) {
            V128 second = V128.i32x4Shl(integers(at + SimdAttention.SCORE_BYTES, factor), 16);
            V128.v128Store(weights, 0, V128.v128Or(integers(at, factor), second));
            weights += PAIR_WEIGHT_BYTES;
        }
        if (at != end) {
            V128.v128Store(weights, 0, integers(at, factor));
        }
    }

    private static V128 integers(int weights, V128 factor) {
        return SimdVectors.round(V128.f32x4Mul(V128.v128Load(weights, 0), factor));
    }

    /** {@code out[h] += (float) (sum_p weights[p][h] * v[p]) * step[h]} for the pairs that hold some positions of a block. */
    static void addValues(int block, int place, int count, int headDim, int weights, int out, int left) {
        int out1 = out + 4 * headDim * Math.min(1, left);
        int out2 = out + 4 * headDim * Math.min(2, left);
        int out3 = out + 4 * headDim * Math.min(3, left);
        int weightsEnd = weights + PAIR_WEIGHT_BYTES * ((place & 1) + count + 1 >> 1);
        int v = block + CacheLayout.value(0, place & -2);
        int i = 0;
        for (; i < 4 * (headDim & -8); i += 32) {
            addValues8(v, weights, weightsEnd, weights + STEPS, out + i, out1 + i, out2 + i, out3 + i);
            v += CacheLayout.VALUE_CHUNK_BYTES;
        }
        for (; i < 4 * headDim; i += 4) {
            for (int h = 0; h <= left; ++h) {
                addValue(v, weights + 4 * h, weightsEnd, weights + STEPS + 4 * h, out + h * 4 * headDim + i);
            }
            v += 4;
        }
    }

    private static void addValues8(
            int v, int weights, int weightsEnd, int steps, int out, int out1, int out2, int out3) {
        V128 a0 = V128.i32x4Splat(0);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        for (int w = weights; w != weightsEnd; w += PAIR_WEIGHT_BYTES) {
            V128 x = V128.v128Load(v, 0);
            V128 y = V128.v128Load(v, 16);
            V128 both = V128.v128Load32Splat(w, 0);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(both, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(both, y));
            both = V128.v128Load32Splat(w, 4);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(both, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(both, y));
            both = V128.v128Load32Splat(w, 8);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(both, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(both, y));
            both = V128.v128Load32Splat(w, 12);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(both, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(both, y));
            v += CacheLayout.PAIR_CHUNK_BYTES;
        }
        V128 step = V128.v128Load32Splat(steps, 0);
        a0 = add(out, a0, step);
        b0 = add(out + 16, b0, step);
        step = V128.v128Load32Splat(steps, 4);
        a1 = add(out1, a1, step);
        b1 = add(out1 + 16, b1, step);
        step = V128.v128Load32Splat(steps, 8);
        a2 = add(out2, a2, step);
        b2 = add(out2 + 16, b2, step);
        step = V128.v128Load32Splat(steps, 12);
        a3 = add(out3, a3, step);
        b3 = add(out3 + 16, b3, step);
        V128.v128Store(out, 0, a0);
        V128.v128Store(out, 16, b0);
        V128.v128Store(out1, 0, a1);
        V128.v128Store(out1, 16, b1);
        V128.v128Store(out2, 0, a2);
        V128.v128Store(out2, 16, b2);
        V128.v128Store(out3, 0, a3);
        V128.v128Store(out3, 16, b3);
    }

    private static V128 add(int out, V128 sums, V128 step) {
        return V128.f32x4Add(V128.v128Load(out, 0), V128.f32x4Mul(V128.f32x4ConvertI32x4S(sums), step));
    }

    /** One column of one head. */
    private static void addValue(int v, int weights, int weightsEnd, int step, int out) {
        int sum = 0;
        for (int w = weights; w < weightsEnd; w += PAIR_WEIGHT_BYTES) {
            sum += Memory.i32Load16S(w, 0) * Memory.i32Load16S(v, 0);
            sum += Memory.i32Load16S(w, 2) * Memory.i32Load16S(v, 2);
            v += CacheLayout.PAIR_CHUNK_BYTES;
        }
        Memory.f32Store(out, 0, Memory.f32Load(out, 0) + (float) sum * Memory.f32Load(step, 0));
    }
}
