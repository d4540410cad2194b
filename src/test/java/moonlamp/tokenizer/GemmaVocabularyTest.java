package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.StringArray;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole Gemma 3 vocabulary against ids of the real Gemma 3 tokenizer (the test data of kitoken) and of llama.cpp. */
class GemmaVocabularyTest {
    private static byte[] file;
    private static SentencePieceTokenizer gemma;

    private record TextWithIds(String text, int[] ids) {}

    @BeforeAll
    static void load() throws IOException {
        Optional<Path> vocabulary = TestData.larger("tokenizer/gemma3like-vocab.json");
        assumeTrue(vocabulary.isPresent(), "MOONLAMP_TESTDATA names no folder with the large vocabulary");
        file = modelWith(vocabulary.get());
        gemma = new SentencePieceTokenizer(Vocabulary.from(GgufHeader.parse(file, file.length, file.length)));
    }

    @Test
    void aboutHalfOfThePiecesMayBeInStories() {
        boolean[] story = StoryPieces.of(gemma.vocabulary());
        int count = 0;
        for (boolean may : story) {
            count += may ? 1 : 0;
        }
        System.out.println("pieces of stories: " + count + " of " + story.length);
        assertTrue(count > story.length * 2 / 5 && count < story.length * 3 / 5, count + " pieces");
        for (int id :
                gemma.encodeText("“Gute Nacht, kleiner Käfer!”, whispered the moon… and 2 stars slept.\n\nEnd?")) {
            assertTrue(story[id], gemma.vocabulary().piece(id));
        }
    }

    @Test
    void knownIds() {
        Vocabulary vocabulary = gemma.vocabulary();
        assertEquals(262_144, vocabulary.size());
        assertEquals(105, vocabulary.idOf("<start_of_turn>"));
        assertEquals(106, vocabulary.idOf("<end_of_turn>"));
        assertEquals(248, vocabulary.byteToken('\n'));
        int[] question = {11355, 563, 506, 7217, 3730, 236881};
        assertArrayEquals(question, gemma.encodeText("Why is the sky blue?"));
        int[] turn = {2, 105, 2364, 107, 11355, 563, 506, 7217, 3730, 236881, 106, 107, 105, 4368, 107};
        assertArrayEquals(turn, new GemmaChatTemplate(gemma).userTurn("Why is the sky blue?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "mixed"})
    void everyLineHasTheIdsOfGemma3(String name) throws IOException {
        List<String> texts = lines("tokenizer/kitoken/" + name + "_input.txt");
        List<String> ids = lines("tokenizer/kitoken/" + name + "_tokens_gemma3.txt");
        assertEquals(ids.size(), texts.size());
        for (int i = 0; i < texts.size(); i++) {
            check(unescape(texts.get(i)), numbers(ids.get(i)));
        }
    }

    @Test
    void theWholeUtf8TextHasTheIdsOfGemma3() throws IOException {
        String text = read("tokenizer/kitoken/utf8_input.txt");
        int[] ids = numbers(read("tokenizer/kitoken/utf8_tokens_gemma3.txt"));
        check(text, ids);
    }

    @Test
    void textsWithControlPiecesHaveTheIdsOfLlamaCpp() throws IOException {
        TextWithIds[] cases = new Gson().fromJson(read("golden/tokenize-gemma3like.json"), TextWithIds[].class);
        assertEquals(56, cases.length);
        for (TextWithIds c : cases) {
            assertArrayEquals(c.ids, withBos(gemma, c.text), c.text);
        }
    }

    /** Printed, not asserted: how long the start and long texts take. */
    @Test
    void speed() {
        Vocabulary vocabulary = gemma.vocabulary();
        long start = System.nanoTime();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        long parsed = System.nanoTime();
        new SentencePieceTokenizer(Vocabulary.from(header));
        long ready = System.nanoTime();
        System.out.printf(
                "%d pieces: header %d ms, tokenizer %d ms%n",
                vocabulary.size(), (parsed - start) / 1_000_000, (ready - parsed) / 1_000_000);
        String[] texts = {"the moon and the star ", "a", " ", "\n", "<", "\u2581\n ", "ab", "\uD83C\uDF19"};
        for (String text : texts) {
            String repeated = text.repeat(100_000 / text.length());
            long begin = System.nanoTime();
            int count = gemma.encodeText(repeated).length;
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.printf("100 kB of \"%s\": %d tokens in %d ms%n", text.replace("\n", "\\n"), count, millis);
            assertEquals(repeated.replace('\u2581', ' '), gemma.decode(gemma.encodeText(repeated)));
        }
    }

    private static void check(String text, int[] ids) {
        assertArrayEquals(ids, gemma.encodeText(text), text);
        assertEquals(text.replace('▁', ' '), gemma.decode(ids));
    }

    private static int[] withBos(SentencePieceTokenizer tokenizer, String text) {
        IntList ids = new IntList();
        ids.add(tokenizer.vocabulary().bos());
        for (int id : tokenizer.encodeWithControl(text)) {
            ids.add(id);
        }
        return ids.toArray();
    }

    /** A model file with the vocabulary of {@code json}: [[piece, score, type], ...]. */
    private static byte[] modelWith(Path json) throws IOException {
        JsonArray rows = new Gson().fromJson(Files.readString(json), JsonArray.class);
        String[] pieces = new String[rows.size()];
        float[] scores = new float[pieces.length];
        int[] types = new int[pieces.length];
        for (int id = 0; id < pieces.length; id++) {
            JsonArray row = rows.get(id).getAsJsonArray();
            pieces[id] = row.get(0).getAsString();
            scores[id] = row.get(1).getAsFloat();
            types[id] = row.get(2).getAsInt();
        }
        return new GgufWriter()
                .string("general.architecture", "gemma3")
                .string(Vocabulary.MODEL, "llama")
                .strings(Vocabulary.PIECES, StringArray.of(pieces))
                .floats(Vocabulary.SCORES, scores)
                .ints(Vocabulary.TYPES, types)
                .uint(SpecialTokens.BOS, 2)
                .uint(SpecialTokens.EOS, 1)
                .uint(SpecialTokens.UNKNOWN, 3)
                .uint(SpecialTokens.PADDING, 0)
                .bool("tokenizer.ggml.add_space_prefix", false)
                .tensor("token_embd.weight", GgmlType.F32, new byte[4], 1)
                .toBytes();
    }

    private static int[] numbers(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String unescape(String line) {
        return line.replace("\\n", "\n").replace("\\s", " ").replace("\\x", "");
    }

    private static List<String> lines(String relative) throws IOException {
        String all = read(relative);
        return List.of(all.substring(0, all.length() - 1).split("\n", -1));
    }

    private static String read(String relative) throws IOException {
        return Files.readString(larger(relative), StandardCharsets.UTF_8);
    }

    private static Path larger(String relative) {
        return TestData.larger(relative).orElseThrow();
    }
}
