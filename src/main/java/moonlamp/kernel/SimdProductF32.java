package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/** The F32 product: lane r holds row r, columns one after the other; four tokens at a time. */
final class SimdProductF32 {
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;

    private SimdProductF32() {}

    static void matmul(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = cols * KernelLayout.F32_COLUMN_BYTES;
        for (int g = groupFrom; g < groupTo; ++g) {
            int group = w + g * groupBytes;
            int result = y + g * GROUP_RESULT_BYTES;
            int t = 0;
            for (; t < (tokens & -4); t += 4) {
                tokens4(group, cols, x + t * xStride, xStride, result + t * yStride, yStride);
            }
            for (; t < tokens; ++t) {
                token(group, cols, x + t * xStride, result + t * yStride);
            }
        }
    }

    private static void token(int w, int cols, int x, int y) {
        V128 a = V128.f32x4Splat(0f);
        V128 b = V128.f32x4Splat(0f);
        for (int end = x + 4 * cols; x != end; x += 4) {
            V128 v = V128.v128Load32Splat(x, 0);
            a = V128.f32x4Add(a, V128.f32x4Mul(V128.v128Load(w, 0), v));
            b = V128.f32x4Add(b, V128.f32x4Mul(V128.v128Load(w, 16), v));
            w += KernelLayout.F32_COLUMN_BYTES;
        }
        V128.v128Store(y, 0, a);
        V128.v128Store(y, 16, b);
    }

    private static void tokens4(int w, int cols, int x, int xStride, int y, int yStride) {
        int x1 = x + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        V128 a0 = V128.f32x4Splat(0f);
        V128 b0 = a0;
        V128 a1 = a0;
        V128 b1 = a0;
        V128 a2 = a0;
        V128 b2 = a0;
        V128 a3 = a0;
        V128 b3 = a0;
        for (int i = 0; i < 4 * cols; i += 4) {
            V128 wa = V128.v128Load(w, 0);
            V128 wb = V128.v128Load(w, 16);
            V128 v = V128.v128Load32Splat(x + i, 0);
            a0 = V128.f32x4Add(a0, V128.f32x4Mul(wa, v));
            b0 = V128.f32x4Add(b0, V128.f32x4Mul(wb, v));
            v = V128.v128Load32Splat(x1 + i, 0);
            a1 = V128.f32x4Add(a1, V128.f32x4Mul(wa, v));
            b1 = V128.f32x4Add(b1, V128.f32x4Mul(wb, v));
            v = V128.v128Load32Splat(x2 + i, 0);
            a2 = V128.f32x4Add(a2, V128.f32x4Mul(wa, v));
            b2 = V128.f32x4Add(b2, V128.f32x4Mul(wb, v));
            v = V128.v128Load32Splat(x3 + i, 0);
            a3 = V128.f32x4Add(a3, V128.f32x4Mul(wa, v));
            b3 = V128.f32x4Add(b3, V128.f32x4Mul(wb, v));
            w += KernelLayout.F32_COLUMN_BYTES;
        }
        V128.v128Store(y, 0, a0);
        V128.v128Store(y, 16, b0);
        V128.v128Store(y + yStride, 0, a1);
        V128.v128Store(y + yStride, 16, b1);
        V128.v128Store(y + 2 * yStride, 0, a2);
        V128.v128Store(y + 2 * yStride, 16, b2);
        V128.v128Store(y + 3 * yStride, 0, a3);
        V128.v128Store(y + 3 * yStride, 16, b3);
    }
}
