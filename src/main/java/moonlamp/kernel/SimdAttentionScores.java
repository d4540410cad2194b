package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Scores of {@link SimdAttention}: four queries by every key, two keys at a time. */
final class SimdAttentionScores {
    private SimdAttentionScores() {}

    /** Quantises four queries, the last one in the place of missing ones; returns their scales. */
    static V128 quantizeQueries(int q, int headDim, int left, int scratch) {
        int scale = scratch + CacheLayout.scaleOffset(headDim);
        int next = CacheLayout.rowBytes(headDim);
        for (int h = 0; h < SimdAttention.HEADS; ++h) {
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

    /**
     * {@code score[p][h] = (float) (q[h] . k[p]) * (scale of q[h] * scale of k[p])} for some positions whose keys lie one
     * after the other.
     *
     * @param q four queries, one every {@link CacheLayout#rowBytes}
     * @param scales of the queries, lane h that of head h
     * @param scores {@code f32[count + 1][4]}; the last one is scratch
     */
    static void scores(int q, V128 scales, int k, int kStride, int count, int headDim, int scores) {
        for (int left = count; left > 0; left -= CacheLayout.BLOCK) {
            int positions = Math.min(left, CacheLayout.BLOCK);
            SimdAttention.readThrough(k, kStride, CacheLayout.rowBytes(headDim), positions, scores);
            blockScores(q, scales, k, kStride, positions, headDim, scores);
            k += kStride * positions;
            scores += SimdAttention.SCORE_BYTES * positions;
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
                finish(scores + SimdAttention.SCORE_BYTES, scales, k1 + scale);
            }
            k += 2 * kStride;
            scores += 2 * SimdAttention.SCORE_BYTES;
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
        V128.v128Store(sums, SimdAttention.SCORE_BYTES, sumEach(b0, b1, b2, b3));
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
}
