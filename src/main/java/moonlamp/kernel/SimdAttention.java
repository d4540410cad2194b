package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/**
 * Vector attention, see {@link Kernels#attend}: four query heads at a time, so that every key and value is loaded once for
 * all of them. In scores and weights lane h is head h. Where fewer than four heads are left, the last one stands in for
 * the missing ones: its result is computed, and stored, more than once.
 */
final class SimdAttention {
    /** Heads attended at once. */
    static final int HEADS = 4;

    /** Bytes of the scores of one position. */
    static final int SCORE_BYTES = 4 * HEADS;

    /** Bytes that come from memory together, at least. */
    private static final int CACHE_LINE = 64;

    private SimdAttention() {}

    /** Bytes of scratch for so many positions; two positions get their scores at once. */
    static int scratchBytes(int positions, int headDim) {
        int scores = Math.multiplyExact(Math.addExact(positions, 1), SCORE_BYTES);
        return Math.addExact(scores, HEADS * CacheLayout.rowBytes(headDim) + SimdAttentionValues.WEIGHT_BYTES);
    }

    static void attend(
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int kStride,
            int vStride,
            int first,
            int last,
            int headDim,
            int scratch,
            int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        int weights = scratch + HEADS * CacheLayout.rowBytes(headDim);
        int scores = weights + SimdAttentionValues.WEIGHT_BYTES;
        int rowBytes = 4 * headDim;
        for (int h = 0; h < heads; h += HEADS) {
            int left = Math.min(HEADS, heads - h) - 1;
            V128 scales = SimdAttentionScores.quantizeQueries(q + h * rowBytes, headDim, left, scratch);
            SimdAttentionScores.scores(scratch, scales, k + slot * kStride, kStride, untilWrap, headDim, scores);
            SimdAttentionScores.scores(
                    scratch, scales, k, kStride, count - untilWrap, headDim, scores + SCORE_BYTES * untilWrap);
            V128 sums = exponentials(scores, count);
            int head = out + h * rowBytes;
            Memory.memoryFill(head, 0, (left + 1) * rowBytes);
            int from = scores;
            for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
                int positions = Math.min(last, p | CacheLayout.BLOCK - 1) - p + 1;
                int pairs = (p & 1) + positions + 1 >> 1;
                int pair = v + (p % capacity >> 1) * vStride;
                readThrough(pair, vStride, CacheLayout.pairBytes(headDim), pairs, weights);
                SimdAttentionValues.quantizeWeights(from, positions, pair, vStride, p & 1, headDim, weights);
                SimdAttentionValues.addValues(pair, vStride, pairs, headDim, weights, head, left);
                from += SCORE_BYTES * positions;
            }
            V128.v128Store(scores, 0, V128.f32x4Div(V128.f32x4Splat(1f), sums));
            for (int other = 0; other <= left; ++other) {
                SimdVectors.scale(head + other * rowBytes, headDim, Memory.f32Load(scores + 4 * other, 0));
            }
        }
    }

    /**
     * Reads rows from the first byte to the last before they are used: prefetchers follow that order, but not two keys at
     * once or a few numbers of many values.
     *
     * @param scratch 4 bytes that get what nobody needs, so that no compiler leaves the reading out
     */
    static void readThrough(int row, int stride, int rowBytes, int rows, int scratch) {
        int any = 0;
        for (int end = row + stride * rows; row != end; row += stride) {
            for (int at = row; at < row + rowBytes; at += CACHE_LINE) {
                any |= Memory.i32Load(at, 0);
            }
        }
        Memory.i32Store(scratch, 0, any);
    }

    /** Replaces the scores by exp(score - max), head by head; returns their sums, added one after the other. */
    private static V128 exponentials(int scores, int count) {
        V128 max = V128.f32x4Splat(Float.NEGATIVE_INFINITY);
        int end = scores + SCORE_BYTES * count;
        for (int at = scores; at != end; at += SCORE_BYTES) {
            max = V128.f32x4Max(max, V128.v128Load(at, 0));
        }
        V128 sum = V128.f32x4Splat(0f);
        V128 least = V128.f32x4Splat(ExactAttention.LEAST_SCORE);
        for (int at = scores; at != end; at += SCORE_BYTES) {
            V128 x = V128.f32x4Sub(V128.v128Load(at, 0), max);
            V128 e = V128.v128And(SimdFunctions.exp(x), V128.f32x4Ge(x, least));
            V128.v128Store(at, 0, e);
            sum = V128.f32x4Add(sum, e);
        }
        return sum;
    }
}
