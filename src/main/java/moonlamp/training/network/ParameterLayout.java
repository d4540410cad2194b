package moonlamp.training.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import moonlamp.training.network.Parameter.Kind;

/**
 * Where each tensor lies in the one array of parameters: embedding, norms, then matrices, so that what is optimised alike
 * lies together. Query, key and value matrices of a layer lie one behind the other and are multiplied as one; likewise
 * gate and up.
 */
public final class ParameterLayout {
    private static final int NORMS_PER_LAYER = 6;

    private final NetworkShape shape;
    private final List<Parameter> all = new ArrayList<>();
    private final Layer[] layers;
    private final int outputNorm;
    private final int firstMatrix;
    private int end;

    /** Where a layer's tensors begin; what is multiplied as one is named as one. */
    record Layer(
            int attentionNorm,
            int queryNorm,
            int keyNorm,
            int postAttentionNorm,
            int feedForwardNorm,
            int postFeedForwardNorm,
            int queryKeyValue,
            int attentionOutput,
            int gateUp,
            int down) {}

    /** @throws ArithmeticException if the parameters are more than an array holds */
    public ParameterLayout(NetworkShape shape) {
        this.shape = shape;
        add("token_embd.weight", Kind.EMBEDDING, shape.vocabulary(), shape.width());
        outputNorm = norm("output_norm.weight", shape.width());
        int[][] norms = new int[shape.layers()][];
        for (int layer = 0; layer < norms.length; layer++) {
            norms[layer] = addNorms("blk." + layer + ".");
        }
        firstMatrix = end;
        layers = new Layer[shape.layers()];
        for (int layer = 0; layer < layers.length; layer++) {
            layers[layer] = addMatrices("blk." + layer + ".", norms[layer]);
        }
    }

    private int[] addNorms(String block) {
        int[] norms = new int[NORMS_PER_LAYER];
        norms[0] = norm(block + "attn_norm.weight", shape.width());
        norms[1] = norm(block + "attn_q_norm.weight", shape.headSize());
        norms[2] = norm(block + "attn_k_norm.weight", shape.headSize());
        norms[3] = norm(block + "post_attention_norm.weight", shape.width());
        norms[4] = norm(block + "ffn_norm.weight", shape.width());
        norms[5] = norm(block + "post_ffw_norm.weight", shape.width());
        return norms;
    }

    private Layer addMatrices(String block, int[] norms) {
        int query = matrix(block + "attn_q.weight", shape.queryWidth(), shape.width());
        matrix(block + "attn_k.weight", shape.kvWidth(), shape.width());
        matrix(block + "attn_v.weight", shape.kvWidth(), shape.width());
        int output = matrix(block + "attn_output.weight", shape.width(), shape.queryWidth());
        int gate = matrix(block + "ffn_gate.weight", shape.feedForward(), shape.width());
        matrix(block + "ffn_up.weight", shape.feedForward(), shape.width());
        int down = matrix(block + "ffn_down.weight", shape.width(), shape.feedForward());
        return new Layer(norms[0], norms[1], norms[2], norms[3], norms[4], norms[5], query, output, gate, down);
    }

    private int norm(String name, int length) {
        return add(name, Kind.NORM, 1, length);
    }

    private int matrix(String name, int rows, int columns) {
        return add(name, Kind.MATRIX, rows, columns);
    }

    private int add(String name, Kind kind, int rows, int columns) {
        int at = end;
        all.add(new Parameter(name, kind, at, rows, columns));
        end = Math.addExact(end, Math.multiplyExact(rows, columns));
        return at;
    }

    /** The sizes. */
    public NetworkShape shape() {
        return shape;
    }

    /** Every tensor, in order. */
    public List<Parameter> all() {
        return Collections.unmodifiableList(all);
    }

    /** Number of floats in all. */
    public int size() {
        return end;
    }

    /** Index where the matrices begin; embedding and norms lie before. */
    public int firstMatrix() {
        return firstMatrix;
    }

    int embedding() {
        return 0;
    }

    int outputNorm() {
        return outputNorm;
    }

    Layer layer(int layer) {
        return layers[layer];
    }
}
