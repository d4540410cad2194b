package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Scalar bodies of the vector operations of {@link Kernels}; also the tails of the SIMD ones. */
final class ScalarVectors {
    private ScalarVectors() {}

    static void quantize(int x, int cols, int out) {
        int wide = out + ActivationLayout.wideOffset(cols);
        int narrow = out + ActivationLayout.narrowOffset(cols);
        int signed = out + ActivationLayout.signedOffset(cols);
        for (int b = 0; b < ActivationLayout.blocks(cols); ++b) {
            float amax = 0;
            for (int i = 0; i < ActivationLayout.BLOCK; ++i) {
                amax = Math.max(amax, Math.abs(Memory.f32Load(x + 4 * i, 0)));
            }
            float inverse = Math.min(127f / amax, Float.MAX_VALUE);
            int sum = 0;
            int negatives = 0;
            for (int i = 0; i < ActivationLayout.BLOCK; ++i) {
                int q = round(Memory.f32Load(x + 4 * i, 0) * inverse);
                Memory.i32Store16(wide + 2 * i, 0, q);
                Memory.i32Store8(narrow + permuted(i), 0, q);
                int place = signed + ActivationLayout.SIGNED_BYTES * (i / 16) + i % 16;
                Memory.i32Store8(place, 0, Math.abs(q));
                Memory.i32Store8(place, 16, q >> 31);
                sum += q;
                negatives -= Math.min(q, 0);
            }
            Memory.f32Store(out, 0, amax / 127f);
            Memory.i32Store(out, ActivationLayout.BIAS, -8 * sum);
            Memory.i32Store(out, ActivationLayout.NEGATIVES, negatives);
            Memory.i32Store(out, 12, 0);
            x += 4 * ActivationLayout.BLOCK;
            wide += 2 * ActivationLayout.BLOCK;
            narrow += ActivationLayout.BLOCK;
            signed += 2 * ActivationLayout.SIGNED_BYTES;
            out += ActivationLayout.HEADER_BYTES;
        }
    }

    static int nextAbove(int x, int from, int to, float threshold) {
        for (int i = from; i < to; ++i) {
            float value = Memory.f32Load(x + 4 * i, 0);
            if (!(value <= threshold && value >= -Float.MAX_VALUE && value <= Float.MAX_VALUE)) {
                return i;
            }
        }
        return to;
    }

    /** Nearest integer, ties to even, of a small number. */
    static int round(float x) {
        return Float.floatToRawIntBits(x + Functions.ROUNDER) - Functions.ROUNDER_BITS;
    }

    /** Where column {@code i} stands when each 8 columns are ordered c0,c4,c1,c5,c2,c6,c3,c7. */
    private static int permuted(int i) {
        return i & -8 | (i & 3) << 1 | i >> 2 & 1;
    }

    static void rmsNorm(int x, int weight, int out, int n, float eps) {
        float s = inverseRoot(dot(x, x, n), n, eps);
        multiply(x, s, weight, out, n);
    }

    /** {@code out[i] = (x[i] * s) * weight[i]}. */
    static void multiply(int x, float s, int weight, int out, int n) {
        for (int i = 0; i < 4 * n; i += 4) {
            Memory.f32Store(out + i, 0, (Memory.f32Load(x + i, 0) * s) * Memory.f32Load(weight + i, 0));
        }
    }

    /** {@code 1 / sqrt(sum / n + eps)}. */
    static float inverseRoot(float sum, int n, float eps) {
        return 1f / (float) Math.sqrt(sum / n + eps);
    }

    /** Dot product of two {@code f32[n]} with four partial sums. */
    static float dot(int x, int y, int n) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            s0 += Memory.f32Load(x + i, 0) * Memory.f32Load(y + i, 0);
            s1 += Memory.f32Load(x + i, 4) * Memory.f32Load(y + i, 4);
            s2 += Memory.f32Load(x + i, 8) * Memory.f32Load(y + i, 8);
            s3 += Memory.f32Load(x + i, 12) * Memory.f32Load(y + i, 12);
        }
        return finishDot(s0, s1, s2, s3, x + i, y + i, n & 3);
    }

    /** Adds the products of the last 0 to 3 elements to the partial sums, and them together. */
    static float finishDot(float s0, float s1, float s2, float s3, int x, int y, int rest) {
        if (rest > 0) {
            s0 = s0 + Memory.f32Load(x, 0) * Memory.f32Load(y, 0);
        }
        if (rest > 1) {
            s1 = s1 + Memory.f32Load(x, 4) * Memory.f32Load(y, 4);
        }
        if (rest > 2) {
            s2 = s2 + Memory.f32Load(x, 8) * Memory.f32Load(y, 8);
        }
        return (s0 + s1) + (s2 + s3);
    }

    static void add(int x, int y, int n) {
        for (int i = 0; i < 4 * n; i += 4) {
            Memory.f32Store(x + i, 0, Memory.f32Load(x + i, 0) + Memory.f32Load(y + i, 0));
        }
    }

    static void scale(int x, int n, float s) {
        for (int i = 0; i < 4 * n; i += 4) {
            Memory.f32Store(x + i, 0, Memory.f32Load(x + i, 0) * s);
        }
    }

    static void rope(int x, int heads, int headDim, int cosSin) {
        int half = headDim >> 1;
        for (int h = 0; h < heads; ++h) {
            rotate(x + 4 * h * headDim, half, cosSin, 0);
        }
    }

    /** Rotates the pairs {@code from..half} of one head. */
    static void rotate(int x, int half, int cosSin, int from) {
        int y = x + 4 * half;
        int sine = cosSin + 4 * half;
        for (int i = 4 * from; i < 4 * half; i += 4) {
            float a = Memory.f32Load(x + i, 0);
            float b = Memory.f32Load(y + i, 0);
            float c = Memory.f32Load(cosSin + i, 0);
            float s = Memory.f32Load(sine + i, 0);
            Memory.f32Store(x + i, 0, a * c - b * s);
            Memory.f32Store(y + i, 0, a * s + b * c);
        }
    }

    static void geluGate(int gate, int up, int out, int n) {
        for (int i = 0; i < 4 * n; i += 4) {
            float g = Functions.gelu(Memory.f32Load(gate + i, 0));
            Memory.f32Store(out + i, 0, g * Memory.f32Load(up + i, 0));
        }
    }
}
