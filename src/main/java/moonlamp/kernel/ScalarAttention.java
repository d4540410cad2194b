package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Scalar attention of one head; see {@link Kernels#attend}. */
final class ScalarAttention {
    private ScalarAttention() {}

    static void attend(
            int q, int k, int v, int capacity, int stride, int first, int last, int headDim, int scratch, int out) {
        int scores = scratch + CacheLayout.rowBytes(headDim);
        float dq = ScalarVectors.quantizeRow(q, headDim, scratch, CacheLayout.CHUNK_BYTES);
        for (int p = first; p <= last; ++p) {
            int block = k + p % capacity / CacheLayout.BLOCK * stride;
            Memory.f32Store(scores + 4 * (p - first), 0, score(scratch, dq, block, p % CacheLayout.BLOCK, headDim));
        }
        float inverse = 1f / ExactAttention.exponentials(scores, last - first + 1);
        Memory.memoryFill(out, 0, 4 * headDim);
        for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
            int end = Math.min(last, p | CacheLayout.BLOCK - 1);
            int block = v + p % capacity / CacheLayout.BLOCK * stride;
            addValues(block, p % CacheLayout.BLOCK, end - p + 1, headDim, scores + 4 * (p - first), out);
        }
        ScalarVectors.scale(out, headDim, inverse);
    }

    private static float score(int q, float dq, int block, int place, int headDim) {
        int k = block + CacheLayout.key(headDim, place);
        int sum = 0;
        for (int end = q + CacheLayout.rowBytes(headDim); q != end; q += CacheLayout.CHUNK_BYTES) {
            for (int i = 0; i < CacheLayout.CHUNK_BYTES; i += 2) {
                sum += Memory.i32Load16S(q + i, 0) * Memory.i32Load16S(k + i, 0);
            }
            k += CacheLayout.PAIR_CHUNK_BYTES;
        }
        return (float) sum * (dq * Memory.f32Load(block + CacheLayout.scales(headDim) + 4 * place, 0));
    }

    /**
     * Adds the weighted values of some positions of one block.
     *
     * @param from the first position's place
     */
    private static void addValues(int block, int from, int count, int headDim, int weights, int out) {
        float largest = 0;
        int scales = block + CacheLayout.scales(headDim) + 4 * from;
        for (int i = 0; i < 4 * count; i += 4) {
            float weight = Memory.f32Load(weights + i, 0) * Memory.f32Load(scales + i, 0);
            Memory.f32Store(weights + i, 0, weight);
            largest = Math.max(largest, weight);
        }
        float r = Math.min(CacheLayout.WEIGHT_LIMIT / largest, Float.MAX_VALUE);
        float step = largest / CacheLayout.WEIGHT_LIMIT;
        for (int i = 0; i < 4 * count; i += 4) {
            Memory.i32Store(weights + i, 0, ScalarVectors.round(Memory.f32Load(weights + i, 0) * r));
        }
        for (int column = 0; column < headDim; ++column) {
            int sum = 0;
            for (int p = 0; p < count; ++p) {
                int value = block + CacheLayout.value(column, from + p);
                sum += Memory.i32Load(weights + 4 * p, 0) * Memory.i32Load16S(value, 0);
            }
            int at = out + 4 * column;
            Memory.f32Store(at, 0, Memory.f32Load(at, 0) + (float) sum * step);
        }
    }
}
