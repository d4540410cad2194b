package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.kernel.Kernels;

/**
 * All memory of the forward pass that is not weights: key/value caches, activations, rotary tables and scratch, laid out
 * once for a context length, a batch size and a number of threads.
 */
public final class Gemma3State {
    private final int context;
    private final int batch;
    private final KvCache cache;
    private final Activations activations;
    private final RopeTable globalRope;
    private final RopeTable slidingRope;
    private final Rows scratch;

    /**
     * @param context positions to hold
     * @param batch most tokens of one forward pass
     * @param threads threads that attend at once
     * @param exactCaches whether keys and values are kept as f32
     */
    public Gemma3State(Gemma3Config config, int context, int batch, int threads, boolean exactCaches, Arena arena) {
        this.context = context;
        this.batch = batch;
        cache = new KvCache(config, context, batch, exactCaches, arena);
        activations = Activations.allocate(config, batch, arena);
        globalRope = new RopeTable(config.headDim(), config.globalTheta(), config.globalRopeFactor(), batch, arena);
        slidingRope = new RopeTable(config.headDim(), config.slidingTheta(), 1, batch, arena);
        scratch = Rows.bytes(threads, Kernels.attentionBytes(context, config.headDim()), arena);
    }

    /** Positions to hold. */
    public int context() {
        return context;
    }

    /** Most tokens of one forward pass. */
    public int batch() {
        return batch;
    }

    KvCache cache() {
        return cache;
    }

    Activations activations() {
        return activations;
    }

    RopeTable globalRope() {
        return globalRope;
    }

    RopeTable slidingRope() {
        return slidingRope;
    }

    /** Scratch of attention for each thread. */
    Rows scratch() {
        return scratch;
    }
}
