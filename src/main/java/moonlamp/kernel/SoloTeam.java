package moonlamp.kernel;

import moonlamp.quant.MatrixType;

/** One thread and no atomic instructions: works on unshared memory. */
public final class SoloTeam implements Team {
    private final Kernels kernels;
    private final TeamJob job = new TeamJob();

    /** A team of the calling thread. */
    public SoloTeam(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public void matmul(MatrixType type, int w, int rows, int cols, int x, int xStride, int tokens, int y, int yStride) {
        job.matmul(type, w, rows, cols, x, xStride, tokens, y, yStride);
        job.runAll(kernels);
    }

    @Override
    public void attend(AttentionBatch batch) {
        job.attend(batch);
        job.runAll(kernels);
    }
}
