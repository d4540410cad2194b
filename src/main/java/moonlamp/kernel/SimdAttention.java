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

    /** Bytes of the weights of a quad of positions, {@code i16[4 heads][4 positions]}. */
    static final int QUAD_WEIGHT_BYTES = 2 * HEADS * CacheLayout.QUAD;

    private static final int BLOCK_WEIGHT_BYTES = QUAD_WEIGHT_BYTES * CacheLayout.BLOCK / CacheLayout.QUAD;

    /** Where the weights of a block end, and the steps of its four heads begin. */
    static final int STEPS = BLOCK_WEIGHT_BYTES;

    /** Where the steps end, and what {@link ByteValues} makes of the weights begins. */
    static final int SPLIT_WEIGHTS = STEPS + 4 * HEADS;

    private static final int WEIGHT_BYTES = SPLIT_WEIGHTS + BLOCK_WEIGHT_BYTES;

    private SimdAttention() {}

    /** Bytes of scratch for so many positions, of which whole quads get scores and weights. */
    static int scratchBytes(int positions, int headDim) {
        int scores = Math.multiplyExact(Math.addExact(positions, 2 * (CacheLayout.QUAD - 1)), SCORE_BYTES);
        return Math.addExact(scores, HEADS * CacheLayout.rowBytes(headDim) + WEIGHT_BYTES);
    }

    /** @param kernels add up values with the instructions that suit the machine */
    static void attend(
            SimdKernels kernels,
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int keyStride,
            int valueStride,
            int first,
            int last,
            int headDim,
            boolean readThrough,
            int scratch,
            int out) {
        int weights = scratch + HEADS * CacheLayout.rowBytes(headDim);
        int quadScores = weights + WEIGHT_BYTES;
        int scores = quadScores + SCORE_BYTES * (first % CacheLayout.QUAD);
        int pairScores = scores - SCORE_BYTES * (first & 1);
        int rowBytes = 4 * headDim;
        int count = last - first + 1;
        for (int h = 0; h < heads; h += HEADS) {
            int left = Math.min(HEADS, heads - h) - 1;
            V128 scales = SimdAttentionScores.quantizeQueries(q + h * rowBytes, headDim, left, scratch);
            SimdAttentionScores.scores(
                    scratch, scales, k, capacity, keyStride, first, last, headDim, readThrough, pairScores);
            V128 sums = exponentials(scores, count);
            clearUnseen(quadScores, scores, scores + SCORE_BYTES * count);
            int head = out + h * rowBytes;
            Memory.memoryFill(head, 0, (left + 1) * rowBytes);
            addValues(
                    kernels, scores, v, capacity, valueStride, first, last, headDim, readThrough, weights, head, left);
            V128.v128Store(scores, 0, V128.f32x4Div(V128.f32x4Splat(1f), sums));
            for (int other = 0; other <= left; ++other) {
                SimdVectors.scale(head + other * rowBytes, headDim, Memory.f32Load(scores + 4 * other, 0));
            }
        }
    }

    /**
     * Brings keys or values of a block into the first cache: many such loads wait for memory at once, of a kernel's own few.
     *
     * @param bytes a multiple of 256
     * @param sink address of 4 bytes that get what is of no use, so that no compiler leaves the loads out
     */
    static void readThrough(int block, int bytes, int sink) {
        int sum = 0;
        for (int end = block + bytes; block != end; block += 256) {
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

    /** Zeros for the positions of the first and the last quad that are not seen. */
    private static void clearUnseen(int quadScores, int scores, int end) {
        V128 zero = V128.f32x4Splat(0f);
        for (int at = quadScores; at != scores; at += SCORE_BYTES) {
            V128.v128Store(at, 0, zero);
        }
        for (int i = 1; i < CacheLayout.QUAD; ++i) {
            V128.v128Store(end, 0, zero);
            end += SCORE_BYTES;
        }
    }

    private static void addValues(
            SimdKernels kernels,
            int scores,
            int v,
            int capacity,
            int stride,
            int first,
            int last,
            int headDim,
            boolean readThrough,
            int weights,
            int out,
            int left) {
        int valueScales = CacheLayout.valueScales(headDim);
        for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
            int count = Math.min(last, p | CacheLayout.BLOCK - 1) - p + 1;
            int block = v + p % capacity / CacheLayout.BLOCK * stride;
            int place = p % CacheLayout.BLOCK;
            if (readThrough) {
                readThrough(block, valueScales, weights);
            }
            int before = place % CacheLayout.QUAD;
            int quads = (before + count - 1) / CacheLayout.QUAD + 1;
            V128 largest = scaleWeights(scores, count, block + valueScales + 4 * place);
            quantizeWeights(scores - SCORE_BYTES * before, quads, largest, weights);
            kernels.addValues(block, place - before, quads, headDim, weights, out, left);
            scores += SCORE_BYTES * count;
        }
    }

    /** Multiplies the weights of some positions with the scales of their values; returns the largest ones. */
    private static V128 scaleWeights(int scores, int count, int scale) {
        V128 largest = V128.f32x4Splat(0f);
        for (int end = scores + SCORE_BYTES * count; scores != end; scores += SCORE_BYTES) {
            V128 weight = V128.f32x4Mul(V128.v128Load(scores, 0), V128.v128Load32Splat(scale, 0));
            V128.v128Store(scores, 0, weight);
            largest = V128.f32x4Pmax(largest, weight);
            scale += 4;
        }
        return largest;
    }

    /** Makes integers of at most {@link CacheLayout#WEIGHT_LIMIT} of the weights, four positions of a head side by side. */
    private static void quantizeWeights(int scores, int quads, V128 largest, int weights) {
        V128 limit = V128.f32x4Splat(CacheLayout.WEIGHT_LIMIT);
        V128 factor = V128.f32x4Min(V128.f32x4Div(limit, largest), V128.f32x4Splat(Float.MAX_VALUE));
        V128.v128Store(weights, STEPS, V128.f32x4Div(largest, limit));
        for (int end = weights + QUAD_WEIGHT_BYTES * quads; weights != end; weights += QUAD_WEIGHT_BYTES) {
            V128 a = V128.i16x8NarrowI32x4S(integers(scores, factor), integers(scores + SCORE_BYTES, factor));
            V128 b = V128.i16x8NarrowI32x4S(
                    integers(scores + 2 * SCORE_BYTES, factor), integers(scores + 3 * SCORE_BYTES, factor));
            V128.v128Store(
                    weights, 0, V128.i8x16Shuffle(a, b, 0, 1, 8, 9, 16, 17, 24, 25, 2, 3, 10, 11, 18, 19, 26, 27));
            V128.v128Store(
                    weights, 16, V128.i8x16Shuffle(a, b, 4, 5, 12, 13, 20, 21, 28, 29, 6, 7, 14, 15, 22, 23, 30, 31));
            scores += CacheLayout.QUAD * SCORE_BYTES;
        }
    }

    private static V128 integers(int weights, V128 factor) {
        return SimdVectors.round(V128.f32x4Mul(V128.v128Load(weights, 0), factor));
    }

    /** {@code out + sums * step}, of four columns. */
    static V128 add(int out, V128 sums, V128 step) {
        return V128.f32x4Add(V128.v128Load(out, 0), V128.f32x4Mul(V128.f32x4ConvertI32x4S(sums), step));
    }

    /** The columns from one on, one by one; parameters as those of {@link SimdKernels#addValues}. */
    static void addColumns(int block, int place, int quads, int column, int headDim, int weights, int out, int left) {
        for (; column < headDim; ++column) {
            for (int h = 0; h <= left; ++h) {
                int v = block + CacheLayout.value(column, place);
                int sum = 0;
                for (int w = weights + 8 * h; w < weights + QUAD_WEIGHT_BYTES * quads; w += QUAD_WEIGHT_BYTES) {
                    for (int p = 0; p < CacheLayout.QUAD; ++p) {
                        sum += Memory.i32Load16S(w + 2 * p, 0) * Memory.i32Load8S(v + p, 0);
                    }
                    v += CacheLayout.QUAD_BYTES;
                }
                int at = out + 4 * (h * headDim + column);
                float step = Memory.f32Load(weights + STEPS + 4 * h, 0);
                Memory.f32Store(at, 0, Memory.f32Load(at, 0) + (float) sum * step);
            }
        }
    }
}
