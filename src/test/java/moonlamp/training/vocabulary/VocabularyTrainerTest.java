package moonlamp.training.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.PieceType;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;

class VocabularyTrainerTest {
    private static final String STORY =
            "Once upon a time there was a fox. \"Good night, little fox,\" said the moon.\n\n"
                    + "The fox counted 12 stars; 3 of them were new.\nThen it slept, and the other foxes slept, too.";
    private static final int FIXED = 4 + 2 + 2 + 256 + 94 + 1; // special, turn marks, breaks, bytes, ASCII, space

    private static Map<String, Long> words(String... texts) {
        WordCounter counter = new WordCounter();
        List.of(texts).forEach(counter::add);
        return counter.counts();
    }

    @Test
    void wordsAreCutAsGemmaCutsThem() {
        assertEquals(
                Map.of(
                        "He",
                        1L,
                        "\u2581said",
                        1L,
                        "\u2581\"",
                        1L,
                        "No",
                        1L,
                        ",",
                        1L,
                        "\u2581",
                        1L,
                        "1",
                        1L,
                        "2",
                        1L,
                        "!\"",
                        1L),
                words("He said \"No,\n 12!\""));
    }

    /** Worked by hand: ab 5, then abc 3 (before bc, which is used up), then the rest occurs once. */
    @Test
    void mergesByFrequency() {
        List<String> merged = new PairMerger(Map.of("abc", 3L, "ab", 2L, "bcd", 1L)).mergeUpTo(10);
        assertEquals(List.of("ab", "abc"), merged);
    }

    @Test
    void idsAreGemmas() {
        Pieces pieces = VocabularyTrainer.train(words(STORY, STORY), FIXED + 20);
        assertEquals(FIXED + 20, pieces.size());
        assertEquals(
                List.of("<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>", "\n", "\n\n", "<0x00>"),
                pieces.list().subList(0, 9).stream().map(Pieces.Piece::text).toList());
        assertEquals(PieceType.CONTROL, pieces.list().get(5).type());
        assertEquals(PieceType.USER_DEFINED, pieces.list().get(6).type());
        assertEquals(new Pieces.Piece("<0xFF>", PieceType.BYTE), pieces.list().get(8 + 255));
    }

    @Test
    void textsComeBack() {
        SentencePieceTokenizer tokenizer = tokenizer(60);
        for (String text :
                List.of(STORY, "", " ", "  two  spaces ", "\n\n\n\n", "Zo\u00eb \u2603 \ud83e\udd8a", "<eos>")) {
            assertEquals(text, tokenizer.decode(tokenizer.encodeText(text)));
        }
    }

    @Test
    void everyPieceCanBeReached() {
        SentencePieceTokenizer tokenizer = tokenizer(70);
        Vocabulary vocabulary = tokenizer.vocabulary();
        IntStream.range(0, vocabulary.size())
                .filter(id -> vocabulary.type(id) == PieceType.NORMAL)
                .forEach(id -> assertArrayEquals(
                        new int[] {id}, tokenizer.encodeText(vocabulary.piece(id)), vocabulary.piece(id)));
    }

    /** The trainer counts words one by one; the tokenizer, which sees whole texts, must cut each word the same way. */
    @Test
    void noPieceCrossesWords() {
        SentencePieceTokenizer tokenizer = tokenizer(70);
        long tokens = words(STORY).entrySet().stream()
                .mapToLong(word -> word.getValue() * tokenizer.encodeText(word.getKey()).length)
                .sum();
        long breaks = 2;
        assertEquals(tokens + breaks, tokenizer.encodeText(STORY).length);
    }

    @Test
    void chatTemplateAndLineBreaksArePieces() {
        SentencePieceTokenizer tokenizer = tokenizer(40);
        int[] turn = new GemmaChatTemplate(tokenizer).userTurn("fox");
        assertEquals(2, turn[0]);
        assertEquals(4, turn[1]);
        assertEquals(6, turn[turn.length - 1]);
        assertArrayEquals(new int[] {7, 6}, tokenizer.encodeText("\n\n\n"));
    }

    @Test
    void aSizeThatCannotBeIsRefusedWithTheOnesThatCan() {
        Map<String, Long> words = words(STORY);
        String small = assertThrows(IllegalArgumentException.class, () -> VocabularyTrainer.train(words, 300))
                .getMessage();
        assertTrue(small.endsWith("the least is " + FIXED), small);
        String large = assertThrows(IllegalArgumentException.class, () -> VocabularyTrainer.train(words, 5000))
                .getMessage();
        assertTrue(large.contains("the most is "), large);
    }

    @Test
    void readingAVocabularyBackGivesThePieces() {
        Pieces pieces = VocabularyTrainer.train(words(STORY, STORY), FIXED + 30);
        assertEquals(pieces, Pieces.of(pieces.toVocabulary()));
    }

    private static SentencePieceTokenizer tokenizer(int merges) {
        return new SentencePieceTokenizer(
                VocabularyTrainer.train(words(STORY, STORY), FIXED + merges).toVocabulary());
    }
}
