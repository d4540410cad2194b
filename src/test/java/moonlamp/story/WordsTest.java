package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> words(String text) {
        return Words.of(text).stream().map(Word::written).toList();
    }

    @Test
    void wordsAreRunsOfLettersAndDigits() {
        assertEquals(List.of("Once", "upon", "a", "time", "in", "2024"), words("Once, upon a time -- in 2024!"));
        assertEquals(List.of("well", "known"), words("well-known"));
        assertEquals(
                List.of("Zo\u00eb", "sm\u00f8rrebr\u00f8d", "e\u0301t\u00e9"),
                words("Zo\u00eb sm\u00f8rrebr\u00f8d e\u0301t\u00e9"));
        assertEquals(List.of(), words("... \"!\" - "));
        assertEquals(List.of(), words(""));
    }

    @Test
    void apostrophesJoinLettersOnly() {
        assertEquals(
                List.of("don't", "fox's", "foxes", "Hi", "o'clock"), words("don't fox\u2019s foxes' 'Hi' o'clock"));
        assertEquals(List.of("1920", "s"), words("1920's".replace("'", " ")));
    }

    @Test
    void countsAsPeopleDo() {
        assertEquals(4, Words.count("A well-known fox -- wow!"));
        assertEquals(2, Words.count("\"Don't!\"\n\n(he)"));
        assertEquals(5, Words.count("\"No,\" said the fox's - friend."));
        assertEquals(0, Words.count(" - \n ... "));
    }

    @Test
    void onlyWholeWordsOccur() {
        assertEquals(2, Words.occurrences("a fox, the fox's tail, foxes and foxgloves", "Fox"));
        assertEquals(1, Words.occurrences("the moon moth saw the moon", "moon moth"));
        assertEquals(0, Words.occurrences("", "fox"));
    }

    /** Offsets are those of the text, and nothing between words is a letter. */
    @Test
    void wordsLieWhereTheySay() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "ab \u00e9'\u2019-.,\"\n8A";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int at = 0;
            for (Word word : Words.of(text.toString())) {
                String gap = text.substring(at, word.start());
                assertTrue(gap.chars().noneMatch(Character::isLetterOrDigit), "seed " + seed + ": " + text);
                assertEquals(
                        word.written(),
                        text.substring(word.start(), word.end()).replace('\u2019', '\''),
                        "seed " + seed + ": " + text);
                at = word.end();
            }
            assertTrue(text.substring(at).chars().noneMatch(Character::isLetterOrDigit), "seed " + seed + ": " + text);
        }
    }
}
