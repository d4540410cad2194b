package moonlamp.training.network;

import java.util.Arrays;
import moonlamp.training.kernel.Panels;

/**
 * Documents side by side as rows of one pass: each has its own positions and sees only itself. A document's rows are
 * rounded up to whole tiles; rows that fill up weigh nothing.
 */
public final class Rows {
    private final int capacity;
    private final int context;
    private final int[] tokens;
    private final int[] targets;
    private final float[] weights;
    private final int[] starts; // [documents + 1]
    private int documents;

    /**
     * Room for {@code capacity} rows, of documents that have at most {@code context}.
     *
     * @throws IllegalArgumentException if capacity is less than context, or is no multiple of 32
     */
    public Rows(int capacity, int context) {
        if (capacity < context || capacity % 32 != 0) {
            throw new IllegalArgumentException(
                    capacity + " rows, must be a multiple of 32 and at least the context, " + context);
        }
        this.capacity = capacity;
        this.context = context;
        tokens = new int[capacity];
        targets = new int[capacity];
        weights = new float[capacity];
        starts = new int[capacity / Panels.ROWS + 1];
    }

    /** Rows that a document of this many tokens takes: each but the last predicts the next. */
    public static int needed(int tokenCount) {
        return (tokenCount - 1 + Panels.ROWS - 1) / Panels.ROWS * Panels.ROWS;
    }

    /** Takes all documents out. */
    public void clear() {
        documents = 0;
    }

    /**
     * Adds a document.
     *
     * @param ids its tokens, 2 to context + 1
     * @param promptLength tokens before this index are prompt
     * @param promptWeight weight of predicting a token of the prompt; others weigh 1
     * @throws IllegalArgumentException if it does not fit
     */
    public void add(int[] ids, int promptLength, float promptWeight) {
        int from = count();
        int end = from + needed(ids.length);
        if (ids.length < 2 || ids.length > context + 1 || end > capacity) {
            throw new IllegalArgumentException(ids.length + " tokens do not fit behind " + from + " rows");
        }
        int predicted = ids.length - 1;
        System.arraycopy(ids, 0, tokens, from, predicted);
        System.arraycopy(ids, 1, targets, from, predicted);
        Arrays.fill(tokens, from + predicted, end, 0);
        Arrays.fill(targets, from + predicted, end, 0);
        Arrays.fill(weights, from, end, 0);
        Arrays.fill(weights, from, from + predicted, 1);
        Arrays.fill(weights, from, from + Math.max(0, Math.min(predicted, promptLength - 1)), promptWeight);
        documents++;
        starts[documents] = end;
    }

    /** Sum of the weights of all rows. */
    public double totalWeight() {
        double total = 0;
        for (int row = 0; row < count(); row++) {
            total += weights[row];
        }
        return total;
    }

    int capacity() {
        return capacity;
    }

    int context() {
        return context;
    }

    /** Rows in use, a multiple of 8. */
    int count() {
        return starts[documents];
    }

    int documents() {
        return documents;
    }

    /** First row of a document; that of the next one behind its last. */
    int start(int document) {
        return starts[document];
    }

    int length(int document) {
        return starts[document + 1] - starts[document];
    }

    int token(int row) {
        return tokens[row];
    }

    int target(int row) {
        return targets[row];
    }

    float weight(int row) {
        return weights[row];
    }
}
