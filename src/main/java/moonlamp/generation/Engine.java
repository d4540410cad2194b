package moonlamp.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.kernel.Arena;
import moonlamp.kernel.Clock;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.SoloTeam;
import moonlamp.kernel.Team;
import moonlamp.kernel.WorkerTeam;
import moonlamp.model.Gemma3;
import moonlamp.model.Gemma3Config;
import moonlamp.model.Gemma3State;
import moonlamp.model.LanguageModel;
import moonlamp.model.TokenRows;
import moonlamp.model.WeightsLoader;
import moonlamp.simd.Memory;

/**
 * A model in linear memory. Made in four steps: read the file's header; ask {@link #plan} how much memory it takes; make
 * that memory and construct the engine, which lays everything out once; stream the whole file, from byte 0, through
 * {@link #accept} and {@link #finish}. Then {@link #newSession}.
 *
 * <p>With more than one thread, each helper thread runs a {@link moonlamp.kernel.TeamMember} on {@link #teamAddress}, any
 * time after construction; the engine works without those that never come.
 */
public final class Engine {
    /** Bytes of the buffer through which the file can be streamed. */
    public static final int PIECE_BYTES = 256 << 10;

    /** Linear memory is made of pages of 64 KiB. */
    private static final int PAGE_BYTES = 64 << 10;

    /** Linear memory is addressed by int: 2 GiB, less the page that a Java array cannot have. */
    private static final long MAX_MEMORY_BYTES = (1L << 31) - PAGE_BYTES;

    private final EngineLayout layout;
    private final WeightsLoader loader;
    private final Team team;
    private final List<Gemma3> models = new ArrayList<>();
    private boolean loaded;

    /**
     * How much memory an engine takes: addresses {@code base} up to the answer. Nothing is allocated or written.
     *
     * @param base first free address
     * @return end of the engine's memory, as an address
     * @throws moonlamp.gguf.GgufFormatException if the file is no sound Gemma 3 model
     * @throws UnsupportedModelException if the model is not supported, or takes more than 2 GiB
     * @throws IllegalArgumentException if the options ask for a longer context than the model has
     */
    public static long plan(GgufHeader header, EngineOptions options, long base) {
        Arena arena = Arena.measuring(base);
        new EngineLayout(header, options, tokenOrder(header), arena);
        if (arena.end() > MAX_MEMORY_BYTES) {
            throw new UnsupportedModelException(
                    "a model and context that take", arena.end() + " bytes of memory", "up to " + MAX_MEMORY_BYTES);
        }
        return arena.end();
    }

    /** An engine for scoring, see {@link #Engine(GgufHeader, EngineOptions, long, Kernels, TokenRows)}. */
    public Engine(GgufHeader header, EngineOptions options, long base, Kernels kernels) {
        this(header, options, base, kernels, tokenOrder(header));
    }

    /**
     * Lays the engine out; refuses what {@link #plan} refuses.
     *
     * @param base first free address, as given to plan
     * @param kernels the arithmetic to use
     * @param tokenRows in which order the rows of embedding and head lie; to tell stories, theirs first
     * @throws IllegalStateException if the linear memory does not reach to plan's answer
     */
    public Engine(GgufHeader header, EngineOptions options, long base, Kernels kernels, TokenRows tokenRows) {
        long end = plan(header, options, base);
        long available = (long) Memory.memorySize() * PAGE_BYTES;
        if (end > available) {
            throw new IllegalStateException("the engine ends at " + end + ", the memory at " + available);
        }
        layout = new EngineLayout(header, options, tokenRows, new Arena(base, end));
        loader = new WeightsLoader(layout.weights(), header.fileBytes(), kernels);
        Memory.memoryFill(layout.team(), 0, WorkerTeam.blockBytes());
        team = options.threads() == 1
                ? new SoloTeam(kernels)
                : new WorkerTeam(kernels, layout.team(), options.threads());
        for (Gemma3State state : layout.states()) {
            // further timelines are there only where each is computed by the one thread that uses it
            Team own = models.isEmpty() ? team : new SoloTeam(kernels);
            models.add(new Gemma3(layout.config(), layout.weights(), state, own));
        }
    }

    private static TokenRows tokenOrder(GgufHeader header) {
        return TokenRows.inTokenOrder(Gemma3Config.from(header).vocabulary());
    }

    /** Address of {@link #PIECE_BYTES} bytes that the caller may put pieces of the file into. */
    public int pieceAddress() {
        return layout.piece();
    }

    /** Address of the threads' control block, for {@link moonlamp.kernel.TeamMember}. */
    public int teamAddress() {
        return layout.team();
    }

    /** Takes the next bytes of the file; see {@link WeightsLoader#accept}. */
    public void accept(long fileOffset, int address, int length) {
        loader.accept(fileOffset, address, length);
    }

    /** Bytes of the file taken so far. */
    public long loadedBytes() {
        return loader.position();
    }

    /**
     * Ends loading.
     *
     * @throws moonlamp.gguf.GgufFormatException if the file was shorter than announced
     */
    public void finish() {
        loader.finish();
        loaded = true;
    }

    /**
     * From now on finds out, with the first tokens told one by one, how this machine reads the weights best, if no cache holds
     * them. It changes the speed, and no bit of a result.
     *
     * @throws IllegalStateException if loading has not been finished
     */
    public void tune(Clock clock) {
        requireLoaded();
        models.get(0).tune(clock);
    }

    /** The model's shape. */
    public Gemma3Config config() {
        return layout.config();
    }

    /** Positions a session has. */
    public int contextLength() {
        return layout.states().get(0).context();
    }

    /** The forward pass itself, for scoring; it shares its timeline with the session. */
    public LanguageModel model() {
        return models().get(0);
    }

    /**
     * The forward passes of all timelines, {@link EngineOptions#timelines} of them on the same weights. Different ones may
     * be used by different threads at the same time, each by one.
     */
    public List<LanguageModel> models() {
        requireLoaded();
        return Collections.unmodifiableList(models);
    }

    /**
     * Starts a text on the first timeline; an earlier session of this engine must not be used any more.
     *
     * @throws IllegalStateException if loading has not been finished
     */
    public Session newSession() {
        return new Session(model());
    }

    /** Threads that take part: this one and the helpers that have come. */
    public int activeThreads() {
        return team instanceof WorkerTeam workers ? 1 + workers.joinedHelpers() : 1;
    }

    /** Lets the helper threads return; the engine must not be used any more. */
    public void close() {
        if (team instanceof WorkerTeam workers) {
            workers.end();
        }
    }

    private void requireLoaded() {
        if (!loaded) {
            throw new IllegalStateException("the model is not loaded yet");
        }
    }
}
