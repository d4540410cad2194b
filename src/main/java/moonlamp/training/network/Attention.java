package moonlamp.training.network;

import moonlamp.training.kernel.MatrixProduct;
import moonlamp.training.kernel.Panels;
import moonlamp.training.kernel.RowKernels;
import moonlamp.training.kernel.Softmax;

/**
 * Causal attention inside each document, with grouped keys and values: softmax(Q K^T / sqrt(headSize)) V for every head,
 * and its gradients. Works on tiles of 8 rows and leaves out what lies wholly above the diagonal.
 */
final class Attention {
    private static final int ROWS = Panels.ROWS;

    private final NetworkShape shape;
    private final int context;
    private final float scale;
    private final float[] keyPanels; // of one document and key head: K^T forward, K backward
    private final float[] valuePanels; // V forward, V^T backward
    private final float[] dScores; // [n][panels of n]
    private final float[] probabilityGroup; // [n][8]
    private final float[] dScoreGroup; // [n][8]

    Attention(NetworkShape shape) {
        this.shape = shape;
        context = shape.context();
        scale = (float) (1 / Math.sqrt(shape.headSize()));
        keyPanels = new float[context * shape.headSize()];
        valuePanels = new float[context * shape.headSize()];
        dScores = new float[context * context];
        probabilityGroup = new float[context * ROWS];
        dScoreGroup = new float[context * ROWS];
    }

    /** Fills memory.attended and memory.probabilities from queries, keys and the fused values. */
    void forward(Rows rows, LayerMemory memory) {
        int size = shape.headSize();
        for (int document = 0; document < rows.documents(); document++) {
            int first = rows.start(document);
            int length = rows.length(document);
            for (int kv = 0; kv < shape.kvHeads(); kv++) {
                int key = keyAt(first, kv);
                Panels.packTransposed(memory.keys, key, shape.kvWidth(), length, size, keyPanels, 0);
                Panels.pack(memory.fused, valueAt(first, kv), shape.fusedWidth(), length, size, valuePanels, 0);
                for (int head = firstHead(kv); head < firstHead(kv + 1); head++) {
                    forwardHead(first, length, head, probabilitiesAt(rows, first, head), memory);
                }
            }
        }
    }

    private void forwardHead(int first, int length, int head, int at, LayerMemory memory) {
        int stride = Panels.roundUp(length);
        float[] scores = memory.probabilities;
        for (int row = 0; row < length; row += ROWS) {
            int width = Panels.roundUp(row + ROWS);
            productWithPanels(
                    memory.queries, queryAt(first + row, head), keyPanels, width, scores, at + row * stride, stride);
            for (int i = row; i < row + ROWS; i++) {
                Softmax.causal(scores, at + i * stride, i + 1, width, scale);
            }
            weighPanels(
                    scores,
                    at + row * stride,
                    stride,
                    row + ROWS,
                    length,
                    valuePanels,
                    memory.attended,
                    queryAt(first + row, head));
        }
    }

    /** Scores of 8 rows x[8][headSize] with the transposed panels of keys (or values), columns 0 to width. */
    private void productWithPanels(
            float[] x, int at, float[] panels, int width, float[] scores, int scoresAt, int stride) {
        int size = shape.headSize();
        for (int column = 0; column < width; column += Panels.WIDTH) {
            MatrixProduct.tile(
                    x,
                    at,
                    shape.queryWidth(),
                    panels,
                    column * size,
                    Panels.WIDTH,
                    size,
                    scores,
                    scoresAt + column,
                    stride);
        }
    }

    /** to[8][headSize] = weights[8][depth] times the first {@code depth} rows of panels of a matrix of {@code length} rows. */
    private void weighPanels(
            float[] weights, int at, int stride, int depth, int length, float[] panels, float[] to, int toAt) {
        for (int column = 0; column < shape.headSize(); column += Panels.WIDTH) {
            MatrixProduct.tile(
                    weights,
                    at,
                    stride,
                    panels,
                    column * length,
                    Panels.WIDTH,
                    depth,
                    to,
                    toAt + column,
                    shape.queryWidth());
        }
    }

    /**
     * Gradients of queries, keys and values.
     *
     * @param dAttended [T][query]
     * @param dQueries [T][query], overwritten
     * @param dKeys [T][kv], added to
     * @param dFused [T][fused], values' part added to
     */
    void backward(Rows rows, LayerMemory memory, float[] dAttended, float[] dQueries, float[] dKeys, float[] dFused) {
        int size = shape.headSize();
        for (int document = 0; document < rows.documents(); document++) {
            int first = rows.start(document);
            int length = rows.length(document);
            for (int kv = 0; kv < shape.kvHeads(); kv++) {
                int value = valueAt(first, kv);
                Panels.packTransposed(memory.fused, value, shape.fusedWidth(), length, size, valuePanels, 0);
                Panels.pack(memory.keys, keyAt(first, kv), shape.kvWidth(), length, size, keyPanels, 0);
                for (int head = firstHead(kv); head < firstHead(kv + 1); head++) {
                    int at = probabilitiesAt(rows, first, head);
                    scoreGradients(first, length, head, at, memory, dAttended, dQueries);
                    keyValueGradients(first, length, head, at, memory, dAttended, dKeys, dFused);
                }
            }
        }
    }

    private void scoreGradients(
            int first, int length, int head, int at, LayerMemory memory, float[] dAttended, float[] dQueries) {
        int stride = Panels.roundUp(length);
        int size = shape.headSize();
        for (int row = 0; row < length; row += ROWS) {
            int width = Panels.roundUp(row + ROWS);
            int query = queryAt(first + row, head);
            productWithPanels(dAttended, query, valuePanels, width, dScores, row * stride, stride);
            for (int i = row; i < row + ROWS; i++) {
                int own = queryAt(first + i, head);
                float sum = RowKernels.dot(dAttended, own, memory.attended, own, size);
                Softmax.causalGradient(
                        memory.probabilities, at + i * stride, dScores, i * stride, i + 1, width, sum, scale);
            }
            weighPanels(dScores, row * stride, stride, row + ROWS, length, keyPanels, dQueries, query);
        }
    }

    private void keyValueGradients(
            int first,
            int length,
            int head,
            int at,
            LayerMemory memory,
            float[] dAttended,
            float[] dKeys,
            float[] dFused) {
        int stride = Panels.roundUp(length);
        int kv = head * shape.kvHeads() / shape.heads();
        int queryWidth = shape.queryWidth();
        for (int row = 0; row < length; row += ROWS) {
            int below = length - row;
            int diagonal = row * stride + row;
            Panels.packGroups(memory.probabilities, at + diagonal, stride, below, ROWS, probabilityGroup, 0);
            Panels.packGroups(dScores, diagonal, stride, below, ROWS, dScoreGroup, 0);
            int query = queryAt(first + row, head);
            for (int column = 0; column < shape.headSize(); column += Panels.WIDTH) {
                MatrixProduct.addTransposedTile(
                        probabilityGroup,
                        0,
                        dAttended,
                        query + column,
                        queryWidth,
                        below,
                        dFused,
                        valueAt(first + row, kv) + column,
                        shape.fusedWidth());
                MatrixProduct.addTransposedTile(
                        dScoreGroup,
                        0,
                        memory.queries,
                        query + column,
                        queryWidth,
                        below,
                        dKeys,
                        keyAt(first + row, kv) + column,
                        shape.kvWidth());
            }
        }
    }

    private int firstHead(int kv) {
        return kv * (shape.heads() / shape.kvHeads());
    }

    private int queryAt(int row, int head) {
        return row * shape.queryWidth() + head * shape.headSize();
    }

    private int keyAt(int row, int kv) {
        return row * shape.kvWidth() + kv * shape.headSize();
    }

    private int valueAt(int row, int kv) {
        return row * shape.fusedWidth() + shape.queryWidth() + shape.kvWidth() + kv * shape.headSize();
    }

    /** A document of n rows takes n times roundUp(n) floats, which is at most n times the context. */
    private int probabilitiesAt(Rows rows, int first, int head) {
        return head * rows.capacity() * context + first * context;
    }
}
