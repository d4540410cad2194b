package moonlamp.kernel;

/**
 * The threads that share the work of one model: the large operations are split into pieces, each of which is a call of
 * {@link Kernels} that writes its own part of the result. So the number of threads changes the speed and no bit of the
 * result. A team is used by one thread, its coordinator, which takes part in the work.
 */
public interface Team {
    /** The kernels of the coordinator, for everything that is too small to share. */
    Kernels kernels();

    /** The most threads that work at once, the coordinator included; scratch memory is needed for each of them. */
    int threads();

    /**
     * From how many places at a time each thread reads a matrix from now on; see {@link Kernels#multiplySpread}. At first 1.
     * Where that is eight, attention reads its blocks through, see {@link Kernels#attend}.
     */
    void setPlaces(int number);

    /**
     * Multiplies matrices with activation rows.
     *
     * @throws LateHelperException if an earlier result cannot be trusted
     */
    void multiply(ProductBatch products);

    /**
     * Attention of all heads for a batch of consecutive positions whose keys and values are cached already.
     *
     * @throws LateHelperException if an earlier result cannot be trusted
     */
    void attend(AttentionBatch batch);
}
