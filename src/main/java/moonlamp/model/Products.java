package moonlamp.model;

import moonlamp.kernel.ProductBatch;
import moonlamp.kernel.Team;
import moonlamp.quant.MatrixType;

/**
 * Products of one batch of rows with several matrices, done as one job of the team: {@code of(x).into(a, y).into(b,
 * z).run()}. The rows are quantised once, when the first matrix asks for it.
 */
final class Products {
    private final Team team;
    private final Rows quantised;
    private final ProductBatch batch = new ProductBatch();
    private Rows input;
    private int cols;
    private int tokens;
    private boolean ready;

    Products(Team team, Rows quantised) {
        this.team = team;
        this.quantised = quantised;
    }

    /** Sets the right operand: {@code count} rows of f32[width]. */
    Products of(Rows rows, int width, int count) {
        input = rows;
        cols = width;
        tokens = count;
        ready = false;
        batch.start(width, count);
        return this;
    }

    /** Plans {@code out[t] = matrix * input[t]}, f32[matrix.rows()]. */
    Products into(Matrix matrix, Rows out) {
        Rows x = matrix.type() == MatrixType.F32 ? input : quantisedInput();
        batch.add(matrix.type(), matrix.address(), matrix.rows(), x.address(), x.stride(), out.address(), out.stride());
        return this;
    }

    /** Computes what was planned. */
    void run() {
        team.multiply(batch);
    }

    private Rows quantisedInput() {
        if (!ready) {
            for (int t = 0; t < tokens; t++) {
                team.kernels().quantize(input.row(t), cols, quantised.row(t));
            }
            ready = true;
        }
        return quantised;
    }
}
