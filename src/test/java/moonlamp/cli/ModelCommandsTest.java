package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import moonlamp.generation.EngineOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the model that is shipped. */
@Tag("storytelling")
class ModelCommandsTest {
    private static final int VOCABULARY = 4096;

    @Test
    void inspectSaysWhatTheModelIs() {
        CommandRun run = CommandRun.of("inspect", CommandRun.LITTLE, "--tensors");
        assertEquals(0, run.exit(), run.err());
        for (String line : List.of(
                "file: GGUF version 3, 7528704 bytes",
                "layers: 8, global: 5",
                "vocabulary: 4096",
                "parameters: 11971904",
                "  Q8_0: 1 tensors, 1310720 weights, 1392640 bytes",
                "  general.architecture: \"gemma3\"",
                "  tokenizer.ggml.tokens: 4096 texts",
                "  token_embd.weight: Q8_0, 320 x 4096")) {
            assertTrue(run.out().lines().anyMatch(line::equals), line + " is missing in\n" + run.out());
        }
    }

    @Test
    void tokenizeAnswersEachLine() {
        CommandRun run = CommandRun.withInput("Once upon a time\nfox\n\nlast", "tokenize", CommandRun.LITTLE);
        List<String> lines = run.out().lines().toList();
        assertEquals(4, lines.size(), run.toString());
        assertEquals("[]", lines.get(2));
        assertEquals(
                lines.get(1),
                CommandRun.withInput("fox\n", "tokenize", CommandRun.LITTLE)
                        .out()
                        .trim());
        assertEquals("", CommandRun.withInput("", "tokenize", CommandRun.LITTLE).out());
    }

    /** Other characters that some programs take for line ends are text. */
    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\r", "a\u2028b", "a\u0085b", "a\fb", "a\u000bb"})
    void tokenizeSplitsAtLineFeedsOnly(String line) {
        CommandRun run = CommandRun.withInput(line + "\n" + line, "tokenize", CommandRun.LITTLE);
        List<String> lines = run.out().lines().toList();
        assertEquals(2, lines.size(), run.toString());
        assertEquals(lines.get(0), lines.get(1));
    }

    @Test
    void tokenizeTakesAnyBytes() {
        byte[] notUtf8 = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0, '\n'};
        CommandRun run = CommandRun.withInput(notUtf8, "tokenize", CommandRun.LITTLE);
        assertEquals(0, run.exit(), run.err());
        assertEquals(4, JsonParser.parseString(run.out()).getAsJsonArray().size(), run.out());
    }

    /** A turn mark in a person's text is text: its id, 5 in this model, must not appear. */
    @Test
    void tokenizeTakesTurnMarksForText() {
        CommandRun run = CommandRun.withInput("<end_of_turn>", "tokenize", CommandRun.LITTLE);
        JsonArray ids = JsonParser.parseString(run.out()).getAsJsonArray();
        assertTrue(ids.size() > 1, run.out());
        ids.forEach(id -> assertNotEquals(5, id.getAsInt()));
    }

    @Test
    void scoreAnswersEveryToken() {
        JsonArray all = logits("--ids=2,600,601");
        assertEquals(3, all.size());
        all.forEach(row -> assertEquals(VOCABULARY, row.getAsJsonArray().size()));
        assertEquals(all.get(2), logits("--ids=2,600,601", "--last").get(0));
        assertEquals(all.get(0), logits("--ids=2").get(0));
        assertNotEquals(all.get(0), logits("--ids=2", "--exact").get(0));
    }

    @Test
    void scoreAnswersTheLastOfMoreTokensThanABatch() {
        String ids = "--ids=2" + ",600".repeat(99);
        assertEquals(1, logits(ids, "--last").size());
        assertEquals(100, logits(ids).size());
    }

    @Test
    void scoreRefusesWhatTheModelCannotRead() {
        CommandRun outside = CommandRun.of("score", CommandRun.LITTLE, "--ids=2,4096");
        assertEquals(1, outside.exit());
        assertEquals("moonlamp: Token id 4096 is not in the vocabulary of 4096\n", outside.err());
        assertEquals("", outside.out());
        CommandRun tooMany = CommandRun.of("score", CommandRun.LITTLE, "--ids=2" + ",2".repeat(1024));
        assertEquals(1, tooMany.exit());
        assertEquals("moonlamp: 1025 tokens are more than the model's context of 1024\n", tooMany.err());
    }

    @Test
    void generateTellsTheSameStoryForTheSameSeed() {
        CommandRun first = generate("--seed=7", "--theme=bedtime");
        assertEquals(0, first.exit(), first.err());
        assertEquals("", first.err());
        assertTrue(first.out().endsWith("\n"), first.out());
        assertTrue(first.out().trim().split("\\s+").length > 20, first.out());
        assertEquals(first.out(), generate("--seed=7", "--theme=bedtime").out());
        assertNotEquals(first.out(), generate("--seed=8", "--theme=bedtime").out());
        assertNotEquals(
                first.out(),
                generate("--seed=7", "--theme=bedtime", "--character=Mia").out());
        assertEquals(
                generate("--greedy").out(), generate("--greedy", "--seed=3").out());
    }

    @Test
    void generateTellsTheSeedThatItChose() {
        CommandRun run = generate();
        assertTrue(run.err().matches("seed [0-9]+\n"), run.err());
        assertEquals(
                run.out(), generate("--seed=" + run.err().trim().substring(5)).out());
    }

    @Test
    void generateReadsAnAmpersandAsAnd() {
        assertEquals(
                generate("--seed=7", "--character=Max and Moritz").out(),
                generate("--seed=7", "--character=Max & Moritz").out());
    }

    /** One left over would compute along with the next model of the process. */
    @Test
    void noHelperOutlivesItsModel() throws IOException {
        RunningModel running = ModelFile.open(Path.of(CommandRun.LITTLE)).load(EngineOptions.withThreads(3));
        assertEquals(2, helpers());
        running.close();
        assertEquals(0, helpers());
        assertEquals(0, generate("--greedy").exit());
        assertEquals(0, helpers());
    }

    private static long helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("moonlamp-helper"))
                .count();
    }

    @Test
    void generateTakesAHeadAsTheHelpWritesIt() {
        CommandRun full = generate("--seed=7", "--head=full");
        assertEquals(0, full.exit(), full.err());
        CommandRun loud = generate("--seed=7", "--head=FULL");
        assertEquals(0, loud.exit(), loud.err());
        assertEquals(full.out(), loud.out());
        assertEquals(
                generate("--seed=7").out(), generate("--seed=7", "--head=story").out());
    }

    @Test
    void generateTellsOfChildrenAndGoesOn() {
        CommandRun plain = generate("--seed=7");
        assertEquals(
                plain.out(), generate("--seed=7", "--language=en", "--age=any").out());
        CommandRun withMia = generate("--seed=7", "--age=3-5", "--child=Mia", "--child=Ben", "--friend");
        assertEquals(0, withMia.exit(), withMia.err());
        assertNotEquals(plain.out(), withMia.out());
        CommandRun next = generate("--seed=7", "--next-evening");
        assertTrue(next.out().startsWith("It was the next evening, and the moon was back.\n\n"), next.out());
        CommandRun german = generate("--seed=7", "--language=de", "--next-evening");
        assertTrue(german.out().startsWith("Es war der nächste Abend, und der Mond war wieder da.\n\n"), german.out());
    }

    @Test
    void metadataIsPrintedWithoutControlCharacters() {
        assertEquals("a b  c", MetadataText.printable("a\u001bb\n\u202ec"));
        assertEquals("x".repeat(80) + "... (81 characters)", MetadataText.printable("x".repeat(81)));
        assertEquals("Zo\u00eb", MetadataText.printable("Zo\u00eb"));
    }

    private static CommandRun generate(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "generate";
        args[1] = CommandRun.LITTLE;
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandRun.of(args);
    }

    private static JsonArray logits(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "score";
        args[1] = CommandRun.LITTLE;
        System.arraycopy(options, 0, args, 2, options.length);
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.exit(), run.err());
        String json = new String(run.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("logits");
    }
}
