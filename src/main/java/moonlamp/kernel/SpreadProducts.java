package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.V128;

/**
 * Quantised products of one activation row, with relaxed SIMD, that read eight parts of a matrix by turns, a block at a time.
 * Where a processor waits at each page of memory for an address and for the first lines, it goes on with the other parts
 * meanwhile. Each row's sum is the one of {@link RelaxedKernels}, added in the same order, but is kept in memory between blocks.
 * See docs/performance.md on eight places at a time.
 */
final class SpreadProducts {
    private static final int PARTS = 8;
    private static final int GROUP_RESULT_BYTES = 4 * KernelLayout.GROUP_ROWS;
    private static final int SCALE_BYTES = 16;
    private static final int EIGHT_COLUMNS = 8;
    /** Magnitudes of 16 columns, behind which their signs are. */
    private static final int SIGNS = 16;

    /** A part that is not longer has no pages to wait for. */
    private static final int PAGE_BYTES = 4096;

    /** Milliseconds until the loops are compiled for good. */
    private static final double WARM_UP_MILLIS = 40;

    private static final int TRIALS = 8;
    private static final int TRIALS_TO_WIN = 6;

    private SpreadProducts() {}

    /** {@link Kernels#multiplySpread}. */
    static void multiply(
            RelaxedKernels kernels, MatrixType type, int w, int cols, int x, int y, int groupFrom, int groupTo) {
        boolean isQ4 = type == MatrixType.Q4_0;
        int blockBytes = isQ4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        int groupBytes = ActivationLayout.blocks(cols) * blockBytes;
        int groups = (groupTo - groupFrom) / PARTS;
        if (groups * groupBytes < PAGE_BYTES) {
            groups = 0;
        }
        int partBytes = groups * groupBytes;
        int partResults = groups * GROUP_RESULT_BYTES;
        int rest = groupFrom + PARTS * groups;
        for (int g = groupFrom; g < groupFrom + groups; ++g) {
            int group = w + g * groupBytes;
            int result = y + g * GROUP_RESULT_BYTES;
            clear(result, partResults);
            if (isQ4) {
                q4(group, partBytes, cols, x, result, partResults);
            } else {
                q8(group, partBytes, cols, x, result, partResults);
            }
        }
        if (isQ4) {
            kernels.matmulQ4(w, cols, x, 0, 1, y, 0, rest, groupTo);
        } else {
            kernels.matmulQ8(w, cols, x, 0, 1, y, 0, rest, groupTo);
        }
    }

    /** {@link Kernels#isQuickerSpread}: neighbouring pieces of the matrix are multiplied in both ways, and compared. */
    static boolean isQuicker(RelaxedKernels kernels, int w, int cols, int groups, int x, int y, Clock clock) {
        int piece = groups / (2 * TRIALS);
        double warm = clock.now() + WARM_UP_MILLIS;
        while (clock.now() < warm) {
            isWon(kernels, w, cols, 0, piece, x, y, clock);
        }
        int won = 0;
        for (int i = 0; i < TRIALS; ++i) {
            won += isWon(kernels, w, cols, 2 * i * piece, piece, x, y, clock) ? 1 : 0;
        }
        return won >= TRIALS_TO_WIN;
    }

    /** Whether reading by turns was quicker for the piece that begins after {@code from + piece} groups than not for that before it. */
    private static boolean isWon(
            RelaxedKernels kernels, int w, int cols, int from, int piece, int x, int y, Clock clock) {
        int middle = from + piece;
        double begun = clock.now();
        kernels.matmulQ8(w, cols, x, 0, 1, y, 0, from, middle);
        double between = clock.now();
        multiply(kernels, MatrixType.Q8_0, w, cols, x, y, middle, middle + piece);
        return clock.now() - between < between - begun;
    }

    private static void clear(int y, int stride) {
        V128 zero = V128.f32x4Splat(0f);
        for (int end = y + PARTS * stride; y != end; y += stride) {
            V128.v128Store(y, 0, zero);
            V128.v128Store(y, 16, zero);
        }
    }

    /** 8 rows of each part, {@code partBytes} apart; adds to {@code y}, {@code partResults} apart. */
    private static void q4(int w, int partBytes, int cols, int x, int y, int partResults) {
        V128 nibbles = V128.i8x16Splat(15);
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        int q = x + ActivationLayout.narrowOffset(cols);
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            int out = y;
            for (int last = w + PARTS * partBytes; w != last; w += partBytes) {
                V128 a = V128.i16x8Splat(0);
                V128 b = a;
                int column = w + SCALE_BYTES;
                for (int next = q + ActivationLayout.BLOCK; q != next; q += EIGHT_COLUMNS) {
                    V128 x0 = V128.v128Load32Splat(q, 0);
                    V128 x1 = V128.v128Load32Splat(q, 4);
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
                q -= ActivationLayout.BLOCK;
                V128 bias = V128.v128Load32Splat(x, ActivationLayout.BIAS);
                a = V128.i32x4Add(V128.i32x4ExtaddPairwiseI16x8S(a), bias);
                b = V128.i32x4Add(V128.i32x4ExtaddPairwiseI16x8S(b), bias);
                add(out, a, b, w, x, mask, rebias);
                out += partResults;
            }
            q += ActivationLayout.BLOCK;
            w += KernelLayout.Q4_BLOCK_BYTES - PARTS * partBytes;
        }
    }

    /** As {@link #q4}. */
    private static void q8(int w, int partBytes, int cols, int x, int y, int partResults) {
        V128 mask = SimdScales.mask();
        V128 rebias = SimdScales.rebias();
        int q = x + ActivationLayout.signedOffset(cols);
        for (int end = x + ActivationLayout.wideOffset(cols); x != end; x += ActivationLayout.HEADER_BYTES) {
            int out = y;
            for (int last = w + PARTS * partBytes; w != last; w += partBytes) {
                V128 a = V128.v128Load32Splat(x, ActivationLayout.NEGATIVES);
                V128 b = a;
                int quad = w + SCALE_BYTES;
                for (int half = q + 2 * ActivationLayout.SIGNED_BYTES; q != half; q += SIGNS) {
                    for (int signs = q + SIGNS; q != signs; q += EIGHT_COLUMNS) {
                        V128 magnitude = V128.v128Load32Splat(q, 0);
                        V128 sign = V128.v128Load32Splat(q, SIGNS);
                        V128 va = V128.v128Xor(V128.v128Load(quad, 0), sign);
                        V128 vb = V128.v128Xor(V128.v128Load(quad, 16), sign);
                        a = V128.i32x4RelaxedDotI8x16I7x16AddS(va, magnitude, a);
                        b = V128.i32x4RelaxedDotI8x16I7x16AddS(vb, magnitude, b);
                        magnitude = V128.v128Load32Splat(q, 4);
                        sign = V128.v128Load32Splat(q, SIGNS + 4);
                        va = V128.v128Xor(V128.v128Load(quad, 32), sign);
                        vb = V128.v128Xor(V128.v128Load(quad, 48), sign);
                        a = V128.i32x4RelaxedDotI8x16I7x16AddS(va, magnitude, a);
                        b = V128.i32x4RelaxedDotI8x16I7x16AddS(vb, magnitude, b);
                        quad += 64;
                    }
                }
                q -= 2 * ActivationLayout.SIGNED_BYTES;
                add(out, a, b, w, x, mask, rebias);
                out += partResults;
            }
            q += 2 * ActivationLayout.SIGNED_BYTES;
            w += KernelLayout.Q8_BLOCK_BYTES - PARTS * partBytes;
        }
    }

    /** Adds the block at {@code w}, whose integer sums are {@code a} and {@code b}, to the results at {@code y}. */
    private static void add(int y, V128 a, V128 b, int w, int x, V128 mask, V128 rebias) {
        V128 dx = V128.v128Load32Splat(x, 0);
        V128 wa = SimdScales.halves(V128.v128Load16x4S(w, 0), mask, rebias);
        V128 wb = SimdScales.halves(V128.v128Load16x4S(w, 8), mask, rebias);
        V128.v128Store(y, 0, SimdScales.accumulate(V128.v128Load(y, 0), a, wa, dx));
        V128.v128Store(y, 16, SimdScales.accumulate(V128.v128Load(y, 16), b, wb, dx));
    }
}
