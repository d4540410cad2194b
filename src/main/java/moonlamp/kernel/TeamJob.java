package moonlamp.kernel;

import moonlamp.simd.Memory;

/**
 * One operation of a {@link Team}, as numbers that fit into shared memory: threads have no other memory in common. A
 * job has {@link #units()} independent parts: those of products, or the query heads of a token that share keys and
 * values.
 */
final class TeamJob {
    private static final int MULTIPLY = 0;
    private static final int ATTEND = 1;
    private static final int ATTEND_EXACTLY = 2;

    private static final int KIND = 0;
    private static final int UNITS = 1;
    private static final int CHUNKS = 2;

    // products
    private static final int PRODUCTS = 3;

    // an attention
    private static final int TOKENS = 3;
    private static final int Q = 4;
    private static final int Q_STRIDE = 5;
    private static final int K = 6;
    private static final int V = 7;
    private static final int CAPACITY = 8;
    private static final int KEY_STRIDE = 9;
    private static final int HEADS = 10;
    private static final int KV_HEADS = 11;
    private static final int HEAD_DIM = 12;
    private static final int START = 13;
    private static final int WINDOW = 14;
    private static final int SCRATCH = 15;
    private static final int SCRATCH_STRIDE = 16;
    private static final int OUT = 17;
    private static final int OUT_STRIDE = 18;
    private static final int VALUE_STRIDE = 19;
    private static final int READ_THROUGH = 20;

    private static final int WORDS = PRODUCTS + ProductBatch.WORDS;

    private final int[] words = new int[WORDS];
    private final ProductBatch products = new ProductBatch();

    /** Becomes these products; {@code places}: see {@link Kernels#multiplySpread}. */
    void multiply(ProductBatch batch, int places) {
        products.copyFrom(batch);
        products.setPlaces(places);
        words[KIND] = MULTIPLY;
        words[UNITS] = products.units();
        words[CHUNKS] = 1;
        products.copyTo(words, PRODUCTS);
    }

    /**
     * Becomes an attention; {@code places}: see {@link Kernels#multiplySpread}. A machine that reads weights best from eight
     * places does so because it looks no further than the page that it reads, so there attention reads blocks through.
     */
    void attend(AttentionBatch batch, int places) {
        words[KIND] = batch.exact() ? ATTEND_EXACTLY : ATTEND;
        words[UNITS] = batch.tokens() * batch.kvHeads();
        words[CHUNKS] = 1;
        words[TOKENS] = batch.tokens();
        words[Q] = batch.q();
        words[Q_STRIDE] = batch.qStride();
        words[K] = batch.k();
        words[V] = batch.v();
        words[CAPACITY] = batch.capacity();
        words[KEY_STRIDE] = batch.keyStride();
        words[VALUE_STRIDE] = batch.valueStride();
        words[HEADS] = batch.heads();
        words[KV_HEADS] = batch.kvHeads();
        words[HEAD_DIM] = batch.headDim();
        words[START] = batch.start();
        words[WINDOW] = batch.window();
        words[SCRATCH] = batch.scratch();
        words[SCRATCH_STRIDE] = batch.scratchStride();
        words[OUT] = batch.out();
        words[OUT_STRIDE] = batch.outStride();
        words[READ_THROUGH] = places == EightPlaceProducts.PLACES ? 1 : 0;
    }

    /** Independent parts. */
    int units() {
        return words[UNITS];
    }

    /** Into how many chunks the units are divided. */
    int chunks() {
        return words[CHUNKS];
    }

    /** Divides the units into {@code chunks}, some of which may be empty. */
    void divide(int chunks) {
        words[CHUNKS] = chunks;
    }

    /** Multiply-adds of the whole job, to decide whether sharing pays. */
    long multiplyAdds() {
        if (words[KIND] == MULTIPLY) {
            return products.multiplyAdds();
        }
        int visible = Math.min(words[WINDOW], words[START] + words[TOKENS]);
        return 2L * words[TOKENS] * words[HEADS] * words[HEAD_DIM] * visible;
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
        if (words[KIND] == MULTIPLY) {
            products.copyFrom(words, PRODUCTS);
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
        runUnits(kernels, begin(chunk), begin(chunk + 1), thread);
    }

    /**
     * The first unit of a chunk. Sizes grow evenly with the chunk's number, and the last one is taken first: few chunks to
     * agree on, and small ones to finish with at the same time (trapezoid self-scheduling, Tzen and Ni 1993).
     */
    private int begin(int chunk) {
        long whole = words[CHUNKS] * (words[CHUNKS] + 1L);
        return (int) ((2 * words[UNITS] * (chunk * (chunk + 1L)) + whole) / (2 * whole));
    }

    private void runUnits(Kernels kernels, int from, int to, int thread) {
        if (words[KIND] == MULTIPLY) {
            products.run(kernels, from, to);
            return;
        }
        for (int unit = from; unit < to; ++unit) {
            attend(kernels, unit / words[KV_HEADS], unit % words[KV_HEADS], thread);
        }
    }

    private void attend(Kernels kernels, int token, int kvHead, int thread) {
        boolean exact = words[KIND] == ATTEND_EXACTLY;
        int headDim = words[HEAD_DIM];
        int heads = words[HEADS] / words[KV_HEADS];
        int queries = kvHead * heads * headDim * Float.BYTES;
        int q = words[Q] + token * words[Q_STRIDE] + queries;
        int keyStride = words[KEY_STRIDE];
        int valueStride = words[VALUE_STRIDE];
        int k = words[K] + keyStride / words[KV_HEADS] * kvHead;
        int v = words[V] + valueStride / words[KV_HEADS] * kvHead;
        int capacity = words[CAPACITY];
        int last = words[START] + token;
        int first = Math.max(0, last - words[WINDOW] + 1);
        int scratch = words[SCRATCH] + thread * words[SCRATCH_STRIDE];
        int out = words[OUT] + token * words[OUT_STRIDE] + queries;
        if (exact) {
            kernels.attendExact(q, heads, k, v, capacity, keyStride, first, last, headDim, scratch, out);
        } else {
            boolean readThrough = words[READ_THROUGH] != 0;
            kernels.attend(
                    q, heads, k, v, capacity, keyStride, valueStride, first, last, headDim, readThrough, scratch, out);
        }
    }
}
