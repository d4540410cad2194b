package moonlamp.training.network;

import java.util.List;
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

        private int size() {
            return rows * columns;
        }

        private void pack(float[] values) {
            Panels.packTransposed(values, at, columns, rows, columns, forward, 0);
            Panels.pack(values, at, columns, rows, columns, backward, 0);
        }
    }

    /** Whether values are used as they are or as the file will hold them. */
    public enum Rounding {
        /** In f32. */
        NONE,
        /** Matrices as Q4_0, the embedding as Q8_0 (norms stay f32). */
        QUANTIZED
    }

    /** Room for weights; every part must be loaded whenever the parameters have changed. */
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

    float[] values() {
        return values;
    }

    /** Where the tensors lie. */
    public ParameterLayout layout() {
        return layout;
    }

    /** Number of parts that {@link #load} can be called for, in any order and on any threads. */
    public int parts() {
        return layout.shape().layers() + 1;
    }

    /**
     * Takes over one part of the parameters and packs it.
     *
     * @param parameters as {@link ParameterLayout} lays them
     * @param rounding to what the quantised file will hold, or not
     */
    public void load(int part, float[] parameters, Rounding rounding) {
        if (part == layout.shape().layers()) {
            System.arraycopy(parameters, 0, values, 0, layout.firstMatrix());
            if (rounding == Rounding.QUANTIZED) {
                BlockRounding.q8(values, values, embedding.at(), embedding.size());
            }
            embedding.pack(values);
            return;
        }
        for (Packed matrix : List.of(queryKeyValue[part], attentionOutput[part], gateUp[part], down[part])) {
            System.arraycopy(parameters, matrix.at(), values, matrix.at(), matrix.size());
            if (rounding == Rounding.QUANTIZED) {
                BlockRounding.q4(values, values, matrix.at(), matrix.size());
            }
            matrix.pack(values);
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
