package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Vector attention of one head; see {@link Kernels#attend}. The positions wrap around the cache at most once. */
final class SimdAttention {
    private SimdAttention() {}

    static void attend(
            int q, int k, int v, int capacity, int kvStride, int first, int last, int headDim, int scores, int out) {
        int count = last - first + 1;
        int slot = first % capacity;
        int untilWrap = Math.min(count, capacity - slot);
        scores(q, k + slot * kvStride, kvStride, untilWrap, headDim, scores);
        scores(q, k, kvStride, count - untilWrap, headDim, scores + 4 * untilWrap);
        float inverse = 1f / exponentials(scores, count);
        Memory.memoryFill(out, 0, 4 * headDim);
        addValues(v + slot * kvStride, kvStride, untilWrap, headDim, scores, out);
        addValues(v, kvStride, count - untilWrap, headDim, scores + 4 * untilWrap, out);
        SimdVectors.scale(out, headDim, inverse);
    }

    /** Four positions at a time, so that additions do not wait for each other. */
    private static void scores(int q, int k, int kvStride, int count, int headDim, int scores) {
        int p = 0;
        for (; p < (count & -4); p += 4) {
            scores4(q, k + p * kvStride, kvStride, headDim, scores + 4 * p);
        }
        for (; p < count; ++p) {
            Memory.f32Store(scores + 4 * p, 0, dot(q, k + p * kvStride, headDim));
        }
    }

    private static void scores4(int q, int k, int kvStride, int headDim, int scores) {
        int k1 = k + kvStride;
        int k2 = k1 + kvStride;
        int k3 = k2 + kvStride;
        V128 s0 = V128.f32x4Splat(0f);
        V128 s1 = V128.f32x4Splat(0f);
        V128 s2 = V128.f32x4Splat(0f);
        V128 s3 = V128.f32x4Splat(0f);
        int i = 0;
        for (; i < 4 * (headDim & -4); i += 16) {
            V128 x = V128.v128Load(q + i, 0);
            s0 = V128.f32x4Add(s0, V128.f32x4Mul(x, V128.v128Load(k + i, 0)));
            s1 = V128.f32x4Add(s1, V128.f32x4Mul(x, V128.v128Load(k1 + i, 0)));
            s2 = V128.f32x4Add(s2, V128.f32x4Mul(x, V128.v128Load(k2 + i, 0)));
            s3 = V128.f32x4Add(s3, V128.f32x4Mul(x, V128.v128Load(k3 + i, 0)));
        }
        int rest = headDim & 3;
        Memory.f32Store(scores, 0, SimdVectors.finishDot(s0, q + i, k + i, rest));
        Memory.f32Store(scores, 4, SimdVectors.finishDot(s1, q + i, k1 + i, rest));
        Memory.f32Store(scores, 8, SimdVectors.finishDot(s2, q + i, k2 + i, rest));
        Memory.f32Store(scores, 12, SimdVectors.finishDot(s3, q + i, k3 + i, rest));
    }

    private static float dot(int x, int y, int n) {
        V128 sums = V128.f32x4Splat(0f);
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            sums = V128.f32x4Add(sums, V128.f32x4Mul(V128.v128Load(x + i, 0), V128.v128Load(y + i, 0)));
        }
        return SimdVectors.finishDot(sums, x + i, y + i, n & 3);
    }

    /** Replaces the scores by exp(score - max); returns their sum, added one after the other. */
    private static float exponentials(int scores, int count) {
        float max = largest(scores, count);
        V128 maxima = V128.f32x4Splat(max);
        int i = 0;
        for (; i < 4 * (count & -4); i += 16) {
            V128.v128Store(scores + i, 0, SimdFunctions.exp(V128.f32x4Sub(V128.v128Load(scores + i, 0), maxima)));
        }
        for (; i < 4 * count; i += 4) {
            Memory.f32Store(scores + i, 0, Functions.exp(Memory.f32Load(scores + i, 0) - max));
        }
        float sum = 0;
        for (i = 0; i < 4 * count; i += 4) {
            sum += Memory.f32Load(scores + i, 0);
        }
        return sum;
    }

    private static float largest(int x, int n) {
        V128 maxima = V128.f32x4Splat(Float.NEGATIVE_INFINITY);
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            maxima = V128.f32x4Max(maxima, V128.v128Load(x + i, 0));
        }
        float max = SimdVectors.largestLane(maxima);
        for (; i < 4 * n; i += 4) {
            max = Math.max(max, Memory.f32Load(x + i, 0));
        }
        return max;
    }

    /** {@code out += sum_p weights[p] * v[p]}, 32 values at a time in registers. */
    private static void addValues(int v, int kvStride, int count, int headDim, int weights, int out) {
        int i = 0;
        for (; i < 4 * (headDim & -32); i += 128) {
            addValues32(v + i, kvStride, count, weights, out + i);
        }
        for (; i < 4 * (headDim & -4); i += 16) {
            addValues4(v + i, kvStride, count, weights, out + i);
        }
        for (; i < 4 * headDim; i += 4) {
            addValues1(v + i, kvStride, count, weights, out + i);
        }
    }

    private static void addValues32(int v, int kvStride, int count, int weights, int out) {
        V128 a = V128.v128Load(out, 0);
        V128 b = V128.v128Load(out, 16);
        V128 c = V128.v128Load(out, 32);
        V128 d = V128.v128Load(out, 48);
        V128 e = V128.v128Load(out, 64);
        V128 f = V128.v128Load(out, 80);
        V128 g = V128.v128Load(out, 96);
        V128 h = V128.v128Load(out, 112);
        for (int end = weights + 4 * count; weights != end; weights += 4) {
            V128 weight = V128.v128Load32Splat(weights, 0);
            a = V128.f32x4Add(a, V128.f32x4Mul(weight, V128.v128Load(v, 0)));
            b = V128.f32x4Add(b, V128.f32x4Mul(weight, V128.v128Load(v, 16)));
            c = V128.f32x4Add(c, V128.f32x4Mul(weight, V128.v128Load(v, 32)));
            d = V128.f32x4Add(d, V128.f32x4Mul(weight, V128.v128Load(v, 48)));
            e = V128.f32x4Add(e, V128.f32x4Mul(weight, V128.v128Load(v, 64)));
            f = V128.f32x4Add(f, V128.f32x4Mul(weight, V128.v128Load(v, 80)));
            g = V128.f32x4Add(g, V128.f32x4Mul(weight, V128.v128Load(v, 96)));
            h = V128.f32x4Add(h, V128.f32x4Mul(weight, V128.v128Load(v, 112)));
            v += kvStride;
        }
        V128.v128Store(out, 0, a);
        V128.v128Store(out, 16, b);
        V128.v128Store(out, 32, c);
        V128.v128Store(out, 48, d);
        V128.v128Store(out, 64, e);
        V128.v128Store(out, 80, f);
        V128.v128Store(out, 96, g);
        V128.v128Store(out, 112, h);
    }

    private static void addValues4(int v, int kvStride, int count, int weights, int out) {
        V128 sum = V128.v128Load(out, 0);
        for (int end = weights + 4 * count; weights != end; weights += 4) {
            sum = V128.f32x4Add(sum, V128.f32x4Mul(V128.v128Load32Splat(weights, 0), V128.v128Load(v, 0)));
            v += kvStride;
        }
        V128.v128Store(out, 0, sum);
    }

    private static void addValues1(int v, int kvStride, int count, int weights, int out) {
        float sum = Memory.f32Load(out, 0);
        for (int end = weights + 4 * count; weights != end; weights += 4) {
            sum += Memory.f32Load(weights, 0) * Memory.f32Load(v, 0);
            v += kvStride;
        }
        Memory.f32Store(out, 0, sum);
    }
}
