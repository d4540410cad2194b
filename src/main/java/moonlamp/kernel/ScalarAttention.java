package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Scalar attention of one head; see {@link Kernels#attend}. */
final class ScalarAttention {
    private ScalarAttention() {}

    static void attend(
            int q, int k, int v, int capacity, int kvStride, int first, int last, int headDim, int scratch, int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        int scores = scratch + CacheLayout.rowBytes(headDim);
        int wrapped = scores + 4 * untilWrap;
        ScalarVectors.quantizeHead(q, headDim, CacheLayout.KEY_LIMIT, scratch);
        scores(scratch, k + slot * kvStride, kvStride, untilWrap, headDim, scores);
        scores(scratch, k, kvStride, count - untilWrap, headDim, wrapped);
        float inverse = 1f / ExactAttention.exponentials(scores, count);
        Memory.memoryFill(out, 0, 4 * headDim);
        addValues(v + slot * kvStride, kvStride, untilWrap, headDim, scores, out);
        addValues(v, kvStride, count - untilWrap, headDim, wrapped, out);
        ScalarVectors.scale(out, headDim, inverse);
    }

    private static void scores(int q, int k, int kvStride, int count, int headDim, int scores) {
        int scale = CacheLayout.scaleOffset(headDim);
        float dq = Memory.f32Load(q + scale, 0);
        for (int end = scores + 4 * count; scores != end; scores += 4) {
            Memory.f32Store(scores, 0, (float) dot(q, k, headDim) * (dq * Memory.f32Load(k + scale, 0)));
            k += kvStride;
        }
    }

    private static int dot(int q, int k, int headDim) {
        int sum = 0;
        for (int i = 0; i < 2 * headDim; i += 2) {
            sum += Memory.i32Load16S(q + i, 0) * Memory.i32Load16S(k + i, 0);
        }
        return sum;
    }

    private static void addValues(int v, int kvStride, int count, int headDim, int weights, int out) {
        int scale = CacheLayout.scaleOffset(headDim);
        for (int end = weights + 4 * count; weights != end; weights += 4) {
            float weight = Memory.f32Load(weights, 0) * Memory.f32Load(v + scale, 0);
            for (int i = 0; i < headDim; ++i) {
                float term = weight * (float) Memory.i32Load16S(v + 2 * i, 0);
                Memory.f32Store(out + 4 * i, 0, Memory.f32Load(out + 4 * i, 0) + term);
            }
            v += kvStride;
        }
    }
}
