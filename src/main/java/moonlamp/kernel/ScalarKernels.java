package moonlamp.kernel;

import moonlamp.quant.GgmlType;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.Memory;

/**
 * Plain Java: the reference for the vector kernels, the way a JVM computes that was not started for its vectors, and the
 * fallback. Vector operations are in {@link ScalarVectors}, attention in {@link ScalarAttention}.
 *
 * <p>The quantised products do several multiplications in one of 64 bits: small unsigned weights sit in lanes of a
 * long, and {@code lanes * x} multiplies each of them; a signed {@code x} only means that lanes borrow from their
 * neighbours, which the extraction undoes.
 */
public class ScalarKernels implements Kernels {
    private static final int SCALE_BYTES = 16;
    private static final int ROWS = KernelLayout.GROUP_ROWS;

    private static final long NIBBLE_LANES = 0x000F000F000F000FL;

    /** Half of a 16-bit lane's range: keeps sums of 16 products (|sum| <= 16 * 15 * 127 = 30,480) positive. */
    private static final long LANE_BIAS = 0x8000800080008000L;

    private static final long BYTE_LANES = 0x000000FF000000FFL;
    private static final long UPPER_BYTE_LANES = BYTE_LANES << 8;
    private static final long SIGNS = 0x8080808080808080L;

    private final HeadAttention attention;

    public ScalarKernels() {
        this(new ScalarAttention());
    }

    ScalarKernels(HeadAttention attention) {
        this.attention = attention;
    }

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void quantize(int x, int cols, int out) {
        ScalarVectors.quantize(x, cols, out);
    }

    @Override
    public void matmulQ4(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = ActivationLayout.blocks(cols) * KernelLayout.Q4_BLOCK_BYTES;
        for (int g = groupFrom; g < groupTo; ++g) {
            for (int t = 0; t < tokens; ++t) {
                groupQ4(w + g * groupBytes, cols, x + t * xStride, y + t * yStride + g * ROWS * 4);
            }
        }
    }

    /** 8 rows of a Q4_0 matrix times one activation row. */
    private static void groupQ4(int w, int cols, int x, int y) {
        clear(y);
        int blocks = ActivationLayout.blocks(cols);
        int wide = x + ActivationLayout.wideOffset(cols);
        for (int b = 0; b < blocks; ++b) {
            blockQ4(w, wide, Memory.f32Load(x, 0), Memory.i32Load(x, ActivationLayout.BIAS), y);
            w += KernelLayout.Q4_BLOCK_BYTES;
            wide += 2 * ActivationLayout.BLOCK;
            x += ActivationLayout.HEADER_BYTES;
        }
    }

    /**
     * Adds one block. A long holds two rows with the nibbles of a column pair in 16-bit lanes {@code [a0, a1, b0, b1]}.
     * Multiplied by {@code x1 + (x0 << 16)} this gives {@code a0 * x0 + a1 * x1} in lane 1 and
     * {@code b0 * x0 + b1 * x1} in lane 3: four useful products in one multiplication. Sums of 16 columns fit a lane.
     */
    private static void blockQ4(int w, int x, float dx, int bias, int y) {
        int s0 = bias, s1 = bias, s2 = bias, s3 = bias, s4 = bias, s5 = bias, s6 = bias, s7 = bias;
        for (int half = 0; half < 2; ++half) {
            long a = LANE_BIAS, b = LANE_BIAS, c = LANE_BIAS, d = LANE_BIAS;
            for (int k = 0; k < 2; ++k) {
                long wa = Memory.i64Load(w, SCALE_BYTES);
                long wb = Memory.i64Load(w, SCALE_BYTES + 8);
                long wc = Memory.i64Load(w, SCALE_BYTES + 16);
                long wd = Memory.i64Load(w, SCALE_BYTES + 24);
                for (int shift = 0; shift < 16; shift += 4) {
                    int pair = Memory.i32Load(x, 0);
                    long m = (pair >> 16) + ((long) (short) pair << 16);
                    a += (wa >>> shift & NIBBLE_LANES) * m;
                    b += (wb >>> shift & NIBBLE_LANES) * m;
                    c += (wc >>> shift & NIBBLE_LANES) * m;
                    d += (wd >>> shift & NIBBLE_LANES) * m;
                    x += 4;
                }
                w += 32;
            }
            s0 += lane1(a);
            s1 += lane3(a);
            s2 += lane1(b);
            s3 += lane3(b);
            s4 += lane1(c);
            s5 += lane3(c);
            s6 += lane1(d);
            s7 += lane3(d);
        }
        w -= 128;
        accumulate(y, 0, s0, half(Memory.i32Load16S(w, 0)), dx);
        accumulate(y, 4, s1, half(Memory.i32Load16S(w, 2)), dx);
        accumulate(y, 8, s2, half(Memory.i32Load16S(w, 4)), dx);
        accumulate(y, 12, s3, half(Memory.i32Load16S(w, 6)), dx);
        accumulate(y, 16, s4, half(Memory.i32Load16S(w, 8)), dx);
        accumulate(y, 20, s5, half(Memory.i32Load16S(w, 10)), dx);
        accumulate(y, 24, s6, half(Memory.i32Load16S(w, 12)), dx);
        accumulate(y, 28, s7, half(Memory.i32Load16S(w, 14)), dx);
    }

    private static int lane1(long lanes) {
        return ((int) lanes >>> 16) - 0x8000;
    }

    private static int lane3(long lanes) {
        return (int) (lanes >>> 48) - 0x8000;
    }

    @Override
    public void matmulQ8(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = ActivationLayout.blocks(cols) * KernelLayout.Q8_BLOCK_BYTES;
        for (int g = groupFrom; g < groupTo; ++g) {
            for (int t = 0; t < tokens; ++t) {
                groupQ8(w + g * groupBytes, cols, x + t * xStride, y + t * yStride + g * ROWS * 4);
            }
        }
    }

    /** 8 rows of a Q8_0 matrix times one activation row. */
    private static void groupQ8(int w, int cols, int x, int y) {
        clear(y);
        int blocks = ActivationLayout.blocks(cols);
        int wide = x + ActivationLayout.wideOffset(cols);
        for (int b = 0; b < blocks; ++b) {
            blockQ8(w, wide, Memory.f32Load(x, 0), Memory.i32Load(x, ActivationLayout.BIAS), y);
            w += KernelLayout.Q8_BLOCK_BYTES;
            wide += 2 * ActivationLayout.BLOCK;
            x += ActivationLayout.HEADER_BYTES;
        }
    }

    /**
     * Adds one block. A long holds two rows with four columns each as bytes {@code a0 a1 a2 a3 b0 b1 b2 b3}; flipping the
     * signs makes them unsigned, 128 too large, which {@code 16 * bias = -128 * sum(q)} takes back.
     */
    private static void blockQ8(int w, int x, float dx, int bias, int y) {
        long ab = 0, cd = 0, ef = 0, gh = 0;
        int end = w + KernelLayout.Q8_BLOCK_BYTES;
        for (int quad = w + SCALE_BYTES; quad != end; quad += 32) {
            int pair = Memory.i32Load(x, 0);
            int next = Memory.i32Load(x, 4);
            ab += twoRows(Memory.i64Load(quad, 0), pair, next);
            cd += twoRows(Memory.i64Load(quad, 8), pair, next);
            ef += twoRows(Memory.i64Load(quad, 16), pair, next);
            gh += twoRows(Memory.i64Load(quad, 24), pair, next);
            x += 8;
        }
        int offset = 16 * bias;
        accumulate(y, 0, lowLane(ab) + offset, half(Memory.i32Load16S(w, 0)), dx);
        accumulate(y, 4, highLane(ab) + offset, half(Memory.i32Load16S(w, 2)), dx);
        accumulate(y, 8, lowLane(cd) + offset, half(Memory.i32Load16S(w, 4)), dx);
        accumulate(y, 12, highLane(cd) + offset, half(Memory.i32Load16S(w, 6)), dx);
        accumulate(y, 16, lowLane(ef) + offset, half(Memory.i32Load16S(w, 8)), dx);
        accumulate(y, 20, highLane(ef) + offset, half(Memory.i32Load16S(w, 10)), dx);
        accumulate(y, 24, lowLane(gh) + offset, half(Memory.i32Load16S(w, 12)), dx);
        accumulate(y, 28, highLane(gh) + offset, half(Memory.i32Load16S(w, 14)), dx);
    }

    /**
     * Four columns of two rows, in 32-bit lanes that hold 256 times the sum (of a block at most
     * {@code 32 * 255 * 127 * 256 < 2^29}), so that every other column need not be shifted down.
     *
     * @param pair the first two activations, 16 bits each
     * @param next the other two
     */
    private static long twoRows(long weights, int pair, int next) {
        long w = weights ^ SIGNS;
        long first = (w & BYTE_LANES) * ((pair << 16) >> 8) + (w & UPPER_BYTE_LANES) * (pair >> 16);
        w >>>= 16;
        return first + (w & BYTE_LANES) * ((next << 16) >> 8) + (w & UPPER_BYTE_LANES) * (next >> 16);
    }

    /** The sum in the lower 32-bit lane, where it stands times 256. */
    private static int lowLane(long lanes) {
        return (int) lanes >> 8;
    }

    /** The same of the upper lane; a negative lower one has borrowed from it. */
    private static int highLane(long lanes) {
        return (int) (lanes - (int) lanes >> 40);
    }

    private static void accumulate(int y, int offset, int sum, float dw, float dx) {
        Memory.f32Store(y + offset, 0, Memory.f32Load(y + offset, 0) + (float) sum * (dw * dx));
    }

    /** A finite half-precision number, exactly; bit moves and one scaling, as the vector kernels do it. */
    private static float half(int bits) {
        return Float.intBitsToFloat(bits << 13 & 0x8FFFE000) * 0x1p112f;
    }

    private static void clear(int y) {
        Memory.memoryFill(y, 0, ROWS * 4);
    }

    @Override
    public void matmulF32(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        int groupBytes = cols * ROWS * 4;
        for (int g = groupFrom; g < groupTo; ++g) {
            for (int t = 0; t < tokens; ++t) {
                groupF32(w + g * groupBytes, cols, x + t * xStride, y + t * yStride + g * ROWS * 4);
            }
        }
    }

    /** 8 rows of an F32 matrix times one activation row. */
    private static void groupF32(int w, int cols, int x, int y) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int c = 0; c < cols; ++c) {
            float v = Memory.f32Load(x, 0);
            s0 += Memory.f32Load(w, 0) * v;
            s1 += Memory.f32Load(w, 4) * v;
            s2 += Memory.f32Load(w, 8) * v;
            s3 += Memory.f32Load(w, 12) * v;
            s4 += Memory.f32Load(w, 16) * v;
            s5 += Memory.f32Load(w, 20) * v;
            s6 += Memory.f32Load(w, 24) * v;
            s7 += Memory.f32Load(w, 28) * v;
            w += 32;
            x += 4;
        }
        Memory.f32Store(y, 0, s0);
        Memory.f32Store(y, 4, s1);
        Memory.f32Store(y, 8, s2);
        Memory.f32Store(y, 12, s3);
        Memory.f32Store(y, 16, s4);
        Memory.f32Store(y, 20, s5);
        Memory.f32Store(y, 24, s6);
        Memory.f32Store(y, 28, s7);
    }

    @Override
    public void interleaveQ4(int rows, int cols, int group) {
        KernelLayout.repackGroup(GgmlType.Q4_0, rows, ROWS, cols, MatrixType.Q4_0, 0, group);
    }

    @Override
    public void interleaveQ8(int rows, int cols, int group) {
        KernelLayout.repackGroup(GgmlType.Q8_0, rows, ROWS, cols, MatrixType.Q8_0, 0, group);
    }

    @Override
    public void rmsNorm(int x, int weight, int out, int n, float eps) {
        ScalarVectors.rmsNorm(x, weight, out, n, eps);
    }

    @Override
    public void add(int x, int y, int n) {
        ScalarVectors.add(x, y, n);
    }

    @Override
    public void scale(int x, int n, float s) {
        ScalarVectors.scale(x, n, s);
    }

    @Override
    public void rope(int x, int heads, int headDim, int cosSin) {
        ScalarVectors.rope(x, heads, headDim, cosSin);
    }

    @Override
    public void geluGate(int gate, int up, int out, int n) {
        ScalarVectors.geluGate(gate, up, out, n);
    }

    @Override
    public int nextAbove(int x, int from, int to, float threshold) {
        return ScalarVectors.nextAbove(x, from, to, threshold);
    }

    @Override
    public void quantizeKey(int x, int headDim, int place, int block) {
        ScalarCache.quantizeKey(x, headDim, place, block);
    }

    @Override
    public void quantizeValue(int x, int headDim, int place, int block) {
        ScalarCache.quantizeValue(x, headDim, place, block);
    }

    @Override
    public final void attend(
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int keyStride,
            int valueStride,
            int first,
            int last,
            int headDim,
            boolean readThrough,
            int scratch,
            int out) {
        for (int offset = 0; offset < 4 * headDim * heads; offset += 4 * headDim) {
            attention.attend(
                    q + offset, k, v, capacity, keyStride, valueStride, first, last, headDim, scratch, out + offset);
        }
    }
}
