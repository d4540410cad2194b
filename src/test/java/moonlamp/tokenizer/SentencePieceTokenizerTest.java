package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePieceTokenizerTest {
    private static final Vocabulary SMALL = new SmallVocabulary().build();
    private static final SentencePieceTokenizer TOKENIZER = new SentencePieceTokenizer(SMALL);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "the|▁t is no prefix here: t he",
                " the|▁the",
                "a the|a ▁the",
                "abcd|a bc d",
                "ab|ab",
                "xyx|xy x",
                "yxy|yx y",
                "zzz|zz z",
                "zzzz|zz zz",
                "bcd|bc d",
                "xyxyx|xy xy x"
            })
    void mergesTheBestPairAndTheLeftmostOfEquals(String text, String expected) {
        String pieces = expected.substring(expected.lastIndexOf(": ") + 1).strip();
        assertEquals(List.of(pieces.split(" ")), encodeText(text));
    }

    @Test
    void userDefinedPiecesAreWholeAndTheLongestWins() {
        assertEquals(List.of("\n\n", "\n"), encodeText("\n\n\n"));
        assertEquals(List.of("   ", "  "), encodeText("     "));
        assertEquals(List.of("   ", "▁the"), encodeText("    the"));
        assertEquals(List.of("<b>", "he", "</b>"), encodeText("<b>he</b>"));
        assertEquals(List.of("<", "<b>", ">"), encodeText("<<b>>"));
    }

    @Test
    void theSpaceMarkInATextIsASpace() {
        assertEquals(encodeText("  the"), encodeText(" ▁the"));
        assertEquals(List.of("   ", "a"), encodeText("▁▁▁a"));
    }

    @Test
    void anAlmostUserDefinedPieceIsText() {
        assertEquals(List.of("<", "b"), encodeText("<b"));
        assertEquals(List.of("<br"), encodeText("<br"));
        assertEquals(List.of("<", "<0x2F>", "b"), encodeText("</b"));
    }

    @Test
    void whatIsNoPieceBecomesBytes() {
        assertEquals(List.of("é"), encodeText("é"));
        assertEquals(List.of("<0xC3>", "<0xBC>"), encodeText("ü"));
        assertEquals(List.of("🌙"), encodeText("🌙"));
        assertEquals(List.of("<0xF0>", "<0x9F>", "<0xA6>", "<0x8A>"), encodeText("🦊"));
        assertEquals(List.of("<0x00>"), encodeText("\0"));
    }

    @Test
    void loneSurrogatesAreReplacementCharacters() {
        List<String> replacement = List.of("<0xEF>", "<0xBF>", "<0xBD>");
        assertEquals(replacement, encodeText("\uD83C"));
        assertEquals(replacement, encodeText("\uDF19"));
        assertEquals(encodeText("a\uFFFDb"), encodeText("a\uD83Cb"));
    }

    @Test
    void malformedUtf8BecomesItsBytes() {
        byte[] malformed = {'a', (byte) 0xF0, (byte) 0x9F};
        int[] ids = TOKENIZER.encodeText(malformed);
        assertEquals(List.of("a", "<0xF0>", "<0x9F>"), SmallVocabulary.pieces(SMALL, ids));
        assertEquals("a\uFFFD", TOKENIZER.decode(ids));
        byte[] cutBySpace = {(byte) 0xF0, (byte) 0x9F, ' '};
        assertEquals("\uFFFD ", TOKENIZER.decode(TOKENIZER.encodeText(cutBySpace)));
    }

    @Test
    void controlPiecesAreTextForAPerson() {
        assertEquals(List.of("<e", "os>"), encodeText("<eos>"));
        assertEquals(List.of("<eos>"), SmallVocabulary.pieces(SMALL, TOKENIZER.encodeWithControl("<eos>")));
        int[] turn = TOKENIZER.encodeWithControl("<bos><start_of_turn>user\nthe<end_of_turn>");
        assertEquals(
                List.of("<bos>", "<start_of_turn>", "user", "\n", "t", "he", "<end_of_turn>"),
                SmallVocabulary.pieces(SMALL, turn));
    }

    @Test
    void piecesOfOtherTypesAreNeverMadeFromText() {
        for (String piece : List.of("<0x41>", "<unused0>", "<unk>", "<pad>")) {
            for (int id : TOKENIZER.encodeText(piece)) {
                assertFalse(SMALL.piece(id).equals(piece), piece);
            }
            assertEquals(piece, TOKENIZER.decode(TOKENIZER.encodeText(piece)));
        }
    }

    @Test
    void emptyTextHasNoTokens() {
        assertArrayEquals(new int[0], TOKENIZER.encodeText(""));
        assertArrayEquals(new int[0], TOKENIZER.encodeWithControl(""));
        assertEquals("", TOKENIZER.decode());
    }

    @Test
    void aSpacePrefixIsAddedOnlyWhenTheFileSaysSo() {
        SpecialTokens prefixed = new SpecialTokens(2, 1, SpecialTokens.NONE, 3, 0, true, true);
        Vocabulary vocabulary = new SmallVocabulary().special(prefixed).build();
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(vocabulary);
        int[] ids = tokenizer.encodeText("the\nthe");
        assertEquals(List.of("▁the", "\n", "t", "he"), SmallVocabulary.pieces(vocabulary, ids));
        assertEquals("the\nthe", tokenizer.decode(ids));
        assertEquals(List.of("  ", "t", "he"), SmallVocabulary.pieces(vocabulary, tokenizer.encodeText(" the")));
        assertEquals(" the", tokenizer.decode(tokenizer.encodeText(" the")));
        assertArrayEquals(new int[0], tokenizer.encodeText(""));
    }

    @Test
    void decodingRefusesIdsOutsideTheVocabulary() {
        assertThrows(IllegalArgumentException.class, () -> TOKENIZER.decode(SMALL.size()));
        assertThrows(IllegalArgumentException.class, () -> TOKENIZER.decode(-1));
    }

    @Test
    void agreesWithTheObviousAlgorithm() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Vocabulary vocabulary = randomVocabulary(random);
            SentencePieceTokenizer fast = new SentencePieceTokenizer(vocabulary);
            NaiveTokenizer naive = new NaiveTokenizer(vocabulary);
            for (int i = 0; i < 50; i++) {
                String text = randomText(random, 60);
                List<Integer> ids = IntStream.of(fast.encodeText(text)).boxed().toList();
                assertEquals(naive.encode(text), ids, () -> "seed " + seed + ", text \"" + text + "\"");
                assertEquals(text.replace('▁', ' '), fast.decode(fast.encodeText(text)), "seed " + seed);
            }
        }
    }

    /** Few letters and few scores, so that pairs overlap and scores tie. */
    private static Vocabulary randomVocabulary(Random random) {
        SmallVocabulary vocabulary = new SmallVocabulary();
        for (int i = 0; i < 80; i++) {
            String piece = randomText(random, 5).replace(' ', '▁');
            if (!piece.isEmpty() && !vocabulary.pieces.contains(piece)) {
                PieceType type = random.nextInt(12) == 0 ? PieceType.USER_DEFINED : PieceType.NORMAL;
                vocabulary.add(type, -random.nextInt(10), piece);
            }
        }
        return vocabulary.build();
    }

    private static String randomText(Random random, int most) {
        String[] letters = {"a", "b", "c", " ", "é", "🌙", "\n", "<", "▁", "z"};
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        for (int i = 0; i < length; i++) {
            text.append(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static List<String> encodeText(String text) {
        return SmallVocabulary.pieces(SMALL, TOKENIZER.encodeText(text));
    }
}
