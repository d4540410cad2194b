package moonlamp.training.network;

/**
 * Sizes of a Gemma 3 network.
 *
 * @param vocabulary rows of the embedding, which is the output head too
 * @param width of the residual stream
 * @param layers transformer blocks
 * @param heads query heads
 * @param kvHeads key/value heads; divides heads
 * @param headSize width of one head
 * @param feedForward width inside the feed-forward block
 * @param context most positions of a document
 */
public record NetworkShape(
        int vocabulary, int width, int layers, int heads, int kvHeads, int headSize, int feedForward, int context) {
    /** Kernels and quantised blocks take 32 columns at a time. */
    private static final int BLOCK = 32;

    private static final int MAX_WIDTH = 1 << 16;
    private static final int MAX_LAYERS = 256;
    private static final int MAX_CONTEXT = 1 << 15;
    /** The last of every so many layers is global in Gemma 3: its rotary base is larger. */
    private static final int GLOBAL_PERIOD = 6;

    /** @throws IllegalArgumentException if a size cannot be; the message names it */
    public NetworkShape {
        blocks("vocabulary", vocabulary, 1 << 19);
        blocks("width", width, MAX_WIDTH);
        between("layers", layers, 1, MAX_LAYERS);
        between("heads", heads, 1, MAX_WIDTH / BLOCK);
        between("kvHeads", kvHeads, 1, heads);
        blocks("headSize", headSize, MAX_WIDTH / heads);
        blocks("feedForward", feedForward, MAX_WIDTH);
        blocks("context", context, MAX_CONTEXT);
        if (heads % kvHeads != 0) {
            throw new IllegalArgumentException("kvHeads is " + kvHeads + ", must divide heads, " + heads);
        }
    }

    private static void blocks(String name, int value, int max) {
        if (value < BLOCK || value > max || value % BLOCK != 0) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", must be a multiple of " + BLOCK + " up to " + max);
        }
    }

    private static void between(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + min + " to " + max);
        }
    }

    /** Width of all query heads together. */
    public int queryWidth() {
        return heads * headSize;
    }

    /** Width of all key (or value) heads together. */
    public int kvWidth() {
        return kvHeads * headSize;
    }

    /** Width of queries, keys and values side by side. */
    int fusedWidth() {
        return queryWidth() + 2 * kvWidth();
    }

    /** Whether a layer has the rotary base of global layers. */
    boolean isGlobal(int layer) {
        return (layer + 1) % GLOBAL_PERIOD == 0;
    }

    /** Floating-point operations of the matrix products for one token, forward and backward, attention left out. */
    public double operationsPerToken() {
        double layer = (double) width * fusedWidth() + (double) width * queryWidth() + 3.0 * width * feedForward;
        return 6 * (layers * layer + (double) vocabulary * width);
    }
}
