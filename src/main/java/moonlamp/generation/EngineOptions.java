package moonlamp.generation;

import moonlamp.model.Precision;

/**
 * What is decided before memory is laid out.
 *
 * @param contextLength positions to hold, at most the file's; {@link #AUTOMATIC} chooses (see {@link ContextPolicy})
 * @param batch tokens a forward pass takes at once, 1 .. {@link #MAX_BATCH}; memory for activations grows with it
 * @param threads threads that share the work on one text, the caller's included, 1 .. {@link #MAX_THREADS}
 * @param timelines texts that can be worked on at the same time, each by a thread of its own, 1 .. {@link #MAX_THREADS};
 *     more than one only where {@code threads} is 1. Each has its own caches; the weights are there once
 * @param precision quantised, or the exact oracle
 */
public record EngineOptions(int contextLength, int batch, int threads, int timelines, Precision precision) {
    /** Context length chosen from the file and the memory its cache would need. */
    public static final int AUTOMATIC = 0;

    public static final int MAX_BATCH = 512;
    public static final int MAX_THREADS = 16;

    /** Tokens per forward pass while a prompt is read: enough to reuse each weight, little enough to report progress. */
    private static final int DEFAULT_BATCH = 32;

    public EngineOptions {
        requireBetween("contextLength", contextLength, 0, Integer.MAX_VALUE);
        requireBetween("batch", batch, 1, MAX_BATCH);
        requireBetween("threads", threads, 1, MAX_THREADS);
        requireBetween("timelines", timelines, 1, threads == 1 ? MAX_THREADS : 1);
        if (precision == null) {
            throw new IllegalArgumentException("precision is missing");
        }
    }

    /** With one timeline. */
    public EngineOptions(int contextLength, int batch, int threads, Precision precision) {
        this(contextLength, batch, threads, 1, precision);
    }

    /** As shipped: automatic context, quantised. */
    public static EngineOptions withThreads(int threads) {
        return new EngineOptions(AUTOMATIC, DEFAULT_BATCH, threads, Precision.QUANTIZED);
    }

    /** These options with that many timelines. */
    public EngineOptions withTimelines(int number) {
        return new EngineOptions(contextLength, batch, threads, number, precision);
    }

    /** The exact oracle on one thread. */
    public static EngineOptions exact() {
        return new EngineOptions(AUTOMATIC, DEFAULT_BATCH, 1, Precision.EXACT);
    }

    private static void requireBetween(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + min + " to " + max);
        }
    }
}
