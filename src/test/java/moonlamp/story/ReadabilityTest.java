package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadabilityTest {
    @Test
    void countsWordsAndTheirShareOfASentence() {
        Readability some = Readability.of(
                List.of(new Sentence("Mia slept.", true), new Sentence("The moon  was a round lamp.", false)));
        assertEquals(new Readability(8, 2), some);
        assertEquals(4, some.wordsPerSentence());
        assertEquals(3, new Readability(5, 2).wordsPerSentence());
    }

    @Test
    void noTextHasNoWords() {
        assertEquals(0, Readability.of(List.of()).wordsPerSentence());
    }
}
