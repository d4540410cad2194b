package moonlamp.browser.engine;

import static moonlamp.browser.engine.JvmEngineModule.load;
import static moonlamp.browser.engine.JvmEngineModule.ok;
import static moonlamp.browser.engine.JvmEngineModule.output;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.ScalarKernels;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;

/** The module's exports, called on the JVM. */
class EngineModuleTest {
    private static final String PROMPT = "Write a 100-200 word silly story about a tiny robot under the sea.";

    private final byte[] file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));

    EngineModuleTest() throws IOException {}

    @Test
    void tellsTheTextOfItsTokens() {
        load(file);
        assertEquals(0, ok(EngineModule.setSampling(0.7f, 40, 1, 0, 1.1f, 64, 1, 1, 0, 7)));
        int promptTokens = ok(JvmEngineModule.startStory(PROMPT));
        while (ok(EngineModule.readPrompt()) < promptTokens) {}
        StringBuilder text = new StringBuilder();
        int[] tokens = new int[64];
        for (int i = 0; i < tokens.length; i++) {
            text.append(output(ok(EngineModule.step())));
            tokens[i] = EngineModule.lastToken();
        }
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        assertEquals(new SentencePieceTokenizer(Vocabulary.from(header)).decode(tokens), text.toString());
        assertTrue(text.length() > 100, text.toString());
    }

    /** The text stands for its tokens, also for the repetition penalty. */
    @Test
    void goesOnFromABeginningAsIfItHadNotStopped() {
        load(file);
        assertEquals(0, ok(EngineModule.setSampling(0, 0, 1, 0, 1.1f, 64, 1, 1, 0, 0)));
        readPrompt(ok(JvmEngineModule.startStory(PROMPT)));
        String beginning = written(24);
        String next = written(24);
        assertTrue(beginning.length() > 40 && next.length() > 40, beginning + "|" + next);
        readPrompt(ok(JvmEngineModule.startStory(PROMPT, beginning)));
        assertEquals(next, written(24));
        ok(EngineModule.clear());
        readPrompt(ok(JvmEngineModule.startStory(PROMPT, beginning)));
        assertEquals(next, written(24));
    }

    private static void readPrompt(int tokens) {
        while (ok(EngineModule.readPrompt()) < tokens) {}
    }

    private static String written(int tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            text.append(output(ok(EngineModule.step())));
        }
        return text.toString();
    }

    @Test
    void theSameSeedGivesTheSameStory() {
        load(file);
        assertEquals(sampled(7), sampled(7));
        assertTrue(!sampled(7).equals(sampled(1L << 32 | 7)), "the upper half of the seed counts");
    }

    @Test
    void scoresGivenTokensInAnyPieces() {
        load(file);
        append(2, 60, 61);
        append(62);
        float[] inPieces = logits();
        ok(EngineModule.clear());
        append(2, 60, 61, 62);
        assertEquals(Arrays.toString(inPieces), Arrays.toString(logits()));
    }

    @Test
    void knowsItsModel() throws NoSuchAlgorithmException {
        JvmMemory.reserve(1 << 20);
        assertEquals(1, JvmEngineModule.readHeader(file));
        load(file);
        List<String> facts = output(ok(EngineModule.facts())).lines().toList();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        assertEquals(String.valueOf(header.uint("gemma3.block_count")), facts.get(1));
        assertEquals(header.string("general.name"), facts.get(3));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertEquals(digest, output(ok(EngineModule.digest())));
    }

    @Test
    void namesAModelWithoutLoadingIt() {
        JvmMemory.reserve(1 << 20);
        assertEquals(1, JvmEngineModule.readHeader(file, EngineModule::feedPlan));
        String name = GgufHeader.parse(file, file.length, file.length).string("general.name");
        assertEquals(name, output(ok(EngineModule.plannedName())));
    }

    @Test
    void hashesInSeveralModules() throws NoSuchAlgorithmException {
        String state = "";
        for (int from = 0; from < file.length; from += 64 << 10) {
            JvmMemory.reserve(1 << 20);
            ok(EngineModule.begin(new ScalarKernels(), JvmEngineModule.BASE, 1, 1, 0));
            int staging = ok(EngineModule.stagingAddress());
            byte[] text = state.getBytes(StandardCharsets.US_ASCII);
            JvmMemory.write(staging, text, 0, text.length);
            if (from > 0) {
                ok(EngineModule.resumeHash(text.length));
            }
            int length = Math.min(64 << 10, file.length - from);
            JvmMemory.write(staging, file, from, length);
            ok(EngineModule.hash(length));
            if (from + length < file.length) {
                state = output(ok(EngineModule.hashState()));
            }
        }
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertEquals(digest, output(ok(EngineModule.digest())));
    }

    @Test
    void namesWhatIsWrongWithAFile() {
        JvmMemory.reserve(1 << 20);
        byte[] html = "<!doctype html><title>Sign in</title><p>Please sign in to this network"
                .repeat(20)
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals(ModuleState.FAILED, JvmEngineModule.readHeader(html));
        assertTrue(failure().startsWith("E_MODEL\n"), failure());
        assertTrue(failure().contains("web page"), failure());
    }

    @Test
    void refusesCallsInTheWrongOrder() {
        JvmMemory.reserve(1 << 20);
        assertEquals(0, EngineModule.begin(new ScalarKernels(), JvmEngineModule.BASE, file.length, 1, 0));
        assertRefused(EngineModule.plannedPages());
        assertRefused(EngineModule.startLoad());
        assertRefused(EngineModule.feedWeights(0, 16));
        assertRefused(EngineModule.startStory(1, 0));
        assertRefused(EngineModule.startStory(0, -1));
        assertRefused(EngineModule.feedHeader(-1));
        assertRefused(EngineModule.feedHeader(ok(EngineModule.stagingBytes()) + 1));
        assertRefused(EngineModule.begin(new ScalarKernels(), JvmEngineModule.BASE, file.length, 0, 0));
        assertRefused(EngineModule.feedHeader(0));
    }

    @Test
    void aHeaderReadToPlanIsNotEnoughToLoad() {
        JvmMemory.reserve(64 << 20);
        JvmEngineModule.readHeader(file);
        int pages = ok(EngineModule.plannedPages());
        assertEquals(1, JvmEngineModule.readHeader(file, EngineModule::feedPlan));
        assertRefused(EngineModule.feedHeader(0));
        assertEquals(pages, EngineModule.plannedPages());
        assertRefused(EngineModule.startLoad());
        assertTrue(failure().contains("plan"), failure());
    }

    @Test
    void aPreparedPromptIsThere() {
        load(file);
        byte[] utf8 = PROMPT.getBytes(StandardCharsets.UTF_8);
        JvmMemory.write(ok(EngineModule.stagingAddress()), utf8, 0, utf8.length);
        int tokens = ok(EngineModule.preparePrompt(utf8.length));
        assertEquals(0, ok(EngineModule.promptRead()));
        while (ok(EngineModule.readPrompt()) < tokens) {}
        assertRefused(EngineModule.step());
        assertEquals(tokens, ok(JvmEngineModule.startStory(PROMPT)));
        assertEquals(tokens - 1, ok(EngineModule.promptRead()));
        assertRefused(EngineModule.preparePrompt(-1));
    }

    @Test
    void refusesAMemoryThatIsTooSmall() {
        JvmMemory.reserve(1 << 20);
        JvmEngineModule.readHeader(file);
        assertRefused(EngineModule.startLoad());
        assertTrue(failure().contains("pages"), failure());
    }

    @Test
    void refusesAPromptThatFillsTheContext() {
        load(file);
        assertEquals(ModuleState.FAILED, JvmEngineModule.startStory("a squirrel ".repeat(600)));
        assertTrue(failure().startsWith("E_PROMPT\n"), failure());
        assertRefused(EngineModule.step());
        assertTrue(ok(JvmEngineModule.startStory(PROMPT)) > 0);
    }

    private String sampled(long seed) {
        ok(EngineModule.setSampling(0.7f, 40, 1, 0, 1.1f, 64, 1, 1, (int) (seed >> 32), (int) seed));
        int promptTokens = ok(JvmEngineModule.startStory(PROMPT));
        while (ok(EngineModule.readPrompt()) < promptTokens) {}
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            text.append(output(ok(EngineModule.step())));
        }
        return text.toString();
    }

    private static void append(int... tokens) {
        int staging = ok(EngineModule.stagingAddress());
        for (int i = 0; i < tokens.length; i++) {
            Memory.i32Store(staging + 4 * i, 0, tokens[i]);
        }
        ok(EngineModule.append(tokens.length));
    }

    private static float[] logits() {
        int address = ok(EngineModule.logits());
        float[] logits = new float[64];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Memory.f32Load(address + 4 * i, 0);
        }
        return logits;
    }

    private static void assertRefused(int status) {
        assertEquals(ModuleState.FAILED, status);
        assertTrue(failure().startsWith("E_ENGINE\n"), failure());
    }

    private static String failure() {
        return output(EngineModule.failure());
    }
}
