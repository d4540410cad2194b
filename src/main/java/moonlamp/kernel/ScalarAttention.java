package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Attention in plain Java. */
final class ScalarAttention extends HeadAttention {
    @Override
    int dot(int q, int key, int headDim) {
        int sum = 0;
        for (int end = q + CacheLayout.rowBytes(headDim); q != end; q += CacheLayout.CHUNK_BYTES) {
            for (int i = 0; i < CacheLayout.CHUNK_BYTES; i += 2) {
                sum += Memory.i32Load16S(q + i, 0) * Memory.i32Load16S(key + i, 0);
            }
            key += CacheLayout.PAIR_CHUNK_BYTES;
        }
        return sum;
    }

    @Override
    void addValues(int block, int from, int count, int headDim, int weights, float step, int out) {
        addColumns(block, from, count, 0, headDim, weights, step, out);
    }

    /** The columns {@code column .. end - 1} alone. */
    static void addColumns(int block, int from, int count, int column, int end, int weights, float step, int out) {
        for (; column < end; ++column) {
            int sum = 0;
            for (int p = 0; p < count; ++p) {
                int value = block + CacheLayout.value(column, from + p);
                sum += Memory.i32Load(weights + 4 * p, 0) * Memory.i32Load8S(value, 0);
            }
            int at = out + 4 * column;
            Memory.f32Store(at, 0, Memory.f32Load(at, 0) + (float) sum * step);
        }
    }
}
