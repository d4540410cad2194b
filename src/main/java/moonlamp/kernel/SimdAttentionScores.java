package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Scores of {@link SimdAttention}: four queries by every key, two keys at a time. */
final class SimdAttentionScores {
    /** Bytes of eight columns of all queries. */
    private static final int QUERY_CHUNK_BYTES = SimdAttention.HEADS * CacheLayout.CHUNK_BYTES;

    private SimdAttentionScores() {}

    /**
     * Quantises four queries to {@code i16[chunks][4][8]}, the last one in the place of missing ones.
     *
     * @param out where the queries come, and behind them their scales
     * @return the scales, lane h that of head h
     */
    static V128 quantizeQueries(int q, int headDim, int left, int out) {
        int scales = out + SimdAttention.HEADS * CacheLayout.rowBytes(headDim);
        for (int h = 0; h < SimdAttention.HEADS; ++h) {
            int query = q + 4 * headDim * Math.min(h, left);
            float scale = SimdCache.quantizeRow(query, headDim, out + h * CacheLayout.CHUNK_BYTES, QUERY_CHUNK_BYTES);
            Memory.f32Store(scales + 4 * h, 0, scale);
        }
        return V128.v128Load(scales, 0);
    }

    /**
     * {@code score[p][h] = (float) (q[h] . k[p]) * (scale of q[h] * scale of k[p])} for all pairs of positions of which one
     * or both are seen.
     *
     * @param q of {@link #quantizeQueries}
     * @param scores {@code f32[pairs][2][4]}
     */
    static void scores(
            int q,
            V128 scales,
            int k,
            int capacity,
            int stride,
            int first,
            int last,
            int headDim,
            boolean readThrough,
            int scores) {
        int pairBytes = 2 * CacheLayout.rowBytes(headDim);
        for (int p = first & -2; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
            int pairs = (Math.min(last, p | CacheLayout.BLOCK - 1) - p >> 1) + 1;
            int place = p % CacheLayout.BLOCK;
            int block = k + p % capacity / CacheLayout.BLOCK * stride;
            int keys = block + CacheLayout.key(headDim, place);
            int keyScales = block + CacheLayout.keyScales(headDim) + 4 * place;
            if (readThrough) {
                SimdAttention.readThrough(block, CacheLayout.keyScales(headDim), scores);
            }
            for (int pair = 0; pair < pairs; ++pair) {
                twoDots(q, keys, keys + pairBytes, scores);
                finish(scores, scales, keyScales);
                finish(scores + SimdAttention.SCORE_BYTES, scales, keyScales + 4);
                keys += pairBytes;
                keyScales += 8;
                scores += 2 * SimdAttention.SCORE_BYTES;
            }
        }
    }

    /** The score from the integer dot products at {@code scores}. */
    private static void finish(int scores, V128 scales, int keyScale) {
        V128 sums = V128.f32x4ConvertI32x4S(V128.v128Load(scores, 0));
        V128.v128Store(scores, 0, V128.f32x4Mul(sums, V128.f32x4Mul(scales, V128.v128Load32Splat(keyScale, 0))));
    }

    /** Two positions by four queries, so that additions do not wait for each other. */
    private static void twoDots(int q, int k, int end, int sums) {
        V128 a0 = V128.i32x4Splat(0);
        V128 a1 = a0;
        V128 a2 = a0;
        V128 a3 = a0;
        V128 b0 = a0;
        V128 b1 = a0;
        V128 b2 = a0;
        V128 b3 = a0;
        // two chunks at once: at these widths it is the addresses that cost
        for (; k != end; k += 64) {
            V128 x = V128.v128Load(k, 0);
            V128 y = V128.v128Load(k, 16);
            V128 z = V128.v128Load(q, 0);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(z, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q, 16);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(z, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q, 32);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(z, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q, 48);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(z, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(z, y));
            x = V128.v128Load(k, 32);
            y = V128.v128Load(k, 48);
            z = V128.v128Load(q, 64);
            a0 = V128.i32x4Add(a0, V128.i32x4DotI16x8S(z, x));
            b0 = V128.i32x4Add(b0, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q, 80);
            a1 = V128.i32x4Add(a1, V128.i32x4DotI16x8S(z, x));
            b1 = V128.i32x4Add(b1, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q, 96);
            a2 = V128.i32x4Add(a2, V128.i32x4DotI16x8S(z, x));
            b2 = V128.i32x4Add(b2, V128.i32x4DotI16x8S(z, y));
            z = V128.v128Load(q, 112);
            a3 = V128.i32x4Add(a3, V128.i32x4DotI16x8S(z, x));
            b3 = V128.i32x4Add(b3, V128.i32x4DotI16x8S(z, y));
            q += 128;
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
