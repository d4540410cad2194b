package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Vector bodies of {@link ScalarCache}; what is left of a row is done one by one. */
final class SimdCache {
    private SimdCache() {}

    static void quantizeKey(int x, int headDim, int place, int block) {
        int out = block + CacheLayout.key(headDim, place);
        float scale = quantizeRow(x, headDim, out, CacheLayout.PAIR_CHUNK_BYTES);
        Memory.f32Store(block + CacheLayout.keyScales(headDim) + 4 * place, 0, scale);
    }

    /** See {@link ScalarCache#quantizeRow}. */
    static float quantizeRow(int x, int headDim, int out, int chunkStride) {
        float amax = largestMagnitude(x, headDim);
        float r = ScalarCache.factor(CacheLayout.KEY_LIMIT, amax);
        V128 factor = V128.f32x4Splat(r);
        int left = headDim;
        for (int chunks = CacheLayout.rowBytes(headDim); chunks != 0; chunks -= CacheLayout.CHUNK_BYTES) {
            if (left >= CacheLayout.CHUNK) {
                V128.v128Store(out, 0, SimdVectors.quantize8(x, factor));
            } else {
                ScalarCache.quantizeChunk(x, left, r, out);
            }
            x += 4 * CacheLayout.CHUNK;
            left -= CacheLayout.CHUNK;
            out += chunkStride;
        }
        return amax / CacheLayout.KEY_LIMIT;
    }

    static void quantizeValue(int x, int headDim, int place, int block) {
        float amax = largestMagnitude(x, headDim);
        float r = ScalarCache.factor(CacheLayout.VALUE_LIMIT, amax);
        V128 factor = V128.f32x4Splat(r);
        int i = 0;
        for (; i < (headDim & -CacheLayout.QUAD); i += CacheLayout.QUAD) {
            V128 q = SimdVectors.round(V128.f32x4Mul(V128.v128Load(x + 4 * i, 0), factor));
            int group = block + CacheLayout.value(i, place);
            V128.v128Store8Lane(group, 0, q, 0);
            V128.v128Store8Lane(group, 4, q, 4);
            V128.v128Store8Lane(group, 8, q, 8);
            V128.v128Store8Lane(group, 12, q, 12);
        }
        ScalarCache.quantizeValue(x, i, headDim, r, place, block);
        ScalarCache.storeValueScale(amax, headDim, place, block);
    }

    private static float largestMagnitude(int x, int n) {
        V128 largest = V128.f32x4Splat(0f);
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            largest = V128.f32x4Max(largest, V128.f32x4Abs(V128.v128Load(x + i, 0)));
        }
        float amax = SimdVectors.largestLane(largest);
        for (; i < 4 * n; i += 4) {
            amax = Math.max(amax, Math.abs(Memory.f32Load(x + i, 0)));
        }
        return amax;
    }
}
