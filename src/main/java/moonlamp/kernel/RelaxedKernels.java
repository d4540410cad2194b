package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.simd.V128;

/**
 * Vector kernels with relaxed SIMD. The Q4_0 product multiplies 16 pairs of bytes at once with
 * {@code i16x8.relaxed_dot_i8x16_i7x16_s}: the nibbles, unsigned, are its 7-bit operand, so the instruction is exact on
 * every machine, and a block's 16 sums of two products per lane, at most 16 * 2 * 15 * 127 / 2 = 30,480, fit 16 bits.
 */
public final class RelaxedKernels extends SimdKernels {
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;

    private final boolean byteDot;

    /** The kernels that suit this processor. */
    public RelaxedKernels() {
        this(ByteDot.isOneInstruction());
    }

    /** @param byteDot whether sums of four products of bytes are one instruction, see {@link ByteDot} */
    RelaxedKernels(boolean byteDot) {
        this.byteDot = byteDot;
    }

    @Override
    public String name() {
        return byteDot ? "relaxed SIMD" : "relaxed SIMD in pairs";
    }

    @Override
    public void matmulQ4(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = ActivationLayout.blocks(cols) * KernelLayout.Q4_BLOCK_BYTES;
        for (int g = groupFrom; g < groupTo; ++g) {
            int group = w + g * groupBytes;
            int result = y + g * GROUP_RESULT_BYTES;
            int t = 0;
            for (; t < (tokens & -4); t += 4) {
                int activations = x + t * xStride;
                int results = result + t * yStride;
                tokens4(group, group + SCALE_BYTES, cols, activations, xStride, results, yStride);
                tokens4(group + 8, group + SCALE_BYTES + 16, cols, activations, xStride, results + 16, yStride);
            }
            for (; t < tokens; ++t) {
                token(group, cols, x + t * xStride, result + t * yStride);
            }
        }
    }

    @Override
    public void matmulQ8(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        if (byteDot) {
            RelaxedProductQ8.matmul(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        } else {
            PairedProductQ8.matmul(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        }
    }

    @Override
    public void multiplySpread(
            int places, boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
        if (places == TwoPlaceProducts.PLACES) {
            TwoPlaceProducts.multiply(isQ4, w, cols, x, y, groupFrom, groupTo, apart);
        } else if (places == EightPlaceProducts.PLACES) {
            EightPlaceProducts.multiply(isQ4, w, cols, x, y, groupFrom, groupTo, apart);
        } else {
            super.multiplySpread(places, isQ4, w, cols, x, y, groupFrom, groupTo, apart);
        }
    }

    /** Without the instruction of {@link ByteDot} several places are slower. */
    @Override
    public int[] places() {
        return byteDot ? new int[] {1, TwoPlaceProducts.PLACES, EightPlaceProducts.PLACES} : super.places();
    }

    @Override
    void addValues(int block, int place, int quads, int headDim, int weights, int out, int left) {
        if (byteDot) {
            ByteValues.add(block, place, quads, headDim, weights, out, left);
        } else {
            WideValues.add(block, place, quads, headDim, weights, out, left);
        }
    }

    /** 8 rows, one token. */
    private static void token(int w, int cols, int x, int y) {
        V128 nibbles = V128.i8x16Splat(15);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 ya = V128.f32x4Splat(0f);
        V128 yb = V128.f32x4Splat(0f);
        int q = x + ActivationLayout.narrowOffset(cols);
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 a = V128.i16x8Splat(0);
            V128 b = a;
            int column = w + SCALE_BYTES;
            for (int half = q + ActivationLayout.BLOCK; q != half; q += ActivationLayout.BLOCK / 2) {
                V128 x0 = V128.v128Load32Splat(q, 0);
                V128 x1 = V128.v128Load32Splat(q, 4);
                V128 va = V128.v128Load(column, 0);
                V128 vb = V128.v128Load(column, 16);
                a = V128.i16x8Add(a, V128.i16x8RelaxedDotI8x16I7x16S(x0, V128.v128And(va, nibbles)));
                b = V128.i16x8Add(b, V128.i16x8RelaxedDotI8x16I7x16S(x0, V128.v128And(vb, nibbles)));
                a = V128.i16x8Add(a, V128.i16x8RelaxedDotI8x16I7x16S(x1, V128.v128And(V128.i16x8ShrU(va, 4), nibbles)));
                b = V128.i16x8Add(b, V128.i16x8RelaxedDotI8x16I7x16S(x1, V128.v128And(V128.i16x8ShrU(vb, 4), nibbles)));
                x0 = V128.v128Load32Splat(q, 8);
                x1 = V128.v128Load32Splat(q, 12);
                va = V128.v128Load(column, 32);
                vb = V128.v128Load(column, 48);
                a = V128.i16x8Add(a, V128.i16x8RelaxedDotI8x16I7x16S(x0, V128.v128And(va, nibbles)));
                b = V128.i16x8Add(b, V128.i16x8RelaxedDotI8x16I7x16S(x0, V128.v128And(vb, nibbles)));
                a = V128.i16x8Add(a, V128.i16x8RelaxedDotI8x16I7x16S(x1, V128.v128And(V128.i16x8ShrU(va, 4), nibbles)));
                b = V128.i16x8Add(b, V128.i16x8RelaxedDotI8x16I7x16S(x1, V128.v128And(V128.i16x8ShrU(vb, 4), nibbles)));
                column += 64;
            }
            V128 bias = V128.v128Load32Splat(x, ActivationLayout.BIAS);
            V128 dx = V128.v128Load32Splat(x, 0);
            V128 sa = V128.i32x4Add(V128.i32x4ExtaddPairwiseI16x8S(a), bias);
            V128 sb = V128.i32x4Add(V128.i32x4ExtaddPairwiseI16x8S(b), bias);
            ya = SimdScales.accumulate(ya, sa, SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias), dx);
            yb = SimdScales.accumulate(yb, sb, SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias), dx);
            w += KernelLayout.Q4_BLOCK_BYTES;
        }
        V128.v128Store(y, 0, ya);
        V128.v128Store(y, 16, yb);
    }

    /** 4 rows, 4 tokens: {@code scales} and {@code column} point to the rows' share of the first block. */
    private static void tokens4(int scales, int column, int cols, int x, int xStride, int y, int yStride) {
        V128 nibbles = V128.i8x16Splat(15);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        V128 y0 = V128.f32x4Splat(0f);
        V128 y1 = y0;
        V128 y2 = y0;
        V128 y3 = y0;
        int x1 = x + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        int q = x + ActivationLayout.narrowOffset(cols);
        int q1 = q + xStride;
        int q2 = q1 + xStride;
        int q3 = q2 + xStride;
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            V128 v = V128.v128Load(column, 0);
            V128 low = V128.v128And(v, nibbles);
            V128 high = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            V128 s0 = V128.i16x8Add(
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 0), low),
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 4), high));
            V128 s1 = V128.i16x8Add(
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 0), low),
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 4), high));
            V128 s2 = V128.i16x8Add(
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 0), low),
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 4), high));
            V128 s3 = V128.i16x8Add(
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 0), low),
                    V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 4), high));
            v = V128.v128Load(column, 32);
            low = V128.v128And(v, nibbles);
            high = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i16x8Add(
                    s0,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 8), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 12), high)));
            s1 = V128.i16x8Add(
                    s1,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 8), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 12), high)));
            s2 = V128.i16x8Add(
                    s2,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 8), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 12), high)));
            s3 = V128.i16x8Add(
                    s3,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 8), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 12), high)));
            v = V128.v128Load(column, 64);
            low = V128.v128And(v, nibbles);
            high = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i16x8Add(
                    s0,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 16), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 20), high)));
            s1 = V128.i16x8Add(
                    s1,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 16), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 20), high)));
            s2 = V128.i16x8Add(
                    s2,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 16), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 20), high)));
            s3 = V128.i16x8Add(
                    s3,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 16), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 20), high)));
            v = V128.v128Load(column, 96);
            low = V128.v128And(v, nibbles);
            high = V128.v128And(V128.i16x8ShrU(v, 4), nibbles);
            s0 = V128.i16x8Add(
                    s0,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 24), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q, 28), high)));
            s1 = V128.i16x8Add(
                    s1,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 24), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q1, 28), high)));
            s2 = V128.i16x8Add(
                    s2,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 24), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q2, 28), high)));
            s3 = V128.i16x8Add(
                    s3,
                    V128.i16x8Add(
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 24), low),
                            V128.i16x8RelaxedDotI8x16I7x16S(V128.v128Load32Splat(q3, 28), high)));
            V128 dw = SimdScales.halves(V128.v128Load16x4S(scales, 0), mask, rebias);
            y0 = finish(y0, s0, dw, x);
            y1 = finish(y1, s1, dw, x1);
            y2 = finish(y2, s2, dw, x2);
            y3 = finish(y3, s3, dw, x3);
            scales += KernelLayout.Q4_BLOCK_BYTES;
            column += KernelLayout.Q4_BLOCK_BYTES;
            q += ActivationLayout.BLOCK;
            q1 += ActivationLayout.BLOCK;
            q2 += ActivationLayout.BLOCK;
            q3 += ActivationLayout.BLOCK;
            x1 += ActivationLayout.HEADER_BYTES;
            x2 += ActivationLayout.HEADER_BYTES;
            x3 += ActivationLayout.HEADER_BYTES;
        }
        V128.v128Store(y, 0, y0);
        V128.v128Store(y + yStride, 0, y1);
        V128.v128Store(y + 2 * yStride, 0, y2);
        V128.v128Store(y + 3 * yStride, 0, y3);
    }

    /** Adds the block whose scale and bias are at {@code x}. */
    private static V128 finish(V128 acc, V128 pairs, V128 dw, int x) {
        V128 sums =
                V128.i32x4Add(V128.i32x4ExtaddPairwiseI16x8S(pairs), V128.v128Load32Splat(x, ActivationLayout.BIAS));
        return SimdScales.accumulate(acc, sums, dw, V128.v128Load32Splat(x, 0));
    }
}
