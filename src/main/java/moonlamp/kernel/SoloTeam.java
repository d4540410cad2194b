package moonlamp.kernel;

/** One thread and no atomic instructions: works on unshared memory. */
public final class SoloTeam implements Team {
    private final Kernels kernels;
    private final TeamJob job = new TeamJob();
    private boolean spread;

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
    public void setSpread(boolean on) {
        spread = on;
    }

    @Override
    public void multiply(ProductBatch products) {
        job.multiply(products, spread);
        job.runAll(kernels);
    }

    @Override
    public void attend(AttentionBatch batch) {
        job.attend(batch);
        job.runAll(kernels);
    }
}
