package moonlamp.training.network;

import moonlamp.training.kernel.Panels;

/**
 * The parameters as one step computes with them, perhaps rounded to what the quantised file will hold: the plain array,
 * and every matrix packed twice, for the products of the forward and of the backward pass. Read by all workers.
 */
public final class Weights {
    private final ParameterLayout layout;
    private final float[] values;
    private final Packed embedding;
    private final Packed[] queryKeyValue;
    private final Packed[] attentionOutput;
    private final Packed[] gateUp;
    private final Packed[] down;

    /**
     * One matrix, packed.
     *
     * @param at index of its first float in the parameters
     * @param rows outputs
     * @param columns inputs
     * @param forward panels of the transpose, for X W^T
     * @param backward panels of the matrix, for dY W
     */
    record Packed(int at, int rows, int columns, float[] forward, float[] backward) {
        private static Packed of(int at, int rows, int columns) {
            int size = Math.multiplyExact(rows, columns);
            return new Packed(at, rows, columns, new float[size], new float[size]);
        }

        private void pack(float[] values) {
            Panels.packTransposed(values, at, columns, rows, columns, forward, 0);
            Panels.pack(values, at, columns, rows, columns, backward, 0);
        }
    }

    /** Room for weights; {@link #pack} must follow whenever the values have changed. */
    public Weights(ParameterLayout layout) {
        this.layout = layout;
        NetworkShape shape = layout.shape();
        values = new float[layout.size()];
        embedding = Packed.of(layout.embedding(), shape.vocabulary(), shape.width());
        queryKeyValue = new Packed[shape.layers()];
        attentionOutput = new Packed[shape.layers()];
        gateUp = new Packed[shape.layers()];
        down = new Packed[shape.layers()];
        for (int i = 0; i < shape.layers(); i++) {
            ParameterLayout.Layer layer = layout.layer(i);
            queryKeyValue[i] = Packed.of(layer.queryKeyValue(), shape.fusedWidth(), shape.width());
            attentionOutput[i] = Packed.of(layer.attentionOutput(), shape.width(), shape.queryWidth());
            gateUp[i] = Packed.of(layer.gateUp(), 2 * shape.feedForward(), shape.width());
            down[i] = Packed.of(layer.down(), shape.width(), shape.feedForward());
        }
    }

    /** The array to write the values into, as {@link ParameterLayout} lays them. */
    public float[] values() {
        return values;
    }

    /** Where the tensors lie. */
    public ParameterLayout layout() {
        return layout;
    }

    /** Number of parts that {@link #pack} can be called for, in any order and on any threads. */
    public int parts() {
        return layout.shape().layers() + 1;
    }

    /** Packs one part of the values. */
    public void pack(int part) {
        if (part == layout.shape().layers()) {
            embedding.pack(values);
        } else {
            queryKeyValue[part].pack(values);
            attentionOutput[part].pack(values);
            gateUp[part].pack(values);
            down[part].pack(values);
        }
    }

    Packed embedding() {
        return embedding;
    }

    Packed queryKeyValue(int layer) {
        return queryKeyValue[layer];
    }

    Packed attentionOutput(int layer) {
        return attentionOutput[layer];
    }

    Packed gateUp(int layer) {
        return gateUp[layer];
    }

    Packed down(int layer) {
        return down[layer];
    }
}
