package moonlamp.browser.engine;

import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.Storyteller;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.kernel.Clock;
import moonlamp.kernel.Kernels;
import moonlamp.model.Precision;
import moonlamp.model.TokenRows;
import moonlamp.simd.Memory;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;

/** One model, from the first byte of its file to its stories: what lies behind the module's exports. */
final class EngineHost {
    private static final int PAGE_BYTES = 1 << 16;

    private final Kernels kernels;
    private final Exchange exchange;
    private final int fileBytes;
    private final EngineOptions options;
    private final Sha256 sha256;

    /** Null before the first bytes, and again when the engine is laid out. */
    private HeaderReader headerReader;

    private String facts = "";
    private SentencePieceTokenizer tokenizer;
    private Engine engine;
    private Storyteller storyteller;

    EngineHost(Kernels kernels, Exchange exchange, int fileBytes, int threads, Precision precision) {
        EngineOptions defaults = EngineOptions.withThreads(threads);
        this.kernels = kernels;
        this.exchange = exchange;
        this.sha256 = new Sha256(exchange.hashing());
        this.fileBytes = fileBytes;
        this.options = new EngineOptions(defaults.contextLength(), defaults.batch(), threads, precision);
    }

    /** @param whole whether the model is to be loaded with this header, not only planned */
    boolean feedHeader(int length, boolean whole) {
        requireStaged(length, exchange.stagingBytes());
        if (headerReader == null) {
            headerReader = whole ? HeaderReader.toLoad(fileBytes) : HeaderReader.toPlan(fileBytes);
        }
        if (headerReader.whole() != whole) {
            throw new IllegalStateException("a header is read either to plan or to load");
        }
        return headerReader.accept(exchange.staging(), length);
    }

    int plannedPages() {
        long bytes = Engine.plan(header(), options, exchange.end());
        return Math.toIntExact((bytes + PAGE_BYTES - 1) / PAGE_BYTES);
    }

    /** Checks the vocabulary and lays the engine out; from now on the staging area is the engine's own, larger one. */
    void startLoad() {
        GgufHeader header = header();
        if (!headerReader.whole()) {
            throw new IllegalStateException("the header was read to plan only");
        }
        int pages = plannedPages();
        if (Memory.memorySize() < pages) {
            throw new IllegalStateException("the model needs " + pages + " pages, not " + Memory.memorySize());
        }
        Vocabulary vocabulary = Vocabulary.from(header);
        tokenizer = new SentencePieceTokenizer(vocabulary);
        TokenRows rows = TokenRows.storyFirst(StoryPieces.of(vocabulary));
        engine = new Engine(header, options, exchange.end(), kernels, rows);
        facts = facts(header);
        headerReader = null; // megabytes that nobody needs any more
    }

    int staging() {
        return engine == null ? exchange.staging() : engine.pieceAddress();
    }

    int stagingBytes() {
        return engine == null ? exchange.stagingBytes() : Engine.PIECE_BYTES;
    }

    void feedWeights(int fileOffset, int length) {
        requireStaged(length, stagingBytes());
        engine().accept(fileOffset, staging(), length);
    }

    void hash(int length) {
        requireStaged(length, stagingBytes());
        sha256.update(staging(), length);
    }

    /** Where the digest stands after a number of whole blocks. */
    String hashState() {
        return sha256.state();
    }

    void resumeHash(String state) {
        sha256.resume(state);
    }

    /** The name in the header that was read. */
    String plannedName() {
        return header().string("general.name", "");
    }

    /** SHA-256 of the bytes hashed so far, in hex; once. */
    String digest() {
        return sha256.digest();
    }

    /** Ends loading. With the clock the engine will find out how this machine reads the weights best. */
    void finishLoad(Clock clock) {
        engine().finish();
        engine().tune(clock);
        storyteller = new Storyteller(engine().newSession(), tokenizer);
    }

    /** Parameters, layers, context length and name of the model, a line each. */
    String facts() {
        engine();
        return facts;
    }

    private String facts(GgufHeader header) {
        long parameters = 0;
        for (TensorInfo tensor : header.tensors()) {
            parameters += tensor.cols() * tensor.rows();
        }
        return parameters + "\n" + engine.config().layers() + "\n" + engine.contextLength() + "\n"
                + header.string("general.name", "");
    }

    int teamAddress() {
        return engine().teamAddress();
    }

    /** @throws IllegalStateException if the model is not loaded */
    Storyteller storyteller() {
        if (storyteller == null) {
            throw new IllegalStateException("the model is not loaded");
        }
        return storyteller;
    }

    private GgufHeader header() {
        if (headerReader == null) {
            throw new IllegalStateException("the header is not complete");
        }
        return headerReader.header();
    }

    private Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("loading has not been started");
        }
        return engine;
    }

    private static void requireStaged(int length, int most) {
        if (length < 0 || length > most) {
            throw new IllegalArgumentException(length + " bytes are not within the staging area of " + most);
        }
    }
}
