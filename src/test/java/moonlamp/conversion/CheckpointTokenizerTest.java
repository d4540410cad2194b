package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TinyModels;
import moonlamp.tokenizer.PieceType;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of a saved tokenizer gives the vocabulary and the ids of the model that it was made from. */
class CheckpointTokenizerTest {
    /** How a vocabulary lies in the folder. */
    private enum Form {
        SENTENCE_PIECE,
        SENTENCE_PIECE_BESIDE_JSON,
        JSON,
        JSON_WITH_OLD_MERGES,
        JSON_BESIDE_CONFIG;

        void write(Pieces pieces, Path folder) throws IOException {
            if (this == SENTENCE_PIECE || this == SENTENCE_PIECE_BESIDE_JSON) {
                Files.write(folder.resolve("tokenizer.model"), pieces.sentencePiece());
            }
            if (this != SENTENCE_PIECE) {
                writeJson(folder, "tokenizer.json", pieces.tokenizerJson(this == JSON_WITH_OLD_MERGES));
            }
            if (this == SENTENCE_PIECE || this == JSON_BESIDE_CONFIG) {
                JsonObject config = new JsonObject();
                config.add("added_tokens_decoder", pieces.addedTokensDecoder());
                writeJson(folder, "tokenizer_config.json", config);
            }
        }
    }

    private record TextWithIds(String text, int[] ids) {}

    private static final JsonObject NO_CONFIG = new JsonObject();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void theVocabularyIsThatOfTheGoldenFile(Form form) throws IOException {
        byte[] golden = Files.readAllBytes(Path.of("golden/tiny-f32.gguf"));
        Pieces pieces = Pieces.of(header(golden));
        form.write(pieces, folder);
        Pieces read = Pieces.of(convert(pieces.texts().size()));
        assertEquals(pieces.texts(), read.texts());
        assertArrayEquals(pieces.types(), read.types());
        assertArrayEquals(pieces.scores(), read.scores());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void textsHaveTheIdsOfLlamaCpp(Form form) throws IOException {
        Pieces pieces = Pieces.of(header(Files.readAllBytes(Path.of("golden/tiny-f32.gguf"))));
        form.write(pieces, folder);
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(
                Vocabulary.from(convert(pieces.texts().size())));
        String json = Files.readString(Path.of("golden/tokenize-tiny.json"));
        for (TextWithIds c : new Gson().fromJson(json, TextWithIds[].class)) {
            IntStream bos = IntStream.of(tokenizer.vocabulary().bos());
            int[] ids = IntStream.concat(bos, IntStream.of(tokenizer.encodeWithControl(c.text)))
                    .toArray();
            assertArrayEquals(c.ids, ids, c.text);
        }
    }

    /** Without a list of added tokens SentencePiece's own types count: marks are text, the first four are not. */
    @Test
    void sentencePieceAloneIsEnough() throws IOException {
        Pieces pieces = tiny();
        Files.write(folder.resolve("tokenizer.model"), pieces.sentencePiece());
        Pieces read = Pieces.of(convert(pieces.texts().size()));
        assertEquals(pieces.texts(), read.texts());
        assertEquals(PieceType.CONTROL.id(), read.types()[2]);
        assertEquals(PieceType.UNKNOWN.id(), read.types()[3]);
        assertEquals(PieceType.USER_DEFINED.id(), read.types()[pieces.texts().indexOf("\n\n")]);
    }

    @Test
    void rowsWithoutAPieceAreUnused() throws IOException {
        Pieces pieces = tiny();
        int size = pieces.texts().size();
        Form.JSON.write(pieces, folder);
        Pieces read = Pieces.of(convert(size + 3));
        assertEquals("[PAD" + size + "]", read.texts().get(size));
        assertEquals(PieceType.UNUSED.id(), read.types()[size + 2]);
        assertEquals(-10_000, read.scores()[size + 2]);
    }

    /** As a fine-tune does it: new tokens in new rows, and Gemma's mark for images, which has no row. */
    @Test
    void addedTokensTakeRowsOfTheirOwn() throws IOException {
        Pieces pieces = tiny();
        int size = pieces.texts().size();
        Form.SENTENCE_PIECE.write(pieces, folder);
        writeJson(folder, "added_tokens.json", object("{\"<moon>\":" + size + ",\"<star>\":" + (size + 1) + "}"));
        JsonObject decoder = object(
                "{\"" + (size + 1) + "\":{\"content\":\"<|star|>\",\"special\":false},\"" + (size + 2)
                        + "\":{\"content\":\"\u2581moon\u2581light\",\"special\":false},\"999999\":{\"content\":\"<image>\"}}");
        JsonObject config = new JsonObject();
        config.add("added_tokens_decoder", decoder);
        writeJson(folder, "tokenizer_config.json", config);
        Pieces read = Pieces.of(convert(size + 3));
        assertEquals(List.of("<moon>", "<|star|>", " moon light"), read.texts().subList(size, size + 3));
        assertArrayEquals(
                new int[] {PieceType.USER_DEFINED.id(), PieceType.CONTROL.id(), PieceType.USER_DEFINED.id()},
                new int[] {read.types()[size], read.types()[size + 1], read.types()[size + 2]});
    }

    @Test
    void aPieceThatNoMergeMakesIsUnused() throws IOException {
        Pieces pieces = tiny();
        JsonObject json = pieces.tokenizerJson(false);
        JsonObject vocabulary = json.getAsJsonObject("model").getAsJsonObject("vocab");
        int size = pieces.texts().size();
        vocabulary.addProperty("xyzzy", size);
        vocabulary.addProperty("\ud83c\udf19", size + 1);
        writeJson(folder, "tokenizer.json", json);
        Pieces read = Pieces.of(convert(size + 2));
        assertEquals(PieceType.UNUSED.id(), read.types()[size]);
        assertEquals(PieceType.NORMAL.id(), read.types()[size + 1]);
    }

    /** Ids that are not in the order of merges: the merges count. */
    @Test
    void theFirstMergeHasTheBestScore() throws IOException {
        Pieces pieces = tiny();
        JsonObject json = pieces.tokenizerJson(false);
        JsonObject vocabulary = json.getAsJsonObject("model").getAsJsonObject("vocab");
        int up = vocabulary.remove("up").getAsInt();
        int an = vocabulary.remove("an").getAsInt();
        vocabulary.addProperty("up", an);
        vocabulary.addProperty("an", up);
        writeJson(folder, "tokenizer.json", json);
        Pieces read = Pieces.of(convert(pieces.texts().size()));
        assertEquals("up", read.texts().get(an));
        assertEquals(pieces.scores()[up], read.scores()[an]);
        assertEquals(pieces.scores()[an], read.scores()[up]);
    }

    @Test
    void marksComeFromTheTokenizersFileThenFromTheModelsThenFromGemma() throws IOException {
        Pieces pieces = tiny();
        Form.JSON.write(pieces, folder);
        writeJson(
                folder,
                "tokenizer_config.json",
                object("{\"bos_token\":\"<eos>\",\"eos_token\":{\"content\":\"<end_of_turn>\"},\"pad_token\":null,"
                        + "\"add_bos_token\":false}"));
        JsonObject config = object("{\"eos_token_id\":1,\"unk_token_id\":2,\"pad_token_id\":[1,2]}");
        GgufHeader header = convert(pieces.texts().size(), config);
        assertEquals(1, header.uint("tokenizer.ggml.bos_token_id"));
        assertEquals(pieces.texts().indexOf("<end_of_turn>"), header.uint("tokenizer.ggml.eos_token_id"));
        assertEquals(2, header.uint("tokenizer.ggml.unknown_token_id"));
        assertEquals(0, header.uint("tokenizer.ggml.padding_token_id"));
        assertFalse(header.bool("tokenizer.ggml.add_bos_token"));
        assertFalse(header.bool("tokenizer.ggml.add_space_prefix"));
    }

    @Test
    void theChatTemplateHasThreePlaces() throws IOException {
        Pieces pieces = tiny();
        Form.JSON.write(pieces, folder);
        int size = pieces.texts().size();
        assertFalse(convert(size).has("tokenizer.chat_template"));
        writeJson(folder, "tokenizer_config.json", object("{\"chat_template\":\"one\"}"));
        assertEquals("one", convert(size).string("tokenizer.chat_template"));
        writeJson(
                folder,
                "tokenizer_config.json",
                object("{\"chat_template\":[{\"name\":\"tools\",\"template\":\"x\"},"
                        + "{\"name\":\"default\",\"template\":\"two\"}]}"));
        assertEquals("two", convert(size).string("tokenizer.chat_template"));
        Files.writeString(folder.resolve("chat_template.jinja"), "three \u2026\n");
        assertEquals("three \u2026\n", convert(size).string("tokenizer.chat_template"));
    }

    private static Pieces tiny() {
        return Pieces.of(header(new TinyModels().layers(1).toGguf()));
    }

    private GgufHeader convert(int rows) {
        return convert(rows, NO_CONFIG);
    }

    /** A model file with the vocabulary of {@link #folder}. */
    private GgufHeader convert(int rows, JsonObject config) {
        GgufWriter writer = new GgufWriter().string("general.architecture", "gemma3");
        CheckpointTokenizer.read(folder, rows).put(writer, new Fields("config.json", config));
        return header(
                writer.tensor("token_embd.weight", GgmlType.F32, new byte[4], 1).toBytes());
    }

    private static GgufHeader header(byte[] file) {
        return GgufHeader.parse(file, file.length, file.length);
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static void writeJson(Path folder, String name, JsonObject json) throws IOException {
        Files.writeString(folder.resolve(name), json.toString());
    }
}
