package moonlamp.generation;

import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.kernel.Arena;
import moonlamp.kernel.Kernels;
import moonlamp.model.Gemma3Config;
import moonlamp.model.LanguageModel;
import moonlamp.model.WeightsLoader;

/**
 * A model in linear memory. Made in four steps: read the file's header; ask {@link #plan} how much memory it takes; make
 * that memory and construct the engine, which lays everything out once; stream the whole file, from byte 0, through
 * {@link #accept} and {@link #finish}. Then {@link #newSession}.
 */
public final class Engine {
    /** Bytes of the buffer through which the file is streamed. */
    public static final int PIECE_BYTES = 256 << 10;

    /** Linear memory is addressed by int: 2 GiB, less the page that a Java array cannot have. */
    private static final long MAX_MEMORY_BYTES = (1L << 31) - (64 << 10);

    private final EngineLayout layout;
    private boolean loaded;

    /**
     * How much memory an engine takes: addresses {@code base} up to the answer. Nothing is allocated or written.
     *
     * @param base first free address
     * @return end of the engine's memory, as an address
     * @throws moonlamp.gguf.GgufFormatException if the file is no sound Gemma 3 model
     * @throws UnsupportedModelException if the model or its size is not supported
     */
    public static long plan(GgufHeader header, EngineOptions options, long base) {
        Arena arena = Arena.measuring(base);
        new EngineLayout(header, options, arena, null);
        if (arena.end() > MAX_MEMORY_BYTES) {
            throw new UnsupportedModelException(
                    "memory of " + arena.end() + " bytes", "for model and context", "at most " + MAX_MEMORY_BYTES);
        }
        return arena.end();
    }

    /**
     * Lays the engine out in memory that reaches at least to {@link #plan}'s answer.
     *
     * @param base first free address, as given to plan
     * @param kernels the arithmetic to use
     */
    public Engine(GgufHeader header, EngineOptions options, long base, Kernels kernels) {
        long end = plan(header, options, base);
        layout = new EngineLayout(header, options, new Arena(base, end), kernels);
    }

    /** Address of {@link #PIECE_BYTES} bytes that the caller may put pieces of the file into. */
    public int pieceAddress() {
        return layout.piece();
    }

    /** Address of the threads' control block: a helper thread on the same memory joins with it. */
    public int teamAddress() {
        return layout.team();
    }

    /** Takes the next bytes of the file; see {@link WeightsLoader#accept}. */
    public void accept(long fileOffset, int address, int length) {
        layout.loader().accept(fileOffset, address, length);
    }

    /** Bytes of the file taken so far. */
    public long loadedBytes() {
        return layout.loader().position();
    }

    /**
     * Ends loading.
     *
     * @throws moonlamp.gguf.GgufFormatException if the file was shorter than announced
     */
    public void finish() {
        layout.loader().finish();
        loaded = true;
    }

    /** The model's shape. */
    public Gemma3Config config() {
        return layout.config();
    }

    /** Positions a session can have. */
    public int contextLength() {
        return layout.model().contextLength();
    }

    /** The forward pass itself, for scoring. */
    public LanguageModel model() {
        return layout.model();
    }

    /**
     * Starts a timeline; an earlier session of this engine must not be used any more.
     *
     * @throws IllegalStateException if loading has not been finished
     */
    public Session newSession() {
        if (!loaded) {
            throw new IllegalStateException("the model is not loaded yet");
        }
        return new Session(layout.model());
    }
}
