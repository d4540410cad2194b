package moonlamp.kernel;

/** Kernels that pass every call on; tests override single ones. */
public class DelegatingKernels implements Kernels {
    private final Kernels kernels;

    public DelegatingKernels(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public String name() {
        return kernels.name();
    }

    @Override
    public void quantize(int x, int cols, int out) {
        kernels.quantize(x, cols, out);
    }

    @Override
    public void matmulQ4(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        kernels.matmulQ4(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
    }

    @Override
    public void matmulQ8(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        kernels.matmulQ8(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
    }

    @Override
    public void multiplySpread(
            int places, boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
        kernels.multiplySpread(places, isQ4, w, cols, x, y, groupFrom, groupTo, apart);
    }

    @Override
    public int[] places() {
        return kernels.places();
    }

    @Override
    public void matmulF32(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        kernels.matmulF32(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
    }

    @Override
    public void interleaveQ4(int rows, int cols, int group) {
        kernels.interleaveQ4(rows, cols, group);
    }

    @Override
    public void interleaveQ8(int rows, int cols, int group) {
        kernels.interleaveQ8(rows, cols, group);
    }

    @Override
    public void rmsNorm(int x, int weight, int out, int n, float eps) {
        kernels.rmsNorm(x, weight, out, n, eps);
    }

    @Override
    public void add(int x, int y, int n) {
        kernels.add(x, y, n);
    }

    @Override
    public void scale(int x, int n, float s) {
        kernels.scale(x, n, s);
    }

    @Override
    public void rope(int x, int heads, int headDim, int cosSin) {
        kernels.rope(x, heads, headDim, cosSin);
    }

    @Override
    public void geluGate(int gate, int up, int out, int n) {
        kernels.geluGate(gate, up, out, n);
    }

    @Override
    public int nextAbove(int x, int from, int to, float threshold) {
        return kernels.nextAbove(x, from, to, threshold);
    }

    @Override
    public void quantizeKey(int x, int headDim, int place, int block) {
        kernels.quantizeKey(x, headDim, place, block);
    }

    @Override
    public void quantizeValue(int x, int headDim, int place, int block) {
        kernels.quantizeValue(x, headDim, place, block);
    }

    @Override
    public void attend(
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
            int scores,
            int out) {
        kernels.attend(
                q, heads, k, v, capacity, keyStride, valueStride, first, last, headDim, readThrough, scores, out);
    }
}
