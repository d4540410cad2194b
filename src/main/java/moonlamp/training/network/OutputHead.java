package moonlamp.training.network;

import java.util.Arrays;
import moonlamp.training.kernel.MatrixProduct;
import moonlamp.training.kernel.Softmax;

/** The tied output head with its loss, some rows at a time, so that the logits stay in the cache. */
final class OutputHead {
    /** Rows of logits at once. */
    static final int ROWS = 128;

    private final int vocabulary;
    private final int width;
    private final float[] logits; // [ROWS][vocabulary]
    private final float[] sums = new float[1];

    OutputHead(NetworkShape shape) {
        vocabulary = shape.vocabulary();
        width = shape.width();
        logits = new float[ROWS * vocabulary];
    }

    /**
     * The weighted sum of the rows' losses in nats.
     *
     * @param hidden [T][width] after the last norm
     */
    double loss(Rows rows, float[] hidden, Weights weights, Products products) {
        double loss = 0;
        for (int from = 0; from < rows.count(); from += ROWS) {
            int count = Math.min(ROWS, rows.count() - from);
            products.forward(hidden, from * width, count, weights.embedding(), logits);
            for (int i = 0; i < count; i++) {
                loss += rows.weight(from + i) == 0 ? 0 : rowLoss(rows, from + i, i * vocabulary);
            }
        }
        return loss;
    }

    private double rowLoss(Rows rows, int row, int at) {
        return rows.weight(row) * Softmax.crossEntropy(logits, at, vocabulary, rows.target(row), sums, 0);
    }

    /**
     * As {@link #loss}, with the gradients of the loss times {@code scale}.
     *
     * @param dHidden overwritten
     * @param gradient of all parameters; the embedding's part is added to
     */
    double lossAndGradient(
            Rows rows,
            float[] hidden,
            Weights weights,
            Products products,
            float scale,
            float[] dHidden,
            float[] gradient) {
        double loss = 0;
        for (int from = 0; from < rows.count(); from += ROWS) {
            int count = Math.min(ROWS, rows.count() - from);
            products.forward(hidden, from * width, count, weights.embedding(), logits);
            for (int i = 0; i < count; i++) {
                loss += rowGradient(rows, from + i, i * vocabulary, scale);
            }
            products.inputGradient(logits, count, weights.embedding(), dHidden, from * width);
            products.weightGradient(logits, hidden, from * width, count, weights.embedding(), gradient);
        }
        return loss;
    }

    private double rowGradient(Rows rows, int row, int at, float scale) {
        if (rows.weight(row) == 0) {
            Arrays.fill(logits, at, at + vocabulary, 0);
            return 0;
        }
        double loss = rowLoss(rows, row, at);
        Softmax.logitGradient(logits, at, vocabulary, rows.target(row), sums[0], scale * rows.weight(row));
        return loss;
    }

    /** Logits of one tile of rows, of which {@code row} is one: copied to {@code to}[vocabulary]. */
    void logits(int row, float[] hidden, Weights weights, float[] to) {
        Weights.Packed embedding = weights.embedding();
        int first = row / 8 * 8;
        MatrixProduct.multiply(
                hidden, first * width, width, 8, width, embedding.forward(), 0, vocabulary, logits, 0, vocabulary);
        System.arraycopy(logits, (row - first) * vocabulary, to, 0, vocabulary);
    }
}
