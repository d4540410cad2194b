package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Attention one query head at a time, see {@link Kernels#attend}; subclasses do the integer sums. */
abstract class HeadAttention {
    /**
     * The dot product of a query and a key, exact.
     *
     * @param q {@code i16[headDim]}, filled up with zeros to an even number of chunks
     * @param key the key's first chunk in its block, see {@link CacheLayout#key}
     */
    abstract int dot(int q, int key, int headDim);

    /**
     * {@code out[i] += (float) (sum_p weights[p] * v[p][i]) * step} for some positions of one block.
     *
     * @param block of values, see {@link CacheLayout}
     * @param from place of the first position
     * @param weights {@code i32[count]}
     * @param step what a weight of 1 is worth
     * @param out {@code f32[headDim]}
     */
    abstract void addValues(int block, int from, int count, int headDim, int weights, float step, int out);

    /** Parameters as those of {@link Kernels#attend}, of one head. */
    final void attend(
            int q,
            int k,
            int v,
            int capacity,
            int keyStride,
            int valueStride,
            int first,
            int last,
            int headDim,
            int scratch,
            int out) {
        int scores = scratch + CacheLayout.rowBytes(headDim);
        float dq = ScalarCache.quantizeRow(q, headDim, scratch, CacheLayout.CHUNK_BYTES);
        for (int p = first; p <= last; ++p) {
            int block = k + p % capacity / CacheLayout.BLOCK * keyStride;
            int place = p % CacheLayout.BLOCK;
            int sum = dot(scratch, block + CacheLayout.key(headDim, place), headDim);
            float scale = dq * Memory.f32Load(block + CacheLayout.keyScales(headDim) + 4 * place, 0);
            Memory.f32Store(scores + 4 * (p - first), 0, (float) sum * scale);
        }
        float inverse = 1f / ExactAttention.exponentials(scores, last - first + 1);
        Memory.memoryFill(out, 0, 4 * headDim);
        for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
            int count = Math.min(last, p | CacheLayout.BLOCK - 1) - p + 1;
            int place = p % CacheLayout.BLOCK;
            int block = v + p % capacity / CacheLayout.BLOCK * valueStride;
            int weights = scores + 4 * (p - first);
            float step = quantizeWeights(block + CacheLayout.valueScales(headDim) + 4 * place, count, weights);
            addValues(block, place, count, headDim, weights, step, out);
        }
        ScalarVectors.scale(out, headDim, inverse);
    }

    /** Multiplies weights with the scales of their values and makes integers of them; returns what one of these weighs. */
    private static float quantizeWeights(int scales, int count, int weights) {
        float largest = 0;
        for (int i = 0; i < 4 * count; i += 4) {
            float weight = Memory.f32Load(weights + i, 0) * Memory.f32Load(scales + i, 0);
            Memory.f32Store(weights + i, 0, weight);
            largest = Math.max(largest, weight);
        }
        float r = Math.min(CacheLayout.WEIGHT_LIMIT / largest, Float.MAX_VALUE);
        for (int i = 0; i < 4 * count; i += 4) {
            Memory.i32Store(weights + i, 0, ScalarVectors.round(Memory.f32Load(weights + i, 0) * r));
        }
        return largest / CacheLayout.WEIGHT_LIMIT;
    }
}
