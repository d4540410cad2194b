package moonlamp.training.optimizer;

import moonlamp.training.kernel.MatrixProduct;
import moonlamp.training.kernel.Panels;
import moonlamp.training.kernel.RowKernels;

/**
 * Muon (Jordan et al. 2024): a matrix follows its Nesterov momentum made orthogonal by five Newton-Schulz iterations. The
 * factor 0.2 sqrt(max(rows, columns)) gives the update the size of an AdamW update (Liu et al. 2025). One instance is the
 * memory for one matrix at a time.
 */
final class Muon {
    private static final float MOMENTUM = 0.95f;
    private static final int ITERATIONS = 5;
    /** Coefficients of the quintic that drives all singular values towards 1, from Jordan's reference. */
    private static final float A = 3.4445f;

    private static final float B = -4.7750f;
    private static final float C = 2.0315f;
    private static final float UPDATE_SIZE = 0.2f;
    private static final float TINY = 1e-7f;

    private float[] x; // [short][long]
    private float[] product; // [short][long]
    private float[] gram; // [short][short]
    private float[] polynomial; // [short][short]
    private float[] panels;

    /** Memory for matrices of at most {@code largest} elements, whose shorter side is at most {@code side}. */
    Muon(int largest, int side) {
        x = new float[largest];
        product = new float[largest];
        gram = new float[side * side];
        polynomial = new float[side * side];
        panels = new float[Math.max(largest, side * side)];
    }

    /**
     * One step of the matrix [rows x columns] at {@code at} of all three arrays.
     *
     * @param gradientFactor the gradient is multiplied by it first
     */
    void step(
            float[] values,
            float[] gradient,
            float[] momentum,
            int at,
            int rows,
            int columns,
            float gradientFactor,
            float rate,
            float decay) {
        int size = rows * columns;
        float[] direction = product;
        for (int i = 0; i < size; i++) {
            float g = gradient[at + i] * gradientFactor;
            momentum[at + i] = MOMENTUM * momentum[at + i] + g;
            direction[i] = g + MOMENTUM * momentum[at + i];
        }
        boolean tall = rows > columns;
        orient(direction, rows, columns, tall, x);
        orthogonalize(Math.min(rows, columns), Math.max(rows, columns));
        orient(x, tall ? columns : rows, tall ? rows : columns, tall, product);
        float factor = -rate * UPDATE_SIZE * (float) Math.sqrt(Math.max(rows, columns));
        RowKernels.blend(factor, product, 0, 1 - rate * decay, values, at, size);
    }

    /** Copies a matrix, transposed if it is tall, so that the inner side is the shorter one. */
    private static void orient(float[] from, int rows, int columns, boolean transpose, float[] to) {
        if (!transpose) {
            System.arraycopy(from, 0, to, 0, rows * columns);
            return;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                to[column * rows + row] = from[row * columns + column];
            }
        }
    }

    /** x, scaled to norm 1, becomes a X + b (X X^T) X + c (X X^T)^2 X, five times. */
    private void orthogonalize(int rows, int columns) {
        int size = rows * columns;
        float norm = (float) Math.sqrt(RowKernels.dot(x, 0, x, 0, size));
        RowKernels.scale(x, 0, 1 / (norm + TINY), x, 0, size);
        for (int i = 0; i < ITERATIONS; i++) {
            Panels.packTransposed(x, 0, columns, rows, columns, panels, 0);
            MatrixProduct.multiply(x, 0, columns, rows, columns, panels, 0, rows, gram, 0, rows);
            Panels.pack(gram, 0, rows, rows, rows, panels, 0);
            MatrixProduct.multiply(gram, 0, rows, rows, rows, panels, 0, rows, polynomial, 0, rows);
            RowKernels.blend(B, gram, 0, C, polynomial, 0, rows * rows);
            Panels.pack(x, 0, columns, rows, columns, panels, 0);
            MatrixProduct.multiply(polynomial, 0, rows, rows, rows, panels, 0, columns, product, 0, columns);
            RowKernels.blend(1, product, 0, A, x, 0, size);
        }
    }
}
