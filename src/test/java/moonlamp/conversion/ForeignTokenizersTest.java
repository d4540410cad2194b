package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TestData;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokenizers of full size, one of them a file that SentencePiece itself has written; with the larger test data only. */
class ForeignTokenizersTest {
    private record TextWithIds(String text, int[] ids) {}

    @TempDir
    Path folder;

    /** Mistral's first tokenizer: 32,000 pieces, a space put in front. */
    @ParameterizedTest
    @ValueSource(strings = {"mistral01", "mistral03"})
    void sentencePiecesOwnFileGivesItsIds(String name) throws IOException {
        Path model = larger("tokenizer/" + name + ".model");
        Files.copy(model, folder.resolve("tokenizer.model"));
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"bos_token\":\"<s>\",\"eos_token\":\"</s>\",\"unk_token\":\"<unk>\",\"pad_token\":\"<unk>\"}");
        int rows = SentencePieceFile.read(new InputFile(model)).size();
        SentencePieceTokenizer tokenizer = tokenizer(rows);
        for (String file : new String[] {"small", "mixed"}) {
            List<String> texts = lines(larger("tokenizer/kitoken/" + file + "_input.txt"));
            List<String> ids = lines(larger("tokenizer/kitoken/" + file + "_tokens_" + name + ".txt"));
            assertEquals(ids.size(), texts.size());
            for (int i = 0; i < texts.size(); i++) {
                String text =
                        texts.get(i).replace("\\n", "\n").replace("\\s", " ").replace("\\x", "");
                assertArrayEquals(numbers(ids.get(i)), tokenizer.encodeText(text), text);
            }
        }
    }

    /** Gemma's 262,144 pieces through both forms: the same table as llama.cpp's converter makes, and the real ids. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gemmasVocabularyComesBackFromBothForms(boolean asJson) throws IOException {
        Pieces pieces = pieces(larger("tokenizer/gemma3like-vocab.json"));
        if (asJson) {
            JsonObject json = pieces.tokenizerJson(false);
            // the real file has so many
            assertEquals(
                    514_906,
                    json.getAsJsonObject("model").getAsJsonArray("merges").size());
            Files.writeString(folder.resolve("tokenizer.json"), json.toString());
        } else {
            JsonObject config = new JsonObject();
            config.add("added_tokens_decoder", pieces.addedTokensDecoder());
            Files.writeString(folder.resolve("tokenizer_config.json"), config.toString());
            Files.write(folder.resolve("tokenizer.model"), pieces.sentencePiece());
        }
        GgufHeader header = header(pieces.texts().size());
        Pieces read = Pieces.of(header);
        assertEquals(pieces.texts(), read.texts());
        assertArrayEquals(pieces.scores(), read.scores());
        assertArrayEquals(pieces.types(), read.types());
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(Vocabulary.from(header));
        String json = Files.readString(larger("golden/tokenize-gemma3like.json"));
        for (TextWithIds c : new Gson().fromJson(json, TextWithIds[].class)) {
            int[] ids = tokenizer.encodeWithControl(c.text);
            assertEquals(2, c.ids[0]);
            assertArrayEquals(Arrays.copyOfRange(c.ids, 1, c.ids.length), ids, c.text);
        }
    }

    @Test
    void gemmasVocabularyHasTheKnownMarks() throws IOException {
        Pieces pieces = pieces(larger("tokenizer/gemma3like-vocab.json"));
        Files.write(folder.resolve("tokenizer.model"), pieces.sentencePiece());
        Vocabulary vocabulary = Vocabulary.from(header(pieces.texts().size()));
        assertEquals(105, vocabulary.idOf("<start_of_turn>"));
        assertEquals(107, vocabulary.idOf("\n"));
        assertEquals(138, vocabulary.idOf("  "));
    }

    private static Path larger(String relative) {
        Optional<Path> found = TestData.larger(relative);
        assumeTrue(found.isPresent(), "MOONLAMP_TESTDATA names no folder with " + relative);
        return found.orElseThrow();
    }

    private SentencePieceTokenizer tokenizer(int rows) {
        return new SentencePieceTokenizer(Vocabulary.from(header(rows)));
    }

    private GgufHeader header(int rows) {
        GgufWriter writer = new GgufWriter().string("general.architecture", "gemma3");
        CheckpointTokenizer.read(folder, rows).put(writer, new Fields("config.json", new JsonObject()));
        byte[] file =
                writer.tensor("token_embd.weight", GgmlType.F32, new byte[4], 1).toBytes();
        return GgufHeader.parse(file, file.length, file.length);
    }

    /** [[piece, score, type], ...] */
    private static Pieces pieces(Path json) throws IOException {
        JsonArray rows = new Gson().fromJson(Files.readString(json), JsonArray.class);
        List<String> texts = new ArrayList<>();
        float[] scores = new float[rows.size()];
        int[] types = new int[rows.size()];
        for (int id = 0; id < types.length; id++) {
            JsonArray row = rows.get(id).getAsJsonArray();
            texts.add(row.get(0).getAsString());
            scores[id] = row.get(1).getAsFloat();
            types[id] = row.get(2).getAsInt();
        }
        return new Pieces(texts, scores, types);
    }

    private static List<String> lines(Path file) throws IOException {
        String all = Files.readString(file);
        return List.of(all.substring(0, all.length() - 1).split("\n", -1));
    }

    private static int[] numbers(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
