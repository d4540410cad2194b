package moonlamp.kernel;

/**
 * What the two vector implementations share: everything but the quantised products and the sums of
 * weighted values. The operations are in
 * {@link SimdVectors}, {@link SimdCache}, {@link SimdAttention}, {@link SimdProductF32} and {@link SimdInterleave}.
 */
public abstract class SimdKernels implements Kernels {
    SimdKernels() {}

    @Override
    public final void quantize(int x, int cols, int out) {
        SimdVectors.quantize(x, cols, out);
    }

    @Override
    public final void matmulF32(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        SimdProductF32.matmul(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
    }

    @Override
    public final void interleaveQ4(int rows, int cols, int group) {
        SimdInterleave.q4(rows, cols, group);
    }

    @Override
    public final void interleaveQ8(int rows, int cols, int group) {
        SimdInterleave.q8(rows, cols, group);
    }

    @Override
    public final void rmsNorm(int x, int weight, int out, int n, float eps) {
        SimdVectors.rmsNorm(x, weight, out, n, eps);
    }

    @Override
    public final void add(int x, int y, int n) {
        SimdVectors.add(x, y, n);
    }

    @Override
    public final void scale(int x, int n, float s) {
        SimdVectors.scale(x, n, s);
    }

    @Override
    public final void rope(int x, int heads, int headDim, int cosSin) {
        SimdVectors.rope(x, heads, headDim, cosSin);
    }

    @Override
    public final void geluGate(int gate, int up, int out, int n) {
        SimdVectors.geluGate(gate, up, out, n);
    }

    @Override
    public final int nextAbove(int x, int from, int to, float threshold) {
        return SimdVectors.nextAbove(x, from, to, threshold);
    }

    @Override
    public final void quantizeKey(int x, int headDim, int place, int block) {
        SimdCache.quantizeKey(x, headDim, place, block);
    }

    @Override
    public final void quantizeValue(int x, int headDim, int place, int block) {
        SimdCache.quantizeValue(x, headDim, place, block);
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
        SimdAttention.attend(
                this,
                q,
                heads,
                k,
                v,
                capacity,
                keyStride,
                valueStride,
                first,
                last,
                headDim,
                readThrough,
                scratch,
                out);
    }

    /**
     * {@code out[h] += (float) (sum_p weights[p][h] * v[p]) * step[h]} of up to four heads, for quads of positions of one block.
     *
     * @param block of values
     * @param place of the first position, a multiple of four
     * @param weights {@code i16[quads][4 heads][4 positions]}, 0 of positions that are not seen; at {@link SimdAttention#STEPS}
     *     what one of these weighs, and room at {@link SimdAttention#SPLIT_WEIGHTS}
     * @param out {@code f32[left + 1][headDim]}
     * @param left the last of the four heads that there is, 0 to 3; those behind it have its weights
     */
    abstract void addValues(int block, int place, int quads, int headDim, int weights, int out, int left);
}
