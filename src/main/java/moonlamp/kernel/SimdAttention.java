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
    private static final int VALUE_POSITIONS = 16;

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
            int scores,
            int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        int wrapped = scores + SCORE_BYTES * untilWrap;
        int rowBytes = 4 * headDim;
        for (int h = 0; h < heads; h += HEADS) {
            int left = heads - 1 - h;
            int head = q + h * rowBytes;
            scores(head, rowBytes, left, k + slot * kvStride, kvStride, untilWrap, headDim, scores);
            scores(head, rowBytes, left, k, kvStride, count - untilWrap, headDim, wrapped);
            V128 inverse = V128.f32x4Div(V128.f32x4Splat(1f), exponentials(scores, count));
            head = out + h * rowBytes;
            Memory.memoryFill(head, 0, Math.min(HEADS, left + 1) * rowBytes);
            addValues(v + slot * kvStride, kvStride, untilWrap, headDim, scores, head, rowBytes, left);
            addValues(v, kvStride, count - untilWrap, headDim, wrapped, head, rowBytes, left);
            V128.v128Store(scores, 0, inverse);
            for (int other = 0; other <= Math.min(HEADS - 1, left); ++other) {
                SimdVectors.scale(head + other * rowBytes, headDim, Memory.f32Load(scores + 4 * other, 0));
            }
        }
    }

    /** Two positions at a time, so that additions do not wait for each other. */
    private static void scores(int q, int rowBytes, int left, int k, int kvStride, int count, int headDim, int scores) {
        int q1 = q + Math.min(1, left) * rowBytes;
        int q2 = q + Math.min(2, left) * rowBytes;
        int q3 = q + Math.min(3, left) * rowBytes;
        for (int end = scores + SCORE_BYTES * (count & -2); scores != end; scores += 2 * SCORE_BYTES) {
            scores2(q, q1, q2, q3, k, k + kvStride, headDim, scores);
            k += 2 * kvStride;
        }
        if ((count & 1) != 0) {
            scores1(q, q1, q2, q3, k, headDim, scores);
        }
    }

    private static void scores2(int q0, int q1, int q2, int q3, int k, int k1, int headDim, int scores) {
        V128 a0 = V128.f32x4Splat(0f);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        int end = k + 4 * (headDim & -4);
        // four steps at once: at these widths it is the addresses that cost
        for (int most = k + 4 * (headDim & -16); k != most; k += 64) {
            V128 x = V128.v128Load(k, 0);
            V128 y = V128.v128Load(k1, 0);
            V128 z = V128.v128Load(q0, 0);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(z, x));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(z, y));
            z = V128.v128Load(q1, 0);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(z, x));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(z, y));
            z = V128.v128Load(q2, 0);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(z, x));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(z, y));
            z = V128.v128Load(q3, 0);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(z, x));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(z, y));
            x = V128.v128Load(k, 16);
            y = V128.v128Load(k1, 16);
            z = V128.v128Load(q0, 16);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(z, x));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(z, y));
            z = V128.v128Load(q1, 16);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(z, x));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(z, y));
            z = V128.v128Load(q2, 16);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(z, x));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(z, y));
            z = V128.v128Load(q3, 16);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(z, x));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(z, y));
            x = V128.v128Load(k, 32);
            y = V128.v128Load(k1, 32);
            z = V128.v128Load(q0, 32);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(z, x));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(z, y));
            z = V128.v128Load(q1, 32);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(z, x));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(z, y));
            z = V128.v128Load(q2, 32);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(z, x));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(z, y));
            z = V128.v128Load(q3, 32);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(z, x));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(z, y));
            x = V128.v128Load(k, 48);
            y = V128.v128Load(k1, 48);
            z = V128.v128Load(q0, 48);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(z, x));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(z, y));
            z = V128.v128Load(q1, 48);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(z, x));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(z, y));
            z = V128.v128Load(q2, 48);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(z, x));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(z, y));
            z = V128.v128Load(q3, 48);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(z, x));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(z, y));
            q0 += 64;
            q1 += 64;
            q2 += 64;
            q3 += 64;
            k1 += 64;
        }
        for (; k != end; k += 16) {
            V128 x = V128.v128Load(k, 0);
            V128 y = V128.v128Load(k1, 0);
            V128 z = V128.v128Load(q0, 0);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(z, x));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(z, y));
            z = V128.v128Load(q1, 0);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(z, x));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(z, y));
            z = V128.v128Load(q2, 0);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(z, x));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(z, y));
            z = V128.v128Load(q3, 0);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(z, x));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(z, y));
            q0 += 16;
            q1 += 16;
            q2 += 16;
            q3 += 16;
            k1 += 16;
        }
        int rest = headDim & 3;
        if (rest == 0) {
            V128.v128Store(scores, 0, sumEach(a0, a1, a2, a3));
            V128.v128Store(scores, SCORE_BYTES, sumEach(b0, b1, b2, b3));
        } else {
            finish(a0, a1, a2, a3, q0, q1, q2, q3, k, rest, scores);
            finish(b0, b1, b2, b3, q0, q1, q2, q3, k1, rest, scores + SCORE_BYTES);
        }
    }

    private static void scores1(int q0, int q1, int q2, int q3, int k, int headDim, int scores) {
        V128 a0 = V128.f32x4Splat(0f);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        int i = 0;
        for (; i < 4 * (headDim & -4); i += 16) {
            V128 x = V128.v128Load(k + i, 0);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(V128.v128Load(q0 + i, 0), x));
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(V128.v128Load(q1 + i, 0), x));
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(V128.v128Load(q2 + i, 0), x));
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(V128.v128Load(q3 + i, 0), x));
        }
        finish(a0, a1, a2, a3, q0 + i, q1 + i, q2 + i, q3 + i, k + i, headDim & 3, scores);
    }

    /** Ends four dot products, of which {@code rest} elements are left. */
    private static void finish(
            V128 a0, V128 a1, V128 a2, V128 a3, int q0, int q1, int q2, int q3, int k, int rest, int scores) {
        Memory.f32Store(scores, 0, SimdVectors.finishDot(a0, q0, k, rest));
        Memory.f32Store(scores, 4, SimdVectors.finishDot(a1, q1, k, rest));
        Memory.f32Store(scores, 8, SimdVectors.finishDot(a2, q2, k, rest));
        Memory.f32Store(scores, 12, SimdVectors.finishDot(a3, q3, k, rest));
    }

    /** Lane h is {@code (s0 + s1) + (s2 + s3)} of argument h's lanes: a transposition, then three additions. */
    private static V128 sumEach(V128 a, V128 b, V128 c, V128 d) {
        V128 ab = V128.i8x16Shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
        V128 cd = V128.i8x16Shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
        V128 s0 = V128.i8x16Shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
        V128 s1 = V128.i8x16Shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
        ab = V128.i8x16Shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
        cd = V128.i8x16Shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
        V128 s2 = V128.i8x16Shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
        V128 s3 = V128.i8x16Shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
        return V128.f32x4Add(V128.f32x4Add(s0, s1), V128.f32x4Add(s2, s3));
    }

    /** Replaces the scores by exp(score - max), head by head; returns their sums, added one after the other. */
    private static V128 exponentials(int scores, int count) {
        V128 max = V128.f32x4Splat(Float.NEGATIVE_INFINITY);
        int end = scores + SCORE_BYTES * count;
        for (int at = scores; at != end; at += SCORE_BYTES) {
            max = V128.f32x4Max(max, V128.v128Load(at, 0));
        }
        V128 sum = V128.f32x4Splat(0f);
        for (int at = scores; at != end; at += SCORE_BYTES) {
            V128 e = SimdFunctions.exp(V128.f32x4Sub(V128.v128Load(at, 0), max));
            V128.v128Store(at, 0, e);
            sum = V128.f32x4Add(sum, e);
        }
        return sum;
    }

    /** {@code out[h] += sum_p weights[p][h] * v[p]}: 16 positions after each other, 8 values of four heads in registers. */
    private static void addValues(
            int v, int kvStride, int count, int headDim, int weights, int out, int rowBytes, int left) {
        int out1 = out + Math.min(1, left) * rowBytes;
        int out2 = out + Math.min(2, left) * rowBytes;
        int out3 = out + Math.min(3, left) * rowBytes;
        for (int p = 0; p < count; p += VALUE_POSITIONS) {
            int end = weights + SCORE_BYTES * Math.min(VALUE_POSITIONS, count - p);
            int i = 0;
            for (; i < 4 * (headDim & -8); i += 32) {
                addValues8(v + i, kvStride, weights, end, out + i, out1 + i, out2 + i, out3 + i);
            }
            for (; i < 4 * headDim; i += 4) {
                for (int h = 0; h <= Math.min(HEADS - 1, left); ++h) {
                    addValue(v + i, kvStride, weights + 4 * h, end + 4 * h, out + h * rowBytes + i);
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
            V128 x = V128.v128Load(v, 0);
            V128 y = V128.v128Load(v, 16);
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
            sum += Memory.f32Load(weights, 0) * Memory.f32Load(v, 0);
            v += kvStride;
        }
        Memory.f32Store(out, 0, sum);
    }
}
