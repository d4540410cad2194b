package moonlamp.kernel;

/** One thread and no atomic instructions: works on unshared memory. */
public final class SoloTeam implements Team {
    private final Kernels kernels;
    private final TeamJob job = new TeamJob();
    private int places = 1;

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
    public void setPlaces(int number) {
        places = number;
    }

    @Override
    public void multiply(ProductBatch products) {
        job.multiply(products, places);
        job.runAll(kernels);
    }

    @Override
    public void attend(AttentionBatch batch) {
        job.attend(batch, places);
        job.runAll(kernels);
    }
}
