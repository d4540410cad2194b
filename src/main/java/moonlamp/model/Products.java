package moonlamp.model;

import moonlamp.kernel.Kernels;
import moonlamp.quant.MatrixType;

/** Products of one batch of rows with several matrices; the rows are quantised once, when the first matrix asks for it. */
final class Products {
    private final Kernels kernels;
    private final Rows quantised;
    private Rows input;
    private int cols;
    private int tokens;
    private boolean ready;

    Products(Kernels kernels, Rows quantised) {
        this.kernels = kernels;
        this.quantised = quantised;
    }

    /** Sets the left operand: {@code tokens} rows of f32[cols]. */
    Products of(Rows rows, int width, int count) {
        input = rows;
        cols = width;
        tokens = count;
        ready = false;
        return this;
    }

    /** {@code out[t] = matrix * input[t]}, f32[matrix.rows()]. */
    Products into(Matrix matrix, Rows out) {
        int w = matrix.address();
        int groups = matrix.groups();
        if (matrix.type() == MatrixType.F32) {
            kernels.matmulF32(w, cols, input.address(), input.stride(), tokens, out.address(), out.stride(), 0, groups);
            return this;
        }
        quantise();
        int x = quantised.address();
        if (matrix.type() == MatrixType.Q4_0) {
            kernels.matmulQ4(w, cols, x, quantised.stride(), tokens, out.address(), out.stride(), 0, groups);
        } else {
            kernels.matmulQ8(w, cols, x, quantised.stride(), tokens, out.address(), out.stride(), 0, groups);
        }
        return this;
    }

    private void quantise() {
        if (ready) {
            return;
        }
        for (int t = 0; t < tokens; t++) {
            kernels.quantize(input.row(t), cols, quantised.row(t));
        }
        ready = true;
    }
}
