package moonlamp.bench;

import moonlamp.kernel.Clock;
import moonlamp.kernel.DelegatingKernels;
import moonlamp.kernel.Kernels;

/**
 * Kernels with a clock around every call. Which part of the model a product belongs to is told by what was called before
 * it: a layer goes q/k/v, attention, attention output, addition, gate/up, gelu, down, addition; after the last layer comes
 * the head. For one thread and one token at a time.
 */
public final class TimedKernels extends DelegatingKernels {
    private final Clock clock;
    private final double[] millis = new double[Part.values().length];

    private int layers;
    private int layer;
    /** The part that the next product belongs to. */
    private Part product = Part.QKV;
    /** When the latest call ended. */
    private double latestEnd;

    public TimedKernels(Kernels kernels, Clock clock) {
        super(kernels);
        this.clock = clock;
    }

    /** Forgets all times; a token is about to begin, of a model with so many layers. */
    public void start(int layersOfModel) {
        layers = layersOfModel;
        for (int part = 0; part < millis.length; part++) {
            millis[part] = 0;
        }
        beginToken();
    }

    /** A token is written: what came after the head was sampling. */
    public void endToken() {
        count(Part.SAMPLING, latestEnd);
        beginToken();
    }

    private void beginToken() {
        layer = 0;
        product = Part.QKV;
    }

    /** Milliseconds that went into a part since the start. */
    public double millis(Part part) {
        return millis[part.ordinal()];
    }

    private void count(Part part, double begun) {
        latestEnd = clock.now();
        millis[part.ordinal()] += latestEnd - begun;
    }

    @Override
    public void quantize(int x, int cols, int out) {
        double begun = clock.now();
        super.quantize(x, cols, out);
        count(product, begun);
    }

    @Override
    public void matmulQ4(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        double begun = clock.now();
        super.matmulQ4(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        count(product, begun);
    }

    @Override
    public void matmulQ8(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        double begun = clock.now();
        super.matmulQ8(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        count(product, begun);
    }

    @Override
    public void multiplySpread(
            int places, boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
        double begun = clock.now();
        super.multiplySpread(places, isQ4, w, cols, x, y, groupFrom, groupTo, apart);
        count(product, begun);
    }

    @Override
    public void matmulF32(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        double begun = clock.now();
        super.matmulF32(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        count(product, begun);
    }

    @Override
    public void rmsNorm(int x, int weight, int out, int n, float eps) {
        double begun = clock.now();
        super.rmsNorm(x, weight, out, n, eps);
        count(Part.NORMS, begun);
    }

    /** The end of half a layer. */
    @Override
    public void add(int x, int y, int n) {
        double begun = clock.now();
        super.add(x, y, n);
        count(Part.NORMS, begun);
        if (product == Part.ATTENTION_OUTPUT) {
            product = Part.GATE_UP;
        } else {
            layer++;
            product = layer == layers ? Part.HEAD : Part.QKV;
        }
    }

    @Override
    public void scale(int x, int n, float s) {
        double begun = clock.now();
        super.scale(x, n, s);
        count(Part.ATTENTION, begun);
    }

    @Override
    public void rope(int x, int heads, int headDim, int cosSin) {
        double begun = clock.now();
        super.rope(x, heads, headDim, cosSin);
        count(Part.ATTENTION, begun);
    }

    @Override
    public void geluGate(int gate, int up, int out, int n) {
        double begun = clock.now();
        super.geluGate(gate, up, out, n);
        count(Part.GATE_UP, begun);
        product = Part.DOWN;
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
        double begun = clock.now();
        super.attend(q, heads, k, v, capacity, keyStride, valueStride, first, last, headDim, readThrough, scores, out);
        count(Part.ATTENTION, begun);
        product = Part.ATTENTION_OUTPUT;
    }
}
