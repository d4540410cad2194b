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
    private static final int HEADS = 4;

    /** Bytes of the scores of one position. */
    private static final int SCORE_BYTES = 4 * HEADS;

    /** Bytes that come from memory together, at least. */
    private static final int CACHE_LINE = 64;

    /** Bytes of the weights of two positions, {@code i16[HEADS][2]}. */
    private static final int PAIR_WEIGHT_BYTES = 4 * HEADS;

    /** Where the weights of a block end, and the steps of its four heads begin. */
    private static final int STEPS = PAIR_WEIGHT_BYTES * CacheLayout.BLOCK / 2;

    private SimdAttention() {}

    /** Bytes of scratch for so many positions; two positions get their scores at once. */
    static int scratchBytes(int positions, int headDim) {
        int scores = Math.multiplyExact(Math.addExact(positions, 1), SCORE_BYTES);
        return Math.addExact(scores, HEADS * CacheLayout.rowBytes(headDim) + STEPS + SCORE_BYTES);
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
        int scores = weights + STEPS + SCORE_BYTES;
        int rowBytes = 4 * headDim;
        for (int h = 0; h < heads; h += HEADS) {
            int left = Math.min(HEADS, heads - h) - 1;
            V128 scales = quantizeQueries(q + h * rowBytes, headDim, left, scratch);
            scores(scratch, scales, k + slot * kStride, kStride, untilWrap, headDim, scores);
            scores(scratch, scales, k, kStride, count - untilWrap, headDim, scores + SCORE_BYTES * untilWrap);
            V128 sums = exponentials(scores, count);
            int head = out + h * rowBytes;
            Memory.memoryFill(head, 0, (left + 1) * rowBytes);
            int from = scores;
            for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
                int positions = Math.min(last, p | CacheLayout.BLOCK - 1) - p + 1;
                int pairs = (p & 1) + positions + 1 >> 1;
                int pair = v + (p % capacity >> 1) * vStride;
                readThrough(pair, vStride, CacheLayout.pairBytes(headDim), pairs, weights);
                quantizeWeights(from, positions, pair, vStride, p & 1, headDim, weights);
                addValues(pair, vStride, pairs, headDim, weights, head, left);
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
    private static void readThrough(int row, int stride, int rowBytes, int rows, int scratch) {
        int any = 0;
        for (int end = row + stride * rows; row != end; row += stride) {
            for (int at = row; at < row + rowBytes; at += CACHE_LINE) {
                any |= Memory.i32Load(at, 0);
            }
        }
        Memory.i32Store(scratch, 0, any);
    }

    /** Quantises four queries, the last one in the place of missing ones; returns their scales. */
    private static V128 quantizeQueries(int q, int headDim, int left, int scratch) {
        int scale = scratch + CacheLayout.scaleOffset(headDim);
        int next = CacheLayout.rowBytes(headDim);
        for (int h = 0; h < HEADS; ++h) {
            int query = q + 4 * headDim * Math.min(h, left);
            SimdVectors.quantizeHead(query, headDim, scratch + h * next);
        }
        return gather(scale, scale + next, scale + 2 * next, scale + 3 * next);
    }

    private static V128 gather(int a, int b, int c, int d) {
        V128 lanes = V128.f32x4Splat(Memory.f32Load(a, 0));
        lanes = V128.f32x4ReplaceLane(lanes, 1, Memory.f32Load(b, 0));
        lanes = V128.f32x4ReplaceLane(lanes, 2, Memory.f32Load(c, 0));
        return V128.f32x4ReplaceLane(lanes, 3, Memory.f32Load(d, 0));
    }

    private static void scores(int q, V128 scales, int k, int kStride, int count, int headDim, int scores) {
        for (int left = count; left > 0; left -= CacheLayout.BLOCK) {
            int positions = Math.min(left, CacheLayout.BLOCK);
            readThrough(k, kStride, CacheLayout.rowBytes(headDim), positions, scores);
            blockScores(q, scales, k, kStride, positions, headDim, scores);
            k += kStride * positions;
            scores += SCORE_BYTES * positions;
        }
    }

    /** Two positions at a time, so that additions do not wait for each other. */
    private static void blockScores(int q, V128 scales, int k, int kStride, int count, int headDim, int scores) {
        int scale = CacheLayout.scaleOffset(headDim);
        int next = CacheLayout.rowBytes(headDim);
        for (int left = count; left > 0; left -= 2) {
            // an odd last position is computed twice; the second result lies where the next one or nothing will
            int k1 = left > 1 ? k + kStride : k;
            twoDots(q, q + next, q + 2 * next, q + 3 * next, k, k1, scale, scores);
            finish(scores, scales, k + scale);
            if (left > 1) {
                finish(scores + SCORE_BYTES, scales, k1 + scale);
            }
            k += 2 * kStride;
            scores += 2 * SCORE_BYTES;
        }
    }

    /** The score from the integer dot products at {@code scores}. */
    private static void finish(int scores, V128 scales, int keyScale) {
        V128 sums = V128.f32x4ConvertI32x4S(V128.v128Load(scores, 0));
        V128.v128Store(scores, 0, V128.f32x4Mul(sums, V128.f32x4Mul(scales, V128.v128Load32Splat(keyScale, 0))));
    }

    private static void twoDots(int q, int q1, int q2, int q3, int k, int k1, int bytes, int sums) {
        V128 a0 = V128.i32x4Splat(0);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        int end = k + bytes;
        // two steps at once: at these widths it is the addresses that cost
        for (int most = k + (bytes & -32); k != most; k += 32) {
            V128 x = V128.v128Load(k, 0);
            V128 y = V128.v128Load(k1, 0);
            V128 z = V128.v128Load(q, 0);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(z, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q1, 0);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(z, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q2, 0);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(z, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q3, 0);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(z, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(z, y));
            x = V128.v128Load(k, 16);
            y = V128.v128Load(k1, 16);
            z = V128.v128Load(q, 16);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(z, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q1, 16);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(z, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q2, 16);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(z, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q3, 16);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(z, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(z, y));
            q += 32;
            q1 += 32;
            q2 += 32;
            q3 += 32;
            k1 += 32;
        }
        if (k != end) {
            V128 x = V128.v128Load(k, 0);
            V128 y = V128.v128Load(k1, 0);
            V128 z = V128.v128Load(q, 0);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(z, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q1, 0);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(z, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q2, 0);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(z, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q3, 0);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(z, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(z, y));
        }
        V128.v128Store(sums, 0, sumEach(a0, a1, a2, a3));
        V128.v128Store(sums, SCORE_BYTES, sumEach(b0, b1, b2, b3));
    }

    /** Lane h is the sum of argument h's lanes: a transposition, then three additions. */
    private static V128 sumEach(V128 a, V128 b, V128 c, V128 d) {
        V128 ab = V128.i8x16Shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
        V128 cd = V128.i8x16Shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
        V128 s0 = V128.i8x16Shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
        V128 s1 = V128.i8x16Shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
        ab = V128.i8x16Shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
        cd = V128.i8x16Shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
        V128 s2 = V128.i8x16Shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
        V128 s3 = V128.i8x16Shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
        return V128.i32x4Add(V128.i32x4Add(s0, s1), V128.i32x4Add(s2, s3));
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

    /**
     * Multiplies the weights of some positions of one block with the scales of their values and makes integers of them, at
     * most {@link CacheLayout#WEIGHT_LIMIT}, and of the places of a pair that are not seen zeros.
     *
     * @param v the pair of the first position
     * @param lane the first position's place in its pair
     * @param weights {@code i16[pairs][HEADS][2]}, and at {@link #STEPS} what one of these weighs
     */
    private static void quantizeWeights(int scores, int count, int v, int vStride, int lane, int headDim, int weights) {
        int scale = v + CacheLayout.pairScaleOffset(headDim);
        int end = scores + SCORE_BYTES * count;
        V128 largest = V128.f32x4Splat(0f);
        int place = lane;
        for (int at = scores; at != end; at += SCORE_BYTES) {
            V128 weight = V128.f32x4Mul(V128.v128Load(at, 0), V128.v128Load32Splat(scale + 4 * place, 0));
            V128.v128Store(at, 0, weight);
            largest = V128.f32x4Max(largest, weight);
            scale += place * vStride;
            place ^= 1;
        }
        V128 limit = V128.f32x4Splat(CacheLayout.WEIGHT_LIMIT);
        V128 factor = V128.f32x4Min(V128.f32x4Div(limit, largest), V128.f32x4Splat(Float.MAX_VALUE));
        V128.v128Store(weights, STEPS, V128.f32x4Div(largest, limit));
        int at = scores;
        if (lane == 1) {
            V128.v128Store(weights, 0, V128.i32x4Shl(integers(at, factor), 16));
            at += SCORE_BYTES;
            weights += PAIR_WEIGHT_BYTES;
        }
        for (; end - at >= 2 * SCORE_BYTES; at += 2 * SCORE_BYTES) {
            V128 second = V128.i32x4Shl(integers(at + SCORE_BYTES, factor), 16);
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

    /** {@code out[h] += (float) (sum_p weights[p][h] * v[p]) * step[h]} for the pairs of one block. */
    private static void addValues(int v, int vStride, int pairs, int headDim, int weights, int out, int left) {
        int out1 = out + 4 * headDim * Math.min(1, left);
        int out2 = out + 4 * headDim * Math.min(2, left);
        int out3 = out + 4 * headDim * Math.min(3, left);
        int i = 0;
        for (; i < 4 * (headDim & -8); i += 32) {
            addValues8(v + i, vStride, weights, pairs, out + i, out1 + i, out2 + i, out3 + i);
        }
        for (; i < 4 * headDim; i += 4) {
            for (int h = 0; h <= left; ++h) {
                addValue(v + i, vStride, weights, pairs, h, out + h * 4 * headDim + i);
            }
        }
    }

    private static void addValues8(int v, int vStride, int weights, int pairs, int out, int out1, int out2, int out3) {
        V128 a0 = V128.i32x4Splat(0);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        int w = weights;
        for (int end = w + PAIR_WEIGHT_BYTES * pairs; w != end; w += PAIR_WEIGHT_BYTES) {
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
            v += vStride;
        }
        V128 step = V128.v128Load32Splat(weights, STEPS);
        a0 = add(out, a0, step);
        b0 = add(out + 16, b0, step);
        step = V128.v128Load32Splat(weights, STEPS + 4);
        a1 = add(out1, a1, step);
        b1 = add(out1 + 16, b1, step);
        step = V128.v128Load32Splat(weights, STEPS + 8);
        a2 = add(out2, a2, step);
        b2 = add(out2 + 16, b2, step);
        step = V128.v128Load32Splat(weights, STEPS + 12);
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

    private static void addValue(int v, int vStride, int weights, int pairs, int head, int out) {
        int sum = 0;
        int w = weights + 4 * head;
        for (int end = w + PAIR_WEIGHT_BYTES * pairs; w != end; w += PAIR_WEIGHT_BYTES) {
            sum += Memory.i32Load16S(w, 0) * Memory.i32Load16S(v, 0);
            sum += Memory.i32Load16S(w, 2) * Memory.i32Load16S(v, 2);
            v += vStride;
        }
        float step = Memory.f32Load(weights + 4 * head, STEPS);
        Memory.f32Store(out, 0, Memory.f32Load(out, 0) + (float) sum * step);
    }
}
