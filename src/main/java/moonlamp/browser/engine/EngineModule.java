package moonlamp.browser.engine;

import java.util.function.IntSupplier;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.TeamMember;
import moonlamp.model.Precision;
import moonlamp.sampling.Head;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.Memory;
import moonlamp.tokenizer.Utf8;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/**
 * The exports that do not depend on the backend. A module instance is one engine: these functions have no object to
 * belong to, so this class holds it. See the package for the order of calls; all answer -1 when they fail.
 */
public final class EngineModule {
    private static final ModuleState STATE = new ModuleState();

    private EngineModule() {}

    /**
     * Starts over with a new model file; what was loaded before is gone.
     *
     * @param base first address that the module's own constants do not use
     * @param fileBytes length of the file
     * @param threads threads that will compute, this one included
     * @param precision 0 as shipped, 1 the exact oracle
     * @return 0
     */
    static int begin(Kernels kernels, int base, int fileBytes, int threads, int precision) {
        return guarded(() -> {
            STATE.begin(new Exchange(base));
            Precision chosen = precision == 0 ? Precision.QUANTIZED : Precision.EXACT;
            STATE.open(new EngineHost(kernels, STATE.exchange(), fileBytes, threads, chosen));
            return 0;
        });
    }

    /** Computes for the team at an address until the team ends. */
    static int joinTeam(Kernels kernels, int team, int member) {
        return guarded(() -> {
            new TeamMember(kernels, team, member).run();
            return 0;
        });
    }

    /** Address of the staging area; another one after startLoad. */
    @Export(name = "stagingAddress")
    public static int stagingAddress() {
        return guarded(() -> host().staging());
    }

    /** How many bytes fit into the staging area. */
    @Export(name = "stagingBytes")
    public static int stagingBytes() {
        return guarded(() -> host().stagingBytes());
    }

    /** Address of the output area. */
    @Export(name = "outputAddress")
    public static int outputAddress() {
        return STATE.exchange().output();
    }

    /** Takes the next staged bytes of the file's beginning; answers 1 when the header is complete, else 0. */
    @Export(name = "feedHeader")
    public static int feedHeader(int length) {
        return guarded(() -> host().feedHeader(length, true) ? 1 : 0);
    }

    /** As {@link #feedHeader}, but leaves the vocabulary out: enough for {@link #plannedPages}, sooner. */
    @Export(name = "feedPlan")
    public static int feedPlan(int length) {
        return guarded(() -> host().feedHeader(length, false) ? 1 : 0);
    }

    /** How many 64 KiB pages of memory the model takes, all included. */
    @Export(name = "plannedPages")
    public static int plannedPages() {
        return guarded(() -> host().plannedPages());
    }

    /** Leaves the name in a header that is complete in the output area; answers the text's length. */
    @Export(name = "plannedName")
    public static int plannedName() {
        return guarded(() -> STATE.exchange().write(host().plannedName()));
    }

    /** Checks the vocabulary and lays out memory. */
    @Export(name = "startLoad")
    public static int startLoad() {
        return guarded(() -> {
            host().startLoad();
            return 0;
        });
    }

    /** Takes the next staged bytes of the file, which has to be fed again from its first byte. */
    @Export(name = "feedWeights")
    public static int feedWeights(int fileOffset, int length) {
        return guarded(() -> {
            host().feedWeights(fileOffset, length);
            return 0;
        });
    }

    /** Takes the next staged bytes into the file's SHA-256; only for those who ask for the digest. */
    @Export(name = "hash")
    public static int hash(int length) {
        return guarded(() -> {
            host().hash(length);
            return 0;
        });
    }

    /** Leaves where the SHA-256 stands, after whole blocks of 64 bytes, in the output area; answers the text's length. */
    @Export(name = "hashState")
    public static int hashState() {
        return guarded(() -> STATE.exchange().write(host().hashState()));
    }

    /** Lets the SHA-256 go on from the staged text, one of hashState's. */
    @Export(name = "resumeHash")
    public static int resumeHash(int length) {
        return guarded(() -> {
            host().resumeHash(stagedText(0, length));
            return 0;
        });
    }

    /** Leaves the SHA-256 of all bytes given to hash in the output area; answers the text's length. */
    @Export(name = "digest")
    public static int digest() {
        return guarded(() -> STATE.exchange().write(host().digest()));
    }

    /** Ends loading: stories can be told. */
    @Export(name = "finishLoad")
    public static int finishLoad() {
        return guarded(() -> {
            host().finishLoad(EngineModule::now);
            return 0;
        });
    }

    /** Milliseconds; only in a browser, and only large models ask. */
    @Import(module = "clock", name = "now")
    private static native double now();

    /** Leaves parameters, layers, context length and name, a line each, in the output area; answers the text's length. */
    @Export(name = "facts")
    public static int facts() {
        return guarded(() -> STATE.exchange().write(host().facts()));
    }

    /** Address by which helper threads join. */
    @Export(name = "teamAddress")
    public static int teamAddress() {
        return guarded(() -> host().teamAddress());
    }

    /**
     * How the stories from now on are sampled; see {@link SamplingSettings} and, for the drafts of each paragraph, {@link
     * moonlamp.generation.Storyteller#setSampling}. The head is 0 for the full one or 1 for that of stories; the seed comes
     * in two halves.
     */
    @Export(name = "setSampling")
    public static int setSampling(
            float temperature,
            int topK,
            float topP,
            float minP,
            float repetitionPenalty,
            int repetitionWindow,
            int head,
            int drafts,
            int seedHigh,
            int seedLow) {
        return guarded(() -> {
            long seed = (long) seedHigh << 32 | seedLow & 0xFFFFFFFFL;
            host().storyteller()
                    .setSampling(
                            new SamplingSettings(
                                    temperature,
                                    topK,
                                    topP,
                                    minP,
                                    repetitionPenalty,
                                    repetitionWindow,
                                    seed,
                                    head == 0 ? Head.FULL : Head.STORY),
                            drafts);
            return 0;
        });
    }

    /**
     * Begins a story with the staged UTF-8 text as the user's turn, and with the text staged behind it as the beginning of
     * the story; answers the number of tokens to read.
     */
    @Export(name = "startStory")
    public static int startStory(int promptBytes, int beginningBytes) {
        return guarded(() -> {
            String prompt = stagedText(0, promptBytes);
            return host().storyteller().start(prompt, stagedText(promptBytes, beginningBytes));
        });
    }

    /** Ends the story and gives readPrompt the staged prompt to read, so that a story with it begins sooner. */
    @Export(name = "preparePrompt")
    public static int preparePrompt(int promptBytes) {
        return guarded(() -> host().storyteller().prepare(stagedText(0, promptBytes)));
    }

    /** How many of the prompt's tokens are read: after startStory those that were there already. */
    @Export(name = "promptRead")
    public static int promptRead() {
        return guarded(() -> host().storyteller().promptRead());
    }

    /** Reads the next slice of the prompt; answers how many of its tokens are read. */
    @Export(name = "readPrompt")
    public static int readPrompt() {
        return guarded(() -> host().storyteller().readPrompt());
    }

    /** Writes one token and leaves the text that is told with it in the output area; answers the text's length. */
    @Export(name = "step")
    public static int step() {
        return guarded(() -> STATE.exchange().write(host().storyteller().step()));
    }

    /** Where the story stands: 0 under way, 1 ended, 2 the context is full, 3 under way, but the step told nothing. */
    @Export(name = "progress")
    public static int progress() {
        return guarded(() -> host().storyteller().progress());
    }

    /** The token that was told last. */
    @Export(name = "lastToken")
    public static int lastToken() {
        return guarded(() -> host().storyteller().lastToken());
    }

    /** Forgets all tokens. */
    @Export(name = "clear")
    public static int clear() {
        return guarded(() -> {
            host().storyteller().session().reset();
            return 0;
        });
    }

    /** Evaluates the staged tokens (i32) after those before; answers how many there are now. */
    @Export(name = "append")
    public static int append(int count) {
        return guarded(() -> {
            int[] tokens = new int[checkedLength(count, Integer.BYTES)];
            for (int i = 0; i < count; i++) {
                tokens[i] = Memory.i32Load(host().staging() + Integer.BYTES * i, 0);
            }
            host().storyteller().session().prefill(tokens);
            return host().storyteller().session().position();
        });
    }

    /** Address of the logits (f32, one for each entry of the vocabulary) that follow the last token. */
    @Export(name = "logits")
    public static int logits() {
        return guarded(() -> host().storyteller().session().logits());
    }

    /** Leaves the last failure in the output area, code and message, a line each; answers the text's length. */
    @Export(name = "failure")
    public static int failure() {
        return STATE.exchange().write(STATE.lastFailure());
    }

    private static String stagedText(int from, int bytes) {
        checkedLength(from, 1);
        if (bytes < 0 || bytes > host().stagingBytes() - from) {
            throw new IllegalArgumentException(bytes + " do not fit into the staging area behind " + from);
        }
        byte[] utf8 = new byte[bytes];
        Exchange.read(host().staging() + from, utf8, 0, bytes);
        return Utf8.decode(utf8);
    }

    private static int checkedLength(int count, int bytesEach) {
        if (count < 0 || count > host().stagingBytes() / bytesEach) {
            throw new IllegalArgumentException(count + " do not fit into the staging area");
        }
        return count;
    }

    private static EngineHost host() {
        return STATE.host();
    }

    /** Nothing is thrown across the module's border. */
    private static int guarded(IntSupplier export) {
        try {
            return export.getAsInt();
        } catch (RuntimeException failure) {
            return STATE.record(failure);
        }
    }
}
