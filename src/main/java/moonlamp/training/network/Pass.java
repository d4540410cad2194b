package moonlamp.training.network;

import java.util.Arrays;
import moonlamp.training.kernel.GatedGelu;
import moonlamp.training.kernel.RowKernels;

/**
 * Forward and backward pass over one {@link Rows}, on one thread: holds the activations and a gradient of its own, to
 * which every {@link #train} adds. x = rows of the residual stream; per layer x += norm(attention(norm(x))), then x +=
 * norm(feedForward(norm(x))).
 */
public final class Pass {
    private static final float EPSILON = 1e-6f;

    private final Weights weights;
    private final ParameterLayout layout;
    private final NetworkShape shape;
    private final int width;
    private final float[] values;
    private final float[] gradient;
    private final LayerMemory[] layers;
    private final RotaryTable sliding;
    private final RotaryTable global;
    private final Products products;
    private final Attention attention;
    private final OutputHead head;
    private final float[] last; // [T][width] residual stream behind the last layer
    private final float[] lastInverse; // [T]
    private final float[] hidden; // [T][width] after the last norm
    private final float[] dStream; // [T][width] gradient of the residual stream
    private final float[] dBranch; // [T][width] of a branch's output
    private final float[] dNormed; // [T][width] of a branch's input
    private final float[] dActivated; // [T][feedForward]
    private final float[] dAttended; // [T][query]
    private final float[] dQueries; // [T][query]
    private final float[] dKeys; // [T][kv]
    private final float[] dFused; // [T][fused]

    /** A pass with these weights, over at most {@code capacity} rows at once. */
    public Pass(Weights weights, int capacity) {
        this.weights = weights;
        layout = weights.layout();
        shape = layout.shape();
        width = shape.width();
        values = weights.values();
        gradient = new float[layout.size()];
        layers = new LayerMemory[shape.layers()];
        Arrays.setAll(layers, layer -> new LayerMemory(shape, capacity));
        sliding = RotaryTable.sliding(shape);
        global = RotaryTable.global(shape);
        products = new Products(shape, capacity, OutputHead.ROWS);
        attention = new Attention(shape);
        head = new OutputHead(shape);
        last = new float[capacity * width];
        lastInverse = new float[capacity];
        hidden = new float[capacity * width];
        dStream = new float[capacity * width];
        dBranch = new float[capacity * width];
        dNormed = new float[capacity * width];
        dActivated = new float[capacity * shape.feedForward()];
        dAttended = new float[capacity * shape.queryWidth()];
        dQueries = new float[capacity * shape.queryWidth()];
        dKeys = new float[capacity * shape.kvWidth()];
        dFused = new float[capacity * shape.fusedWidth()];
    }

    /** The sum of gradients since it was last set to 0 by its owner; laid out as the parameters. */
    public float[] gradient() {
        return gradient;
    }

    /** The rows' weighted sum of losses in nats. */
    public double loss(Rows rows) {
        forward(rows);
        return head.loss(rows, hidden, weights, products);
    }

    /** As {@link #loss}, and adds the gradient of {@code scale} times it to {@link #gradient}. */
    public double train(Rows rows, float scale) {
        forward(rows);
        double loss = head.lossAndGradient(rows, hidden, weights, products, scale, dNormed, gradient);
        backward(rows);
        return loss;
    }

    /** Logits for the successor of a row's token, after {@link #loss}: copied to {@code to}[vocabulary]. */
    public void logits(int row, float[] to) {
        head.logits(row, hidden, weights, to);
    }

    private void forward(Rows rows) {
        embed(rows);
        for (int i = 0; i < layers.length; i++) {
            LayerMemory memory = layers[i];
            attend(rows, i, memory);
            feedForward(rows, i, memory, i + 1 < layers.length ? layers[i + 1].input : last);
        }
        norm(rows, last, layout.outputNorm(), hidden, lastInverse);
    }

    private void embed(Rows rows) {
        float scale = (float) Math.sqrt(width);
        for (int row = 0; row < rows.count(); row++) {
            int at = layout.embedding() + rows.token(row) * width;
            RowKernels.scale(values, at, scale, layers[0].input, row * width, width);
        }
    }

    private void attend(Rows rows, int i, LayerMemory memory) {
        ParameterLayout.Layer layer = layout.layer(i);
        norm(rows, memory.input, layer.attentionNorm(), memory.normed, memory.inputInverse);
        products.forward(memory.normed, 0, rows.count(), weights.queryKeyValue(i), memory.fused);
        HeadNorms.forward(rows, layer, memory, values, shape, rotary(i));
        attention.forward(rows, memory);
        products.forward(memory.attended, 0, rows.count(), weights.attentionOutput(i), memory.projected);
        norm(rows, memory.projected, layer.postAttentionNorm(), memory.middle, memory.projectedInverse);
        RowKernels.add(memory.input, 0, memory.middle, 0, rows.count() * width);
    }

    private void feedForward(Rows rows, int i, LayerMemory memory, float[] output) {
        ParameterLayout.Layer layer = layout.layer(i);
        int size = shape.feedForward();
        norm(rows, memory.middle, layer.feedForwardNorm(), memory.middleNormed, memory.middleInverse);
        products.forward(memory.middleNormed, 0, rows.count(), weights.gateUp(i), memory.gateUp);
        for (int row = 0; row < rows.count(); row++) {
            GatedGelu.apply(memory.gateUp, row * 2 * size, size, memory.activated, row * size);
        }
        products.forward(memory.activated, 0, rows.count(), weights.down(i), memory.lowered);
        norm(rows, memory.lowered, layer.postFeedForwardNorm(), output, memory.loweredInverse);
        RowKernels.add(memory.middle, 0, output, 0, rows.count() * width);
    }

    private RotaryTable rotary(int layer) {
        return shape.isGlobal(layer) ? global : sliding;
    }

    private void norm(Rows rows, float[] x, int weightAt, float[] y, float[] inverses) {
        for (int row = 0; row < rows.count(); row++) {
            int at = row * width;
            inverses[row] = RowKernels.norm(x, at, values, weightAt, EPSILON, y, at, width);
        }
    }

    /** dNormed holds the gradient of hidden. */
    private void backward(Rows rows) {
        normGradient(rows, last, layout.outputNorm(), lastInverse, dNormed, dStream);
        for (int i = layers.length - 1; i >= 0; i--) {
            feedForwardGradient(rows, i, layers[i]);
            attendGradient(rows, i, layers[i]);
        }
        embedGradient(rows);
    }

    private void feedForwardGradient(Rows rows, int i, LayerMemory memory) {
        ParameterLayout.Layer layer = layout.layer(i);
        int count = rows.count();
        int size = shape.feedForward();
        normGradient(rows, memory.lowered, layer.postFeedForwardNorm(), memory.loweredInverse, dStream, dBranch);
        products.weightGradient(dBranch, memory.activated, 0, count, weights.down(i), gradient);
        products.inputGradient(dBranch, count, weights.down(i), dActivated, 0);
        for (int row = 0; row < count; row++) {
            GatedGelu.gradient(memory.gateUp, row * 2 * size, size, dActivated, row * size);
        }
        products.weightGradient(memory.gateUp, memory.middleNormed, 0, count, weights.gateUp(i), gradient);
        products.inputGradient(memory.gateUp, count, weights.gateUp(i), dNormed, 0);
        addNormGradient(rows, memory.middle, layer.feedForwardNorm(), memory.middleInverse);
    }

    private void attendGradient(Rows rows, int i, LayerMemory memory) {
        ParameterLayout.Layer layer = layout.layer(i);
        int count = rows.count();
        normGradient(rows, memory.projected, layer.postAttentionNorm(), memory.projectedInverse, dStream, dBranch);
        products.weightGradient(dBranch, memory.attended, 0, count, weights.attentionOutput(i), gradient);
        products.inputGradient(dBranch, count, weights.attentionOutput(i), dAttended, 0);
        Arrays.fill(dKeys, 0, count * shape.kvWidth(), 0);
        Arrays.fill(dFused, 0, count * shape.fusedWidth(), 0);
        attention.backward(rows, memory, dAttended, dQueries, dKeys, dFused);
        HeadNorms.backward(rows, layer, memory, values, shape, rotary(i), dQueries, dKeys, dFused, gradient);
        products.weightGradient(dFused, memory.normed, 0, count, weights.queryKeyValue(i), gradient);
        products.inputGradient(dFused, count, weights.queryKeyValue(i), dNormed, 0);
        addNormGradient(rows, memory.input, layer.attentionNorm(), memory.inputInverse);
    }

    private void normGradient(Rows rows, float[] x, int weightAt, float[] inverses, float[] dy, float[] dx) {
        for (int row = 0; row < rows.count(); row++) {
            int at = row * width;
            RowKernels.normGradient(x, at, values, weightAt, inverses[row], dy, at, dx, at, gradient, weightAt, width);
        }
    }

    /** Adds the gradient that dNormed gives a branch's input to dStream. */
    private void addNormGradient(Rows rows, float[] x, int weightAt, float[] inverses) {
        normGradient(rows, x, weightAt, inverses, dNormed, dBranch);
        RowKernels.add(dBranch, 0, dStream, 0, rows.count() * width);
    }

    private void embedGradient(Rows rows) {
        float scale = (float) Math.sqrt(width);
        for (int row = 0; row < rows.count(); row++) {
            int at = layout.embedding() + rows.token(row) * width;
            RowKernels.addScaled(dStream, row * width, scale, gradient, at, width);
        }
    }
}
