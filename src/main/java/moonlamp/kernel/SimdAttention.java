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

    /** Positions whose values are added in one go: with heads of 256 they fit the first-level cache. */
    private static final int VALUE_POSITIONS = 32;

    private SimdAttention() {}

    static void attend(
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int kvStride,
            int first,
            int last,
            int headDim,
            int scratch,
            int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        int scores = scratch + HEADS * CacheLayout.rowBytes(headDim);
        int wrapped = scores + SCORE_BYTES * untilWrap;
        int rowBytes = 4 * headDim;
        for (int h = 0; h < heads; h += HEADS) {
            int left = Math.min(HEADS, heads - h) - 1;
            V128 scales = quantizeQueries(q + h * rowBytes, headDim, left, scratch);
            scores(scratch, scales, k + slot * kvStride, kvStride, untilWrap, headDim, scores);
            scores(scratch, scales, k, kvStride, count - untilWrap, headDim, wrapped);
            V128 sums = exponentials(scores, count);
            weigh(scores, v + slot * kvStride, kvStride, untilWrap, headDim);
            weigh(wrapped, v, kvStride, count - untilWrap, headDim);
            int head = out + h * rowBytes;
            Memory.memoryFill(head, 0, (left + 1) * rowBytes);
            addValues(v + slot * kvStride, kvStride, untilWrap, headDim, scores, head, left);
            addValues(v, kvStride, count - untilWrap, headDim, wrapped, head, left);
            V128.v128Store(scores, 0, V128.f32x4Div(V128.f32x4Splat(1f), sums));
            for (int other = 0; other <= left; ++other) {
                SimdVectors.scale(head + other * rowBytes, headDim, Memory.f32Load(scores + 4 * other, 0));
            }
        }
    }

    /** Quantises four queries, the last one in the place of missing ones; returns their scales. */
    private static V128 quantizeQueries(int q, int headDim, int left, int scratch) {
        int scale = scratch + CacheLayout.scaleOffset(headDim);
        int next = CacheLayout.rowBytes(headDim);
        for (int h = 0; h < HEADS; ++h) {
            int query = q + 4 * headDim * Math.min(h, left);
            SimdVectors.quantizeHead(query, headDim, CacheLayout.KEY_LIMIT, scratch + h * next);
        }
        return gather(scale, scale + next, scale + 2 * next, scale + 3 * next);
    }

    private static V128 gather(int a, int b, int c, int d) {
        V128 lanes = V128.f32x4Splat(Memory.f32Load(a, 0));
        lanes = V128.f32x4ReplaceLane(lanes, 1, Memory.f32Load(b, 0));
        lanes = V128.f32x4ReplaceLane(lanes, 2, Memory.f32Load(c, 0));
        return V128.f32x4ReplaceLane(lanes, 3, Memory.f32Load(d, 0));
    }

    /** Two positions at a time, so that additions do not wait for each other. */
    private static void scores(int q, V128 scales, int k, int kvStride, int count, int headDim, int scores) {
        int scale = CacheLayout.scaleOffset(headDim);
        int next = CacheLayout.rowBytes(headDim);
        for (int left = count; left > 0; left -= 2) {
            // an odd last position is computed twice; the second result lies where the next one or nothing will
            int k1 = left > 1 ? k + kvStride : k;
            twoDots(q, q + next, q + 2 * next, q + 3 * next, k, k1, scale, scores);
            finish(scores, scales, k + scale);
            if (left > 1) {
                finish(scores + SCORE_BYTES, scales, k1 + scale);
            }
            k += 2 * kvStride;
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

    /** Multiplies the weights of each position with the scale of its value. */
    private static void weigh(int weights, int v, int kvStride, int count, int headDim) {
        int scale = v + CacheLayout.scaleOffset(headDim);
        for (int end = weights + SCORE_BYTES * count; weights != end; weights += SCORE_BYTES) {
            V128 weight = V128.f32x4Mul(V128.v128Load(weights, 0), V128.v128Load32Splat(scale, 0));
            V128.v128Store(weights, 0, weight);
            scale += kvStride;
        }
    }

    /** {@code out[h] += sum_p weights[p][h] * v[p]}: some positions after each other, 8 values of four heads in registers. */
    private static void addValues(int v, int kvStride, int count, int headDim, int weights, int out, int left) {
        int out1 = out + 4 * headDim * Math.min(1, left);
        int out2 = out + 4 * headDim * Math.min(2, left);
        int out3 = out + 4 * headDim * Math.min(3, left);
        for (int p = 0; p < count; p += VALUE_POSITIONS) {
            int end = weights + SCORE_BYTES * Math.min(VALUE_POSITIONS, count - p);
            int i = 0;
            for (; i < (headDim & -8); i += 8) {
                addValues8(v + 2 * i, kvStride, weights, end, out + 4 * i, out1 + 4 * i, out2 + 4 * i, out3 + 4 * i);
            }
            for (; i < headDim; ++i) {
                for (int h = 0; h <= left; ++h) {
                    addValue(v + 2 * i, kvStride, weights + 4 * h, end + 4 * h, out + 4 * (h * headDim + i));
                }
            }
            v += VALUE_POSITIONS * kvStride;
            weights = end;
        }
    }

    private static void addValues8(int v, int kvStride, int weights, int end, int out, int out1, int out2, int out3) {
        V128 a0 = V128.v128Load(out, 0);
        V128 b0 = V128.v128Load(out, 16);
        V128 a1 = V128.v128Load(out1, 0);
        V128 b1 = V128.v128Load(out1, 16);
        V128 a2 = V128.v128Load(out2, 0);
        V128 b2 = V128.v128Load(out2, 16);
        V128 a3 = V128.v128Load(out3, 0);
        V128 b3 = V128.v128Load(out3, 16);
        for (; weights != end; weights += SCORE_BYTES) {
            V128 x = V128.f32x4ConvertI32x4S(V128.v128Load16x4S(v, 0));
            V128 y = V128.f32x4ConvertI32x4S(V128.v128Load16x4S(v, 8));
            V128 weight = V128.v128Load32Splat(weights, 0);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(weight, x));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(weight, y));
            weight = V128.v128Load32Splat(weights, 4);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(weight, x));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(weight, y));
            weight = V128.v128Load32Splat(weights, 8);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(weight, x));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(weight, y));
            weight = V128.v128Load32Splat(weights, 12);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(weight, x));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(weight, y));
            v += kvStride;
        }
        V128.v128Store(out, 0, a0);
        V128.v128Store(out, 16, b0);
        V128.v128Store(out1, 0, a1);
        V128.v128Store(out1, 16, b1);
        V128.v128Store(out2, 0, a2);
        V128.v128Store(out2, 16, b2);
        V128.v128Store(out3, 0, a3);
        V128.v128Store(out3, 16, b3);
    }

    private static void addValue(int v, int kvStride, int weights, int end, int out) {
        float sum = Memory.f32Load(out, 0);
        for (; weights != end; weights += SCORE_BYTES) {
            sum += Memory.f32Load(weights, 0) * (float) Memory.i32Load16S(v, 0);
            v += kvStride;
        }
        Memory.f32Store(out, 0, sum);
    }
}
