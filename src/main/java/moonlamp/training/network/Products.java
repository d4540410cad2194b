package moonlamp.training.network;

import moonlamp.training.kernel.MatrixProduct;
import moonlamp.training.kernel.Panels;

/** Products with weight matrices, for all rows of a pass at once; holds the room for packing. */
final class Products {
    private final float[] groups; // [outputs][T]
    private final float[] panels; // [inputs][T]

    Products(NetworkShape shape, int rows, int headRows) {
        int outputs = Math.max(Math.max(2 * shape.feedForward(), shape.fusedWidth()), shape.width());
        int inputs = Math.max(Math.max(shape.feedForward(), shape.queryWidth()), shape.width());
        groups = new float[Math.max(rows * outputs, headRows * shape.vocabulary())];
        panels = new float[rows * inputs];
    }

    /** y[rows][outputs] = x[rows][inputs] W^T. */
    void forward(float[] x, int xAt, int rows, Weights.Packed w, float[] y) {
        MatrixProduct.multiply(x, xAt, w.columns(), rows, w.columns(), w.forward(), 0, w.rows(), y, 0, w.rows());
    }

    /** dx[rows][inputs] = dy[rows][outputs] W. */
    void inputGradient(float[] dy, int rows, Weights.Packed w, float[] dx, int dxAt) {
        MatrixProduct.multiply(dy, 0, w.rows(), rows, w.rows(), w.backward(), 0, w.columns(), dx, dxAt, w.columns());
    }

    /** gradient += dy^T x. */
    void weightGradient(float[] dy, float[] x, int xAt, int rows, Weights.Packed w, float[] gradient) {
        Panels.packGroups(dy, 0, w.rows(), rows, w.rows(), groups, 0);
        Panels.pack(x, xAt, w.columns(), rows, w.columns(), panels, 0);
        MatrixProduct.addTransposed(groups, w.rows(), rows, panels, w.columns(), gradient, w.at());
    }
}
