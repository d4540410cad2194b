package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedWordsTest {
    private static final String REQUEST =
            "Write a 100-200 word silly story about a penguin in the supermarket that pushes a trolley full of fish fingers.";

    @Test
    void countsWhatAStoryDoesNotTakeUp() {
        String told =
                "In the supermarket lived a penguin. \"My trolley!\" he cried, for it was full of one Fish finger.";
        assertEquals(0, AskedWords.of(REQUEST).missing(told));
        assertEquals(1, AskedWords.of(REQUEST).missing(told.replace("penguin", "pelican")));
        assertEquals(6, AskedWords.of(REQUEST).missing("Something else, and the other thing."));
        assertEquals(7, AskedWords.of(REQUEST).missing(""), "the, too");
    }

    @ParameterizedTest
    @CsvSource({
        "a tale about a cat, Cats sleep",
        "a tale about an owl and a fox, foxes and owls",
        "a tale about an adventure, adventurous",
        "a tale about a boy that wins, one boy won",
        "a tale of a cat, nothing",
        "about, nothing",
        "'a tale about ', nothing",
    })
    void wordsAreTakenUpInOtherForms(String request, String told) {
        assertEquals(0, AskedWords.of(request).missing(told));
    }

    @ParameterizedTest
    @CsvSource({"a tale about an ant, I want it", "a tale about a cat, the cab", "a tale about a moon, no"})
    void otherWordsAreNot(String request, String told) {
        assertEquals(1, AskedWords.of(request).missing(told));
    }

    @Test
    void ofNothingNothingIsMissing() {
        assertEquals(0, AskedWords.none().missing(""));
    }
}
