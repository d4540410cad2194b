package moonlamp.kernel;

import moonlamp.quant.MatrixType;

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
     * Multiplies a matrix with activation rows: {@code y[t][r] = sum_c w[r][c] * x[t][c]}.
     *
     * @param type form of the weights; decides whether {@code x} is quantised ({@link ActivationLayout}) or plain
     * @param w matrix {@code [rows][cols]} in the layout of {@link moonlamp.quant.KernelLayout}
     * @param rows result rows; the result is padded to a multiple of 8
     * @param cols columns, a multiple of 32 unless the type is F32
     * @param x {@code tokens} activation rows
     * @param xStride bytes between activation rows
     * @param tokens number of activation rows
     * @param y {@code f32[tokens][rows rounded up to 8]}
     * @param yStride bytes between result rows
     * @throws LateHelperException if an earlier result cannot be trusted
     */
    void matmul(MatrixType type, int w, int rows, int cols, int x, int xStride, int tokens, int y, int yStride);

    /**
     * Attention of all heads for a batch of consecutive positions whose keys and values are cached already.
     *
     * @throws LateHelperException if an earlier result cannot be trusted
     */
    void attend(AttentionBatch batch);
}
