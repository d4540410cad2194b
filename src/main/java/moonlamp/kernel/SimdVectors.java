package moonlamp.kernel;

import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** Vector bodies of the element-wise operations of {@link Kernels}; what is left of a row is done one by one. */
final class SimdVectors {
    private SimdVectors() {}

    static void quantize(int x, int cols, int out) {
        int wide = out + ActivationLayout.wideOffset(cols);
        int narrow = out + ActivationLayout.narrowOffset(cols);
        int signed = out + ActivationLayout.signedOffset(cols);
        for (int b = 0; b < ActivationLayout.blocks(cols); ++b) {
            float amax = largest(x);
            V128 inverse = V128.f32x4Splat(Math.min(127f / amax, Float.MAX_VALUE));
            V128 q0 = quantize8(x, inverse);
            V128 q1 = quantize8(x + 32, inverse);
            V128 q2 = quantize8(x + 64, inverse);
            V128 q3 = quantize8(x + 96, inverse);
            V128.v128Store(wide, 0, q0);
            V128.v128Store(wide, 16, q1);
            V128.v128Store(wide, 32, q2);
            V128.v128Store(wide, 48, q3);
            V128 first = V128.i8x16NarrowI16x8S(q0, q1);
            V128 second = V128.i8x16NarrowI16x8S(q2, q3);
            V128.v128Store(narrow, 0, permute(first));
            V128.v128Store(narrow, 16, permute(second));
            storeSigned(first, signed);
            storeSigned(second, signed + ActivationLayout.SIGNED_BYTES);
            // 32 values of at most 127 fit 16 bits, so the four vectors may be added first
            int sum = sum(V128.i16x8Add(V128.i16x8Add(q0, q1), V128.i16x8Add(q2, q3)));
            int magnitudes = sum(V128.i16x8Add(
                    V128.i16x8Add(V128.i16x8Abs(q0), V128.i16x8Abs(q1)),
                    V128.i16x8Add(V128.i16x8Abs(q2), V128.i16x8Abs(q3))));
            Memory.f32Store(out, 0, amax / 127f);
            Memory.i32Store(out, ActivationLayout.BIAS, -8 * sum);
            Memory.i32Store(out, ActivationLayout.NEGATIVES, magnitudes - sum >> 1);
            Memory.i32Store(out, 12, 0);
            x += 4 * ActivationLayout.BLOCK;
            wide += 2 * ActivationLayout.BLOCK;
            narrow += ActivationLayout.BLOCK;
            signed += 2 * ActivationLayout.SIGNED_BYTES;
            out += ActivationLayout.HEADER_BYTES;
        }
    }

    /** 16 columns as magnitudes and signs. */
    private static void storeSigned(V128 q, int signed) {
        V128.v128Store(signed, 0, V128.i8x16Abs(q));
        V128.v128Store(signed, 16, V128.i8x16ShrS(q, 7));
    }

    /** Sum of eight 16-bit integers. */
    private static int sum(V128 v) {
        V128 sums = V128.i32x4ExtaddPairwiseI16x8S(v);
        return V128.i32x4ExtractLane(sums, 0)
                + V128.i32x4ExtractLane(sums, 1)
                + V128.i32x4ExtractLane(sums, 2)
                + V128.i32x4ExtractLane(sums, 3);
    }

    static int nextAbove(int x, int from, int to, float threshold) {
        V128 most = V128.f32x4Splat(Math.min(threshold, Float.MAX_VALUE));
        V128 least = V128.f32x4Splat(-Float.MAX_VALUE);
        int i = from;
        for (; i <= to - 16; i += 16) {
            int at = x + 4 * i;
            V128 a = V128.v128Load(at, 0);
            V128 b = V128.v128Load(at, 16);
            V128 c = V128.v128Load(at, 32);
            V128 d = V128.v128Load(at, 48);
            // NaN spreads to both and is neither
            V128 max = V128.f32x4Max(V128.f32x4Max(a, b), V128.f32x4Max(c, d));
            V128 min = V128.f32x4Min(V128.f32x4Min(a, b), V128.f32x4Min(c, d));
            if (!V128.i32x4AllTrue(V128.v128And(V128.f32x4Le(max, most), V128.f32x4Ge(min, least)))) {
                return ScalarVectors.nextAbove(x, i, i + 16, threshold);
            }
        }
        return ScalarVectors.nextAbove(x, i, to, threshold);
    }

    /** Largest magnitude of {@code f32[32]}. */
    private static float largest(int x) {
        V128 a = V128.f32x4Max(V128.f32x4Abs(V128.v128Load(x, 0)), V128.f32x4Abs(V128.v128Load(x, 16)));
        V128 b = V128.f32x4Max(V128.f32x4Abs(V128.v128Load(x, 32)), V128.f32x4Abs(V128.v128Load(x, 48)));
        V128 c = V128.f32x4Max(V128.f32x4Abs(V128.v128Load(x, 64)), V128.f32x4Abs(V128.v128Load(x, 80)));
        V128 d = V128.f32x4Max(V128.f32x4Abs(V128.v128Load(x, 96)), V128.f32x4Abs(V128.v128Load(x, 112)));
        return largestLane(V128.f32x4Max(V128.f32x4Max(a, b), V128.f32x4Max(c, d)));
    }

    static float largestLane(V128 v) {
        return Math.max(
                Math.max(V128.f32x4ExtractLane(v, 0), V128.f32x4ExtractLane(v, 1)),
                Math.max(V128.f32x4ExtractLane(v, 2), V128.f32x4ExtractLane(v, 3)));
    }

    /** Eight columns as 16-bit integers. */
    static V128 quantize8(int x, V128 inverse) {
        return V128.i16x8NarrowI32x4S(
                round(V128.f32x4Mul(V128.v128Load(x, 0), inverse)),
                round(V128.f32x4Mul(V128.v128Load(x, 16), inverse)));
    }

    static V128 round(V128 x) {
        return V128.i32x4Sub(
                V128.f32x4Add(x, V128.f32x4Splat(Functions.ROUNDER)), V128.i32x4Splat(Functions.ROUNDER_BITS));
    }

    /** Each 8 columns in the order c0,c4,c1,c5,c2,c6,c3,c7. */
    private static V128 permute(V128 v) {
        return V128.i8x16Shuffle(v, v, 0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);
    }

    static void rmsNorm(int x, int weight, int out, int n, float eps) {
        float s = ScalarVectors.inverseRoot(sumOfSquares(x, n), n, eps);
        V128 factor = V128.f32x4Splat(s);
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            V128 v = V128.f32x4Mul(V128.f32x4Mul(V128.v128Load(x + i, 0), factor), V128.v128Load(weight + i, 0));
            V128.v128Store(out + i, 0, v);
        }
        ScalarVectors.multiply(x + i, s, weight + i, out + i, n & 3);
    }

    private static float sumOfSquares(int x, int n) {
        V128 sums = V128.f32x4Splat(0f);
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            V128 v = V128.v128Load(x + i, 0);
            sums = V128.f32x4Add(sums, V128.f32x4Mul(v, v));
        }
        return finishDot(sums, x + i, x + i, n & 3);
    }

    /** Adds the products of the last 0 to 3 elements to the partial sums of a dot product, and them together. */
    static float finishDot(V128 sums, int x, int y, int rest) {
        float s0 = V128.f32x4ExtractLane(sums, 0);
        float s1 = V128.f32x4ExtractLane(sums, 1);
        float s2 = V128.f32x4ExtractLane(sums, 2);
        float s3 = V128.f32x4ExtractLane(sums, 3);
        if (rest != 0) {
            return ScalarVectors.finishDot(s0, s1, s2, s3, x, y, rest);
        }
        return (s0 + s1) + (s2 + s3);
    }

    static void add(int x, int y, int n) {
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            V128.v128Store(x + i, 0, V128.f32x4Add(V128.v128Load(x + i, 0), V128.v128Load(y + i, 0)));
        }
        ScalarVectors.add(x + i, y + i, n & 3);
    }

    static void scale(int x, int n, float s) {
        V128 factor = V128.f32x4Splat(s);
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            V128.v128Store(x + i, 0, V128.f32x4Mul(V128.v128Load(x + i, 0), factor));
        }
        ScalarVectors.scale(x + i, n & 3, s);
    }

    static void rope(int x, int heads, int headDim, int cosSin) {
        int half = headDim >> 1;
        for (int h = 0; h < heads; ++h) {
            rotate(x + 4 * h * headDim, half, cosSin);
        }
    }

    private static void rotate(int x, int half, int cosSin) {
        int y = x + 4 * half;
        int sine = cosSin + 4 * half;
        int whole = half & -4;
        for (int i = 0; i < 4 * whole; i += 16) {
            V128 a = V128.v128Load(x + i, 0);
            V128 b = V128.v128Load(y + i, 0);
            V128 c = V128.v128Load(cosSin + i, 0);
            V128 s = V128.v128Load(sine + i, 0);
            V128.v128Store(x + i, 0, V128.f32x4Sub(V128.f32x4Mul(a, c), V128.f32x4Mul(b, s)));
            V128.v128Store(y + i, 0, V128.f32x4Add(V128.f32x4Mul(a, s), V128.f32x4Mul(b, c)));
        }
        ScalarVectors.rotate(x, half, cosSin, whole);
    }

    static void geluGate(int gate, int up, int out, int n) {
        int i = 0;
        for (; i < 4 * (n & -4); i += 16) {
            V128 g = SimdFunctions.gelu(V128.v128Load(gate + i, 0));
            V128.v128Store(out + i, 0, V128.f32x4Mul(g, V128.v128Load(up + i, 0)));
        }
        ScalarVectors.geluGate(gate + i, up + i, out + i, n & 3);
    }
}
