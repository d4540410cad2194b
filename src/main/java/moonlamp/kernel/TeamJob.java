package moonlamp.kernel;

import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.Memory;

/**
 * One operation of a {@link Team}, as numbers that fit into shared memory: threads have no other memory in common. A
 * job has {@link #units()} independent parts: row groups of a product, or (token, head) pairs of an attention.
 */
final class TeamJob {
    /** Bytes of a job in memory. */
    static final int BYTES = 80;

    private static final int ATTEND = MatrixType.values().length;

    private static final int KIND = 0;
    private static final int UNITS = 1;
    private static final int CHUNKS = 2;

    // a product
    private static final int W = 3;
    private static final int COLS = 4;
    private static final int X = 5;
    private static final int X_STRIDE = 6;
    private static final int Y = 7;
    private static final int Y_STRIDE = 8;

    // an attention
    private static final int Q = 3;
    private static final int Q_STRIDE = 4;
    private static final int K = 5;
    private static final int V = 6;
    private static final int CAPACITY = 7;
    private static final int KV_STRIDE = 8;
    private static final int HEADS = 9;
    private static final int KV_HEADS = 10;
    private static final int HEAD_DIM = 11;
    private static final int START = 12;
    private static final int WINDOW = 13;
    private static final int SCORES = 14;
    private static final int SCORES_STRIDE = 15;
    private static final int OUT = 16;
    private static final int OUT_STRIDE = 17;

    // both
    private static final int TOKENS = 18;

    private final int[] words = new int[BYTES / 4];

    /** Becomes a product; parameters as {@link Team#matmul}. */
    void matmul(MatrixType type, int w, int rows, int cols, int x, int xStride, int tokens, int y, int yStride) {
        words[KIND] = type.ordinal();
        words[UNITS] = (rows + KernelLayout.GROUP_ROWS - 1) / KernelLayout.GROUP_ROWS;
        words[CHUNKS] = 1;
        words[W] = w;
        words[COLS] = cols;
        words[X] = x;
        words[X_STRIDE] = xStride;
        words[Y] = y;
        words[Y_STRIDE] = yStride;
        words[TOKENS] = tokens;
    }

    /** Becomes an attention. */
    void attend(AttentionBatch batch) {
        words[KIND] = ATTEND;
        words[UNITS] = batch.tokens() * batch.heads();
        words[CHUNKS] = 1;
        words[Q] = batch.q();
        words[Q_STRIDE] = batch.qStride();
        words[K] = batch.k();
        words[V] = batch.v();
        words[CAPACITY] = batch.capacity();
        words[KV_STRIDE] = batch.kvStride();
        words[HEADS] = batch.heads();
        words[KV_HEADS] = batch.kvHeads();
        words[HEAD_DIM] = batch.headDim();
        words[START] = batch.start();
        words[WINDOW] = batch.window();
        words[SCORES] = batch.scores();
        words[SCORES_STRIDE] = batch.scoresStride();
        words[OUT] = batch.out();
        words[OUT_STRIDE] = batch.outStride();
        words[TOKENS] = batch.tokens();
    }

    /** Independent parts. */
    int units() {
        return words[UNITS];
    }

    /** Into how many chunks the units are divided. */
    int chunks() {
        return words[CHUNKS];
    }

    /** Divides the units into {@code chunks}, at most {@link #units()}. */
    void divide(int chunks) {
        words[CHUNKS] = chunks;
    }

    /** Multiply-adds of the whole job, to decide whether sharing pays. */
    long multiplyAdds() {
        if (words[KIND] != ATTEND) {
            return (long) words[UNITS] * KernelLayout.GROUP_ROWS * words[COLS] * words[TOKENS];
        }
        int visible = Math.min(words[WINDOW], words[START] + words[TOKENS]);
        return 2L * words[UNITS] * words[HEAD_DIM] * visible;
    }

    /** Stores the job; nobody reads it meanwhile. */
    void write(int address) {
        for (int i = 0; i < words.length; ++i) {
            Memory.i32Store(address + 4 * i, 0, words[i]);
        }
    }

    /** Becomes the job at an address. */
    void read(int address) {
        for (int i = 0; i < words.length; ++i) {
            words[i] = Memory.i32Load(address + 4 * i, 0);
        }
    }

    /** Does everything on the calling thread. */
    void runAll(Kernels kernels) {
        runUnits(kernels, 0, words[UNITS], 0);
    }

    /**
     * Does one chunk.
     *
     * @param chunk 0 .. {@link #chunks()} - 1
     * @param thread number of the calling thread: selects its scratch memory
     */
    void runChunk(Kernels kernels, int chunk, int thread) {
        int from = (int) ((long) chunk * words[UNITS] / words[CHUNKS]);
        int to = (int) ((chunk + 1L) * words[UNITS] / words[CHUNKS]);
        runUnits(kernels, from, to, thread);
    }

    private void runUnits(Kernels kernels, int from, int to, int thread) {
        if (words[KIND] != ATTEND) {
            multiply(kernels, from, to);
            return;
        }
        for (int unit = from; unit < to; ++unit) {
            attend(kernels, unit / words[HEADS], unit % words[HEADS], thread);
        }
    }

    private void multiply(Kernels kernels, int from, int to) {
        int w = words[W];
        int cols = words[COLS];
        int x = words[X];
        int xStride = words[X_STRIDE];
        int tokens = words[TOKENS];
        int y = words[Y];
        int yStride = words[Y_STRIDE];
        if (words[KIND] == MatrixType.Q4_0.ordinal()) {
            kernels.matmulQ4(w, cols, x, xStride, tokens, y, yStride, from, to);
        } else if (words[KIND] == MatrixType.Q8_0.ordinal()) {
            kernels.matmulQ8(w, cols, x, xStride, tokens, y, yStride, from, to);
        } else {
            kernels.matmulF32(w, cols, x, xStride, tokens, y, yStride, from, to);
        }
    }

    private void attend(Kernels kernels, int token, int head, int thread) {
        int headBytes = 4 * words[HEAD_DIM];
        int kvHead = head / (words[HEADS] / words[KV_HEADS]) * headBytes;
        int position = words[START] + token;
        kernels.attend(
                words[Q] + token * words[Q_STRIDE] + head * headBytes,
                words[K] + kvHead,
                words[V] + kvHead,
                words[CAPACITY],
                words[KV_STRIDE],
                Math.max(0, position - words[WINDOW] + 1),
                position,
                words[HEAD_DIM],
                words[SCORES] + thread * words[SCORES_STRIDE],
                words[OUT] + token * words[OUT_STRIDE] + head * headBytes);
    }
}
