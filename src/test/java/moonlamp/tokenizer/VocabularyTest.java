package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.StringArray;
import moonlamp.gguf.UnsupportedModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @Test
    void answersByIdAndByPiece() {
        Vocabulary vocabulary = new SmallVocabulary().build();
        int the = vocabulary.idOf("▁the");
        assertEquals("▁the", vocabulary.piece(the));
        assertEquals(-2, vocabulary.score(the));
        assertEquals(PieceType.NORMAL, vocabulary.type(the));
        assertEquals(SpecialTokens.NONE, vocabulary.idOf("there"));
        assertEquals(SpecialTokens.NONE, vocabulary.idOf("<unused0>"));
        assertEquals(SpecialTokens.NONE, vocabulary.idOf("a".repeat(5000)));
        for (int id = 0; id < vocabulary.size(); id++) {
            if (vocabulary.type(id) != PieceType.UNUSED) {
                assertEquals(id, vocabulary.idOf(vocabulary.piece(id)));
            }
        }
    }

    @Test
    void bytesAreFoundByValue() {
        Vocabulary vocabulary = new SmallVocabulary().build();
        for (int value = 0; value < 256; value++) {
            int id = vocabulary.byteToken(value);
            assertEquals("<0x%02X>".formatted(value), vocabulary.piece(id));
            assertEquals(value, vocabulary.byteValue(id));
        }
    }

    @Test
    void theThreeListsHaveOneLength() {
        StringArray pieces = StringArray.of("a", "b");
        SpecialTokens special = SpecialTokens.GEMMA;
        expect(Kind.VOCABULARY, Vocabulary.SCORES, () -> Vocabulary.of(pieces, new float[1], new int[2], special));
        expect(Kind.VOCABULARY, Vocabulary.TYPES, () -> Vocabulary.of(pieces, new float[2], new int[3], special));
        expect(
                Kind.VOCABULARY,
                Vocabulary.PIECES,
                () -> Vocabulary.of(StringArray.of(), new float[0], new int[0], special));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void scoresAreFinite(float score) {
        expect(Kind.VOCABULARY, Vocabulary.SCORES, new SmallVocabulary().score("he", score));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -1, 257})
    void typesAreKnown(int type) {
        expect(Kind.VOCABULARY, Vocabulary.TYPES, new SmallVocabulary().type("he", type));
    }

    @Test
    void piecesAreOneByteToOneKibibyte() {
        expect(Kind.VOCABULARY, Vocabulary.PIECES, new SmallVocabulary().add(PieceType.NORMAL, 0, "q".repeat(1025)));
        expect(Kind.VOCABULARY, Vocabulary.PIECES, new SmallVocabulary().add(PieceType.USER_DEFINED, 0, ""));
        SmallVocabulary noEnd = new SmallVocabulary();
        noEnd.type(noEnd.pieces.get(1), PieceType.UNUSED.id()).pieces.set(1, "");
        expect(Kind.VOCABULARY, Vocabulary.PIECES, noEnd);
        Vocabulary longest =
                new SmallVocabulary().add(PieceType.NORMAL, 0, "q".repeat(1024)).build();
        assertEquals(longest.size() - 1, longest.idOf("q".repeat(1024)));
    }

    @ParameterizedTest
    @EnumSource(
            value = PieceType.class,
            names = {"USER_DEFINED", "CONTROL"})
    void wholePiecesHaveAtMostFourMebibytesTogether(PieceType type) {
        SmallVocabulary vocabulary = new SmallVocabulary();
        for (int i = 0; i < 4000; i++) {
            vocabulary.add(type, 0, "%04d".formatted(i) + "q".repeat(1020));
        }
        vocabulary.build();
        for (int i = 0; i < 40; i++) {
            vocabulary.add(type, 0, "s" + i + " ".repeat(1000)); // three bytes each, escaped
        }
        assertThrows(UnsupportedModelException.class, vocabulary::build);
    }

    @Test
    void piecesDifferUnlessUnused() {
        expect(Kind.VOCABULARY, Vocabulary.PIECES, new SmallVocabulary().add(PieceType.NORMAL, 0, "he"));
        expect(Kind.VOCABULARY, Vocabulary.PIECES, new SmallVocabulary().add(PieceType.CONTROL, 0, "he"));
        new SmallVocabulary().add(PieceType.UNUSED, 0, "he").build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<0x-1>", "<0xZZ>", "<0x1>", "<0x100>", "<0x4a>", "<0X41>", "0x41", "<0x 1>", "<0x41 ", "<0x4é>"
            })
    void bytePiecesAreStrict(String piece) {
        expect(Kind.BYTE_TOKEN, Vocabulary.PIECES, new SmallVocabulary().replace("<0x41>", piece));
    }

    @Test
    void allBytesArePresent() {
        expect(Kind.BYTE_TOKEN, Vocabulary.PIECES, new SmallVocabulary().type("<0x41>", PieceType.NORMAL.id()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 10_000, 0xFFFFFFFFL})
    void specialTokensAreInTheVocabulary(long id) {
        expectTokenId(SpecialTokens.BOS, new SpecialTokens(id, 1, 5, 3, 0, true, false));
        expectTokenId(SpecialTokens.EOS, new SpecialTokens(2, id, 5, 3, 0, true, false));
        expectTokenId(SpecialTokens.EOT, new SpecialTokens(2, 1, id, 3, 0, true, false));
        expectTokenId(SpecialTokens.UNKNOWN, new SpecialTokens(2, 1, 5, id, 0, true, false));
        expectTokenId(SpecialTokens.PADDING, new SpecialTokens(2, 1, 5, 3, id, true, false));
    }

    @Test
    void theSizeItselfIsNoTokenAndAByteIsNoSpecialToken() {
        int size = new SmallVocabulary().pieces.size();
        expectTokenId(SpecialTokens.BOS, new SpecialTokens(size, 1, 5, 3, 0, true, false));
        int letter = new SmallVocabulary().pieces.indexOf("<0x41>");
        expectTokenId(SpecialTokens.EOS, new SpecialTokens(2, letter, 5, 3, 0, true, false));
    }

    @Test
    void defaultsMustFitToo() {
        StringArray two = StringArray.of("a", "b");
        expect(
                Kind.TOKEN_ID,
                SpecialTokens.BOS,
                () -> Vocabulary.of(two, new float[2], new int[] {1, 1}, SpecialTokens.GEMMA));
    }

    @Test
    void turnMarksAreControlWhateverTheFileCallsThem() {
        Vocabulary vocabulary = new SmallVocabulary()
                .type("<start_of_turn>", PieceType.USER_DEFINED.id())
                .type("<end_of_turn>", PieceType.NORMAL.id())
                .type("<eos>", PieceType.USER_DEFINED.id())
                .build();
        for (String mark : new String[] {"<start_of_turn>", "<end_of_turn>", "<eos>", "<bos>"}) {
            assertTrue(vocabulary.isControl(vocabulary.idOf(mark)), mark);
        }
    }

    @Test
    void piecesMadeToCollideAreRefused() {
        int count = 1100;
        SmallVocabulary vocabulary = new SmallVocabulary();
        for (String piece : collidingPieces(count)) {
            vocabulary.add(PieceType.NORMAL, 0, piece);
        }
        expect(Kind.VOCABULARY, Vocabulary.PIECES, vocabulary);
    }

    /** Pieces with equal FNV-1a hashes: all combinations of pairs of blocks that lead from one state to the same next. */
    private static List<String> collidingPieces(int count) {
        Random random = new Random(1);
        int state = 0;
        List<String> pieces = List.of("");
        while (pieces.size() < count) {
            Map<Integer, String> seen = new HashMap<>();
            String block;
            String other;
            int hash;
            do {
                block = Long.toString(random.nextLong() >>> 1, 36);
                hash = fnv(state, block);
                other = seen.put(hash, block);
            } while (other == null);
            List<String> longer = new ArrayList<>();
            for (String piece : pieces) {
                longer.add(piece + block);
                longer.add(piece + other);
            }
            pieces = longer;
            state = hash;
        }
        return pieces;
    }

    private static int fnv(int state, String text) {
        int hash = state;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static void expectTokenId(String key, SpecialTokens special) {
        expect(Kind.TOKEN_ID, key, new SmallVocabulary().special(special));
    }

    private static void expect(Kind kind, String key, SmallVocabulary vocabulary) {
        expect(kind, key, vocabulary::build);
    }

    private static void expect(Kind kind, String key, Executable build) {
        GgufFormatException error = assertThrows(GgufFormatException.class, build);
        assertEquals(kind, error.kind());
        assertTrue(error.field().startsWith(key), error.getMessage());
    }
}
