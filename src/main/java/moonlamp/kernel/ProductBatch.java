package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;

/**
 * Up to {@value #MAX} products that a {@link Team} does as one job, so that threads meet once for all of them: matrices of
 * the same width and the same activation rows (queries, keys and values of a layer; gate and up). Reused from job to job.
 */
public final class ProductBatch {
    /** Most products of a batch. */
    public static final int MAX = 3;

    /** Numbers of one product: matrix type, w, x, xStride, y, yStride, groups. */
    private static final int PRODUCT_WORDS = 7;

    private static final int TOKENS = 0;
    private static final int COLS = 1;
    private static final int SIZE = 2;
    private static final int FIRST = 3;

    /** Numbers of a batch. */
    static final int WORDS = FIRST + MAX * PRODUCT_WORDS;

    /** The whole batch as numbers, since it has to cross shared memory. */
    private final int[] words = new int[WORDS];

    /**
     * Begins an empty batch.
     *
     * @param width columns of every matrix; a multiple of 32 unless all are F32
     * @param rows number of activation rows
     */
    public void start(int width, int rows) {
        words[COLS] = width;
        words[TOKENS] = rows;
        words[SIZE] = 0;
    }

    /**
     * Adds {@code y[t][r] = sum_c w[r][c] * x[t][c]}.
     *
     * @param type form of the weights; decides whether {@code x} is quantised ({@link ActivationLayout}) or plain
     * @param w matrix {@code [rows][cols]} in the layout of {@link KernelLayout}
     * @param rows result rows; the result is padded to a multiple of 8
     * @param x activation rows
     * @param xStride bytes between activation rows
     * @param y {@code f32[tokens][rows rounded up to 8]}
     * @param yStride bytes between result rows
     * @throws IllegalStateException if there are {@value #MAX} products
     */
    public void add(MatrixType type, int w, int rows, int x, int xStride, int y, int yStride) {
        if (words[SIZE] == MAX) {
            throw new IllegalStateException("a batch holds " + MAX + " products");
        }
        int at = FIRST + words[SIZE]++ * PRODUCT_WORDS;
        words[at] = type.ordinal();
        words[at + 1] = w;
        words[at + 2] = x;
        words[at + 3] = xStride;
        words[at + 4] = y;
        words[at + 5] = yStride;
        words[at + 6] = (rows + KernelLayout.GROUP_ROWS - 1) / KernelLayout.GROUP_ROWS;
    }

    /** Row groups of all products. */
    int groups() {
        int groups = 0;
        for (int i = 0; i < words[SIZE]; ++i) {
            groups += groups(i);
        }
        return groups;
    }

    private int groups(int product) {
        return words[FIRST + product * PRODUCT_WORDS + PRODUCT_WORDS - 1];
    }

    /** Multiply-adds of all products. */
    long multiplyAdds() {
        return (long) groups() * KernelLayout.GROUP_ROWS * words[COLS] * words[TOKENS];
    }

    /** Leaves the batch as {@link #WORDS} numbers. */
    void copyTo(int[] target, int at) {
        System.arraycopy(words, 0, target, at, WORDS);
    }

    /** Becomes the batch that {@link #copyTo} left. */
    void copyFrom(int[] source, int at) {
        System.arraycopy(source, at, words, 0, WORDS);
    }

    /**
     * Computes the row groups {@code from .. to - 1}, counted over all products.
     *
     * @param spread whether a matrix is read from several places by turns, see {@link Kernels#multiplySpread}
     */
    void run(Kernels kernels, int from, int to, boolean spread) {
        int before = 0;
        for (int i = 0; i < words[SIZE]; ++i) {
            int first = Math.max(from - before, 0);
            int end = Math.min(to - before, groups(i));
            if (first < end) {
                multiply(kernels, FIRST + i * PRODUCT_WORDS, first, end, spread);
            }
            before += groups(i);
        }
    }

    private void multiply(Kernels kernels, int at, int from, int to, boolean spread) {
        int cols = words[COLS];
        int tokens = words[TOKENS];
        int w = words[at + 1];
        int x = words[at + 2];
        int xStride = words[at + 3];
        int y = words[at + 4];
        int yStride = words[at + 5];
        boolean isQ4 = words[at] == MatrixType.Q4_0.ordinal();
        boolean isF32 = words[at] == MatrixType.F32.ordinal();
        int rest = spread && tokens == 1 && !isF32 ? kernels.multiplySpread(isQ4, w, cols, x, y, from, to) : from;
        if (isQ4) {
            kernels.matmulQ4(w, cols, x, xStride, tokens, y, yStride, rest, to);
        } else if (isF32) {
            kernels.matmulF32(w, cols, x, xStride, tokens, y, yStride, rest, to);
        } else {
            kernels.matmulQ8(w, cols, x, xStride, tokens, y, yStride, rest, to);
        }
    }
}
