package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * Quantised products of one activation row, with relaxed SIMD, that read eight parts of a matrix by turns, a block at a time.
 * Where a processor waits at each page of memory for an address and for the first lines, it goes on with the other parts
 * meanwhile. Each row's sum is the one of {@link RelaxedKernels}, added in the same order, but is kept in memory between blocks.
 * See docs/performance.md on several places at a time.
 */
final class EightPlaceProducts {
    static final int PLACES = 8;

    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;
    private static final int EIGHT_COLUMNS = 8;
    /** Magnitudes of 16 columns, behind which their signs are. */
    private static final int SIGNS = 16;

    private EightPlaceProducts() {}

    /** {@link Kernels#multiplySpread} for {@value #PLACES} places. */
    static void multiply(boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
        int blockBytes = isQ4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        int groupBytes = ActivationLayout.blocks(cols) * blockBytes;
        int partBytes = apart * groupBytes;
        int partResults = apart * GROUP_RESULT_BYTES;
        for (int g = groupFrom; g < groupTo; ++g) {
            int group = w + g * groupBytes;
            int result = y + g * GROUP_RESULT_BYTES;
            clear(result, partResults);
            blocks(isQ4, group, partBytes, cols, x, result, partResults);
        }
    }

    /** Sets the results of 8 rows of each part, {@code stride} bytes apart, to 0. */
    private static void clear(int y, int stride) {
        V128 zero = V128.f32x4Splat(0f);
        for (int end = y + PLACES * stride; y != end; y += stride) {
            V128.v128Store(y, 0, zero);
            V128.v128Store(y, 16, zero);
        }
    }

    /**
     * 8 rows of each part: adds all their blocks to the results.
     *
     * @param w the first part's rows; those of the next follow {@code partBytes} later
     * @param x the quantised activation row
     * @param y {@code f32[8]} of the first part; those of the next follow {@code partResults} bytes later
     */
    private static void blocks(boolean isQ4, int w, int partBytes, int cols, int x, int y, int partResults) {
        V128 nibbles = V128.i8x16Splat(15);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        int next = isQ4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        int q = x + (isQ4 ? ActivationLayout.narrowOffset(cols) : ActivationLayout.signedOffset(cols));
        int step = isQ4 ? ActivationLayout.BLOCK : 2 * ActivationLayout.SIGNED_BYTES;
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            int out = y;
            for (int last = w + PLACES * partBytes; w != last; w += partBytes) {
                V128 a = V128.i16x8Splat(0);
                V128 b = a;
                int column = w + SCALE_BYTES;
                if (isQ4) {
                    for (int at = q; at != q + step; at += EIGHT_COLUMNS) {
                        V128 x0 = V128.v128Load32Splat(at, 0);
                        V128 x1 = V128.v128Load32Splat(at, 4);
                        V128 va = V128.v128Load(column, 0);
                        V128 vb = V128.v128Load(column, 16);
                        a = V128.i16x8Add(a, V128.i16x8RelaxedDotI8x16I7x16S(x0, V128.v128And(va, nibbles)));
                        b = V128.i16x8Add(b, V128.i16x8RelaxedDotI8x16I7x16S(x0, V128.v128And(vb, nibbles)));
                        va = V128.v128And(V128.i16x8ShrU(va, 4), nibbles);
                        vb = V128.v128And(V128.i16x8ShrU(vb, 4), nibbles);
                        a = V128.i16x8Add(a, V128.i16x8RelaxedDotI8x16I7x16S(x1, va));
                        b = V128.i16x8Add(b, V128.i16x8RelaxedDotI8x16I7x16S(x1, vb));
                        column += 32;
                    }
                    a = V128.i32x4ExtaddPairwiseI16x8S(a);
                    b = V128.i32x4ExtaddPairwiseI16x8S(b);
                } else {
                    for (int at = q; at != q + step; at += SIGNS) {
                        for (int signs = at + SIGNS; at != signs; at += 4) {
                            V128 magnitude = V128.v128Load32Splat(at, 0);
                            V128 sign = V128.v128Load32Splat(at, SIGNS);
                            V128 va = V128.v128Xor(V128.v128Load(column, 0), sign);
                            V128 vb = V128.v128Xor(V128.v128Load(column, 16), sign);
                            a = V128.i32x4RelaxedDotI8x16I7x16AddS(va, magnitude, a);
                            b = V128.i32x4RelaxedDotI8x16I7x16AddS(vb, magnitude, b);
                            column += 32;
                        }
                    }
                }
                // what the unsigned nibbles or the flipped bits leave out
                V128 missing = V128.v128Load32Splat(x + (isQ4 ? ActivationLayout.BIAS : ActivationLayout.NEGATIVES), 0);
                V128 dx = V128.v128Load32Splat(x, 0);
                V128 wa = SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias);
                V128 wb = SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias);
                a = SimdScales.accumulate(V128.v128Load(out, 0), V128.i32x4Add(a, missing), wa, dx);
                b = SimdScales.accumulate(V128.v128Load(out, 16), V128.i32x4Add(b, missing), wb, dx);
                V128.v128Store(out, 0, a);
                V128.v128Store(out, 16, b);
                out += partResults;
            }
            q += step;
            w += next - PLACES * partBytes;
        }
    }
}
