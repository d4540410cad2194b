package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Scalar attention of one head; see {@link Kernels#attend}. */
final class ScalarAttention {
    private ScalarAttention() {}

    static void attend(
            int q,
            int k,
            int v,
            int capacity,
            int kStride,
            int vStride,
            int first,
            int last,
            int headDim,
            int scratch,
            int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        int scores = scratch + CacheLayout.rowBytes(headDim);
        ScalarVectors.quantizeHead(q, headDim, scratch);
        scores(scratch, k + slot * kStride, kStride, untilWrap, headDim, scores);
        scores(scratch, k, kStride, count - untilWrap, headDim, scores + 4 * untilWrap);
        float inverse = 1f / ExactAttention.exponentials(scores, count);
        Memory.memoryFill(out, 0, 4 * headDim);
        for (int p = first; p <= last; p = (p & -CacheLayout.BLOCK) + CacheLayout.BLOCK) {
            int end = Math.min(last, p | CacheLayout.BLOCK - 1);
            int pair = v + (p % capacity >> 1) * vStride;
            addValues(pair, vStride, p & 1, end - p + 1, headDim, scores + 4 * (p - first), out);
        }
        ScalarVectors.scale(out, headDim, inverse);
    }

    private static void scores(int q, int k, int kStride, int count, int headDim, int scores) {
        int scale = CacheLayout.scaleOffset(headDim);
        float dq = Memory.f32Load(q + scale, 0);
        for (int end = scores + 4 * count; scores != end; scores += 4) {
            Memory.f32Store(scores, 0, (float) dot(q, k, headDim) * (dq * Memory.f32Load(k + scale, 0)));
            k += kStride;
        }
    }

    private static int dot(int q, int k, int headDim) {
        int sum = 0;
        for (int i = 0; i < 2 * headDim; i += 2) {
            sum += Memory.i32Load16S(q + i, 0) * Memory.i32Load16S(k + i, 0);
        }
        return sum;
    }

    /**
     * Adds the weighted values of some positions of one block.
     *
     * @param v the pair of the first position
     * @param lane the first position's place in its pair
     */
    private static void addValues(int v, int vStride, int lane, int count, int headDim, int weights, int out) {
        float largest = 0;
        int scales = v + CacheLayout.pairScaleOffset(headDim);
        for (int p = 0; p < count; ++p) {
            int scale = scales + (p + lane >> 1) * vStride + 4 * (p + lane & 1);
            float weight = Memory.f32Load(weights + 4 * p, 0) * Memory.f32Load(scale, 0);
            Memory.f32Store(weights + 4 * p, 0, weight);
            largest = Math.max(largest, weight);
        }
        float r = Math.min(CacheLayout.WEIGHT_LIMIT / largest, Float.MAX_VALUE);
        float step = largest / CacheLayout.WEIGHT_LIMIT;
        for (int p = 0; p < count; ++p) {
            Memory.i32Store(weights + 4 * p, 0, ScalarVectors.round(Memory.f32Load(weights + 4 * p, 0) * r));
        }
        for (int i = 0; i < 4 * headDim; i += 4) {
            int sum = 0;
            for (int p = 0; p < count; ++p) {
                int value = v + (p + lane >> 1) * vStride + 2 * (p + lane & 1);
                sum += Memory.i32Load(weights + 4 * p, 0) * Memory.i32Load16S(value + i, 0);
            }
            Memory.f32Store(out + i, 0, Memory.f32Load(out + i, 0) + (float) sum * step);
        }
    }
}
