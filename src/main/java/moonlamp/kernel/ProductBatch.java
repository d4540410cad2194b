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
    private static final int PLACES = 3;
    private static final int FIRST = 4;

    /** A smaller matrix is read from one place: parts of it would be over before reading two of them at once is worth it. */
    private static final int SPREAD_BYTES = 64 << 10;

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
        words[PLACES] = 1;
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

    /** From how many places at a time large enough matrices are read, see {@link Kernels#multiplySpread}; 1 at first. */
    void setPlaces(int number) {
        words[PLACES] = number;
    }

    /**
     * Independent parts of all products. A unit is a row group; of a matrix that is read from several places, one group of each,
     * and after these units the groups that are left over.
     */
    int units() {
        int units = 0;
        for (int i = 0; i < words[SIZE]; ++i) {
            units += units(FIRST + i * PRODUCT_WORDS);
        }
        return units;
    }

    /** Units of the product at a place in the words. */
    private int units(int at) {
        return groups(at) - (words[PLACES] - 1) * apart(at);
    }

    /** Row groups from one place to the next; 0 where all is read from one place. */
    private int apart(int at) {
        return isSpread(at) ? groups(at) / words[PLACES] : 0;
    }

    private boolean isSpread(int at) {
        if (words[PLACES] == 1 || words[TOKENS] > 1 || isF32(at)) {
            return false;
        }
        int blockBytes = isQ4(at) ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        return (long) groups(at) * ActivationLayout.blocks(words[COLS]) * blockBytes >= SPREAD_BYTES;
    }

    private int groups(int at) {
        return words[at + PRODUCT_WORDS - 1];
    }

    private boolean isQ4(int at) {
        return words[at] == MatrixType.Q4_0.ordinal();
    }

    private boolean isF32(int at) {
        return words[at] == MatrixType.F32.ordinal();
    }

    /** Multiply-adds of all products. */
    long multiplyAdds() {
        long groups = 0;
        for (int i = 0; i < words[SIZE]; ++i) {
            groups += groups(FIRST + i * PRODUCT_WORDS);
        }
        return groups * KernelLayout.GROUP_ROWS * words[COLS] * words[TOKENS];
    }

    /** Leaves the batch as {@link #WORDS} numbers. */
    void copyTo(int[] target, int at) {
        System.arraycopy(words, 0, target, at, WORDS);
    }

    /** Becomes another batch. */
    void copyFrom(ProductBatch other) {
        copyFrom(other.words, 0);
    }

    /** Becomes the batch that {@link #copyTo} left. */
    void copyFrom(int[] source, int at) {
        System.arraycopy(source, at, words, 0, WORDS);
    }

    /** Computes the units {@code from .. to - 1}, counted over all products. */
    void run(Kernels kernels, int from, int to) {
        int before = 0;
        for (int i = 0; i < words[SIZE]; ++i) {
            int at = FIRST + i * PRODUCT_WORDS;
            int first = Math.max(from - before, 0);
            int end = Math.min(to - before, units(at));
            if (first < end) {
                multiply(kernels, at, first, end);
            }
            before += units(at);
        }
    }

    /** Units below the distance of places stand for a group in each of them; the others are groups behind the last place. */
    private void multiply(Kernels kernels, int at, int from, int to) {
        int apart = apart(at);
        if (from < apart) {
            int w = words[at + 1];
            int x = words[at + 2];
            int y = words[at + 4];
            int end = Math.min(to, apart);
            kernels.multiplySpread(words[PLACES], isQ4(at), w, words[COLS], x, y, from, end, apart);
        }
        int behind = (words[PLACES] - 1) * apart;
        if (to > apart) {
            multiplyGroups(kernels, at, Math.max(from, apart) + behind, to + behind);
        }
    }

    private void multiplyGroups(Kernels kernels, int at, int from, int to) {
        int cols = words[COLS];
        int tokens = words[TOKENS];
        int w = words[at + 1];
        int x = words[at + 2];
        int xStride = words[at + 3];
        int y = words[at + 4];
        int yStride = words[at + 5];
        if (isQ4(at)) {
            kernels.matmulQ4(w, cols, x, xStride, tokens, y, yStride, from, to);
        } else if (isF32(at)) {
            kernels.matmulF32(w, cols, x, xStride, tokens, y, yStride, from, to);
        } else {
            kernels.matmulQ8(w, cols, x, xStride, tokens, y, yStride, from, to);
        }
    }
}
