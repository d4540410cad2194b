package moonlamp.model;

import moonlamp.kernel.Team;
import moonlamp.quant.MatrixType;

/** Products of one batch of rows with several matrices; the rows are quantised once, when the first matrix asks for it. */
final class Products {
    private final Team team;
    private final Rows quantised;
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
        return this;
    }

    /** {@code out[t] = matrix * input[t]}, f32[matrix.rows()]. */
    Products into(Matrix matrix, Rows out) {
        Rows x = matrix.type() == MatrixType.F32 ? input : quantisedInput();
        team.matmul(
                matrix.type(),
                matrix.address(),
                matrix.rows(),
                cols,
                x.address(),
                x.stride(),
                tokens,
                out.address(),
                out.stride());
        return this;
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
