package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Attention of one head in plain f32; see {@link Kernels#attendExact}. */
final class ExactAttention {
    /**
     * Scores that are further below the largest one get the weight 0. Beside a weight of 1 theirs, at most
     * {@code 4e-18} each, do not show in an f32 sum, but the products of much smaller ones would be subnormal, which some
     * processors are slow with.
     */
    static final float LEAST_SCORE = -40;

    private ExactAttention() {}

    static void attend(
            int q, int k, int v, int capacity, int stride, int first, int last, int headDim, int scores, int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        scores(q, k + slot * stride, stride, untilWrap, headDim, scores);
        scores(q, k, stride, count - untilWrap, headDim, scores + 4 * untilWrap);
        float inverse = 1f / exponentials(scores, count);
        Memory.memoryFill(out, 0, 4 * headDim);
        addValues(v + slot * stride, stride, untilWrap, headDim, scores, out);
        addValues(v, stride, count - untilWrap, headDim, scores + 4 * untilWrap, out);
        ScalarVectors.scale(out, headDim, inverse);
    }

    private static void scores(int q, int k, int stride, int count, int headDim, int scores) {
        for (int p = 0; p < count; ++p) {
            Memory.f32Store(scores + 4 * p, 0, ScalarVectors.dot(q, k + p * stride, headDim));
        }
    }

    /** Replaces the scores by exp(score - max), or 0 below {@link #LEAST_SCORE}; returns their sum. */
    static float exponentials(int scores, int count) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < 4 * count; i += 4) {
            max = Math.max(max, Memory.f32Load(scores + i, 0));
        }
        float sum = 0;
        for (int i = 0; i < 4 * count; i += 4) {
            float x = Memory.f32Load(scores + i, 0) - max;
            float e = x >= LEAST_SCORE ? Functions.exp(x) : 0;
            Memory.f32Store(scores + i, 0, e);
            sum += e;
        }
        return sum;
    }

    private static void addValues(int v, int stride, int count, int headDim, int weights, int out) {
        for (int p = 0; p < count; ++p) {
            float weight = Memory.f32Load(weights + 4 * p, 0);
            for (int i = 0; i < 4 * headDim; i += 4) {
                Memory.f32Store(out + i, 0, Memory.f32Load(out + i, 0) + weight * Memory.f32Load(v + i, 0));
            }
            v += stride;
        }
    }
}
