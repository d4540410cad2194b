package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void knowsItsEnd() {
        for (String whole : List.of("Yes.", "No!", "Why?", "And\u2026", "\u201cHi.\u201d", "(Oh!)", "*Bye.*")) {
            assertTrue(new Sentence(whole, true).isWhole(), whole);
        }
        for (String open : List.of("", "Yes", "Yes,", "\u201cHi", "\u201d")) {
            assertFalse(new Sentence(open, true).isWhole(), open);
        }
    }
}
