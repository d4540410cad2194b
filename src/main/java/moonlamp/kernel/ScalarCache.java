package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Queries, keys and values as integers, see {@link CacheLayout}, in plain Java; also the tails of {@link SimdCache}. */
final class ScalarCache {
    private ScalarCache() {}

    static void quantizeKey(int x, int headDim, int place, int block) {
        int out = block + CacheLayout.key(headDim, place);
        float scale = quantizeRow(x, headDim, out, CacheLayout.PAIR_CHUNK_BYTES);
        Memory.f32Store(block + CacheLayout.keyScales(headDim) + 4 * place, 0, scale);
    }

    /**
     * Quantises a key or query to an even number of chunks of 8 columns, filled up with zeros.
     *
     * @param chunkStride bytes between two chunks
     * @return the scale
     */
    static float quantizeRow(int x, int headDim, int out, int chunkStride) {
        float amax = largestMagnitude(x, headDim);
        float r = factor(CacheLayout.KEY_LIMIT, amax);
        int left = headDim;
        for (int chunks = CacheLayout.rowBytes(headDim); chunks != 0; chunks -= CacheLayout.CHUNK_BYTES) {
            quantizeChunk(x, left, r, out);
            x += 4 * CacheLayout.CHUNK;
            left -= CacheLayout.CHUNK;
            out += chunkStride;
        }
        return amax / CacheLayout.KEY_LIMIT;
    }

    /** {@code rint(x[i] * r)} of the columns that are left, at most 8, as 16-bit integers, filled up with zeros to 8. */
    static void quantizeChunk(int x, int left, float r, int out) {
        Memory.memoryFill(out, 0, CacheLayout.CHUNK_BYTES);
        for (int i = 0; i < Math.min(left, CacheLayout.CHUNK); ++i) {
            Memory.i32Store16(out + 2 * i, 0, ScalarVectors.round(Memory.f32Load(x + 4 * i, 0) * r));
        }
    }

    static void quantizeValue(int x, int headDim, int place, int block) {
        float amax = largestMagnitude(x, headDim);
        quantizeValue(x, 0, headDim, factor(CacheLayout.VALUE_LIMIT, amax), place, block);
        storeValueScale(amax, headDim, place, block);
    }

    /** The columns {@code from .. to - 1} of a value. */
    static void quantizeValue(int x, int from, int to, float r, int place, int block) {
        for (int i = from; i < to; ++i) {
            int q = ScalarVectors.round(Memory.f32Load(x + 4 * i, 0) * r);
            Memory.i32Store8(block + CacheLayout.value(i, place), 0, q);
        }
    }

    static void storeValueScale(float amax, int headDim, int place, int block) {
        Memory.f32Store(block + CacheLayout.valueScales(headDim) + 4 * place, 0, amax / CacheLayout.VALUE_LIMIT);
    }

    private static float largestMagnitude(int x, int n) {
        float amax = 0;
        for (int i = 0; i < 4 * n; i += 4) {
            amax = Math.max(amax, Math.abs(Memory.f32Load(x + i, 0)));
        }
        return amax;
    }

    /** What brings a head whose largest magnitude is {@code amax} to at most {@code limit}. */
    static float factor(int limit, float amax) {
        return Math.min(limit / amax, Float.MAX_VALUE);
    }
}
