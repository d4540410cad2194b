package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.StringArray;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.quant.GgmlType;
import org.junit.jupiter.api.Test;

/** Vocabularies as they stand in model files. */
class VocabularyFileTest {
    private static final StringArray TWO_PIECES = StringArray.of("a", "b");

    private record TextWithIds(String text, int[] ids) {}

    @Test
    void aModelFileHasTheIdsOfLlamaCpp() throws IOException {
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(
                Vocabulary.from(parse(Files.readAllBytes(Path.of("golden/tiny-Q4_0.gguf")))));
        String json = Files.readString(Path.of("golden/tokenize-tiny.json"));
        for (TextWithIds c : new Gson().fromJson(json, TextWithIds[].class)) {
            IntStream bos = IntStream.of(tokenizer.vocabulary().bos());
            int[] ids = IntStream.concat(bos, IntStream.of(tokenizer.encodeWithControl(c.text)))
                    .toArray();
            assertArrayEquals(c.ids, ids, c.text);
        }
    }

    @Test
    void theFilesOwnKeysCount() {
        GgufWriter writer = smallModel()
                .uint(SpecialTokens.BOS, 1)
                .uint(SpecialTokens.EOS, 2)
                .uint(SpecialTokens.EOT, 5)
                .bool("tokenizer.ggml.add_bos_token", false)
                .bool("tokenizer.ggml.add_space_prefix", true);
        Vocabulary vocabulary = Vocabulary.from(parse(writer.toBytes()));
        assertEquals(new SpecialTokens(1, 2, 5, 3, 0, false, true), vocabulary.special());
        assertEquals(1, vocabulary.bos());
        assertEquals(2, vocabulary.eos());
    }

    @Test
    void gemmasDefaultsHoldForKeysLeftOut() {
        Vocabulary vocabulary = Vocabulary.from(parse(smallModel().toBytes()));
        assertEquals(SpecialTokens.GEMMA, vocabulary.special());
        assertTrue(vocabulary.special().addBos());
        assertFalse(vocabulary.special().addSpacePrefix());
    }

    @Test
    void anErrorSaysWhereInTheFileItIs() {
        GgufHeader header =
                parse(smallModel().uint(SpecialTokens.BOS, 0xFFFFFFFFL).toBytes());
        GgufFormatException error = assertThrows(GgufFormatException.class, () -> Vocabulary.from(header));
        assertEquals(Kind.TOKEN_ID, error.kind());
        assertEquals(header.offsetOf(SpecialTokens.BOS), error.offset());
        assertTrue(error.offset() > 0);
    }

    @Test
    void missingOrMistypedListsAreRefused() {
        GgufWriter noPieces = model().floats(Vocabulary.SCORES, 0, 0).ints(Vocabulary.TYPES, 1, 1);
        refuse(Kind.KEY_MISSING, Vocabulary.PIECES, noPieces);
        GgufWriter mistyped = model().ints(Vocabulary.PIECES, 1, 2)
                .floats(Vocabulary.SCORES, 0, 0)
                .ints(Vocabulary.TYPES, 1, 1);
        refuse(Kind.VALUE_TYPE, Vocabulary.PIECES, mistyped);
        GgufWriter scoresMistyped = model().strings(Vocabulary.PIECES, TWO_PIECES)
                .ints(Vocabulary.SCORES, 0, 0)
                .ints(Vocabulary.TYPES, 1, 1);
        refuse(Kind.VALUE_TYPE, Vocabulary.SCORES, scoresMistyped);
        GgufWriter typesMistyped = model().strings(Vocabulary.PIECES, TWO_PIECES)
                .floats(Vocabulary.SCORES, 0, 0)
                .floats(Vocabulary.TYPES, 1, 1);
        refuse(Kind.VALUE_TYPE, Vocabulary.TYPES, typesMistyped);
        GgufWriter tooFewScores = model().strings(Vocabulary.PIECES, TWO_PIECES)
                .floats(Vocabulary.SCORES, 0)
                .ints(Vocabulary.TYPES, 1, 1);
        refuse(Kind.VOCABULARY, Vocabulary.SCORES, tooFewScores);
    }

    @Test
    void otherTokenizersAreNotSupported() {
        GgufWriter writer = bare().string(Vocabulary.MODEL, "gpt2");
        UnsupportedModelException error =
                assertThrows(UnsupportedModelException.class, () -> Vocabulary.from(parse(writer.toBytes())));
        assertEquals("gpt2", error.found());
    }

    private static void refuse(Kind kind, String key, GgufWriter writer) {
        GgufFormatException error =
                assertThrows(GgufFormatException.class, () -> Vocabulary.from(parse(writer.toBytes())));
        assertEquals(kind, error.kind(), error.getMessage());
        assertEquals(key, error.field());
    }

    private static GgufWriter smallModel() {
        SmallVocabulary small = new SmallVocabulary();
        float[] scores = new float[small.scores.size()];
        for (int id = 0; id < scores.length; id++) {
            scores[id] = small.scores.get(id);
        }
        int[] types = small.types.stream().mapToInt(Integer::intValue).toArray();
        return model().strings(Vocabulary.PIECES, StringArray.of(small.pieces.toArray(String[]::new)))
                .floats(Vocabulary.SCORES, scores)
                .ints(Vocabulary.TYPES, types);
    }

    private static GgufWriter model() {
        return bare().string(Vocabulary.MODEL, "llama");
    }

    private static GgufWriter bare() {
        return new GgufWriter()
                .string("general.architecture", "gemma3")
                .tensor("token_embd.weight", GgmlType.F32, new byte[4], 1);
    }

    private static GgufHeader parse(byte[] file) {
        return GgufHeader.parse(file, file.length, file.length);
    }
}
