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

    private SimdAttention() {}

    /** Bytes of scratch for so many positions; pairs of positions get their scores at once, whether both are seen or not. */
    static int scratchBytes(int positions, int headDim) {
        int scores = Math.multiplyExact(Math.addExact(positions, 2), SCORE_BYTES);
        return Math.addExact(scores, HEADS * CacheLayout.rowBytes(headDim) + SimdAttentionValues.WEIGHT_BYTES);
    }

    static void attend(
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int stride,
            int first,
            int last,
            int headDim,
            int scratch,
            int out) {
        int weights = scratch + HEADS * CacheLayout.rowBytes(headDim);
        int pairScores = weights + SimdAttentionValues.WEIGHT_BYTES;
        int scores = pairScores + SCORE_BYTES * (first & 1);
        int rowBytes = 4 * headDim;
        for (int h = 0; h < heads; h += HEADS) {
            int left = Math.min(HEADS, heads - h) - 1;
            V128 scales = SimdAttentionScores.quantizeQueries(q + h * rowBytes, headDim, left, scratch);
            SimdAttentionScores.scores(scratch, scales, k, capacity, stride, first, last, headDim, pairScores);
            V128 sums = exponentials(scores, last - first + 1);
            int head = out + h * rowBytes;
            Memory.memoryFill(head, 0, (left + 1) * rowBytes);
            int from = scores;
            for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
                int positions = Math.min(last, p | CacheLayout.BLOCK - 1) - p + 1;
                int block = v + p % capacity / CacheLayout.BLOCK * stride;
                int place = p % CacheLayout.BLOCK;
                readThrough(block, headDim, weights);
                SimdAttentionValues.quantizeWeights(from, positions, block, place, headDim, weights);
                SimdAttentionValues.addValues(block, place, positions, headDim, weights, head, left);
                from += SCORE_BYTES * positions;
            }
            V128.v128Store(scores, 0, V128.f32x4Div(V128.f32x4Splat(1f), sums));
            for (int other = 0; other <= left; ++other) {
                SimdVectors.scale(head + other * rowBytes, headDim, Memory.f32Load(scores + 4 * other, 0));
            }
        }
    }

    /**
     * Brings a block of keys or values into the first cache: many such loads wait for memory at once, of a kernel's own few.
     *
     * @param block of {@link CacheLayout}; its scales, two lines of the cache, are left
     * @param sink address of 4 bytes that get what is of no use, so that no compiler leaves the loads out
     */
    static void readThrough(int block, int headDim, int sink) {
        int sum = 0;
        for (int end = block + CacheLayout.scales(headDim); block != end; block += 256) {
            sum += Memory.i32Load(block, 0) + Memory.i32Load(block, 64);
            sum += Memory.i32Load(block, 128) + Memory.i32Load(block, 192);
        }
        Memory.i32Store(sink, 0, sum);
    }

    /**
     * Replaces the scores by exp(score - max), head by head; returns their sums, added one after the other. Scores are numbers,
     * and of numbers f32x4.pmax gives the larger one, in one instruction.
     */
    private static V128 exponentials(int scores, int count) {
        V128 max = V128.f32x4Splat(Float.NEGATIVE_INFINITY);
        int end = scores + SCORE_BYTES * count;
        for (int at = scores; at != end; at += SCORE_BYTES) {
            max = V128.f32x4Pmax(max, V128.v128Load(at, 0));
        }
        V128 sum = V128.f32x4Splat(0f);
        V128 least = V128.f32x4Splat(ExactAttention.LEAST_SCORE);
        for (int at = scores; at != end; at += SCORE_BYTES) {
            V128 x = V128.f32x4Sub(V128.v128Load(at, 0), max);
            V128 e = V128.v128And(SimdFunctions.expOfScore(x), V128.f32x4Ge(x, least));
            V128.v128Store(at, 0, e);
            sum = V128.f32x4Add(sum, e);
        }
        return sum;
    }
}
