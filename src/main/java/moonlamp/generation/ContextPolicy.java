package moonlamp.generation;

import moonlamp.kernel.CacheLayout;
import moonlamp.model.Gemma3Config;

/** Chooses how many positions to hold where nobody asked for a number. */
final class ContextPolicy {
    /** Up to this, caches for the file's whole context are simply taken: 64 MiB. */
    private static final long SMALL_CACHES = 64L << 20;

    /** What every Gemma gets at least, and a large one by default; a bedtime story needs less than half. */
    private static final int LARGE_MODEL_CONTEXT = 2048;

    private ContextPolicy() {}

    /** The asked-for length, or by default the file's if its caches stay small, else the shorter of it and 2,048. */
    static int contextLength(Gemma3Config config, EngineOptions options) {
        if (options.contextLength() > config.contextLength()) {
            throw new IllegalArgumentException("a context of " + options.contextLength()
                    + " was asked for, the model was trained for " + config.contextLength());
        }
        if (options.contextLength() != EngineOptions.AUTOMATIC) {
            return options.contextLength();
        }
        boolean small = cacheBytes(config, options.batch()) <= SMALL_CACHES;
        return small ? config.contextLength() : Math.min(config.contextLength(), LARGE_MODEL_CONTEXT);
    }

    private static long cacheBytes(Gemma3Config config, int batch) {
        long positions = 0;
        for (int layer = 0; layer < config.layers(); layer++) {
            positions += config.cacheCapacity(layer, config.contextLength(), batch);
        }
        int blockBytes = CacheLayout.keyBytes(config.headDim()) + CacheLayout.valueBytes(config.headDim());
        return positions * config.kvHeads() * blockBytes / CacheLayout.BLOCK;
    }
}
