package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkWordsTest {
    private static List<String> in(String text) {
        return DarkWords.in(new StoryText(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "killed", "blood", "gun", "dead", "die", "murder", "poison", "hell", "war", "knife", "devil", "sword",
                "stolen", "sick"
            })
    void darkWordsAreFound(String word) {
        assertEquals(List.of(word), in("And then the " + word + " came."));
        assertEquals(List.of(word), in(word.toUpperCase(Locale.ROOT) + "!"));
        assertEquals(List.of(word + "'s"), in("The " + word + "'s end"));
        assertEquals(List.of(word), in("a half-" + word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What skill! It had begun. Hello, he'll come.",
                "The shed shook; the bloodhound slept; the deadline passed.",
                "He studied his diet, and the gunwale was wet.",
                "It was a dead end. Dead ends everywhere.",
                "In the dead of night the wind died down.",
                "The giggles died away.",
                "She ate with knife and fork.",
                "They played tug of war and drank root beer.",
                "He had drunk his milk. A shooting star shot by.",
                "The warm warren; the swine; the stable.",
                "No more nightmares.",
                "He was dying to know.",
                "They had a pillow fight in the hospital."
            })
    void kindWordsAreNot(String text) {
        assertEquals(List.of(), in(text));
    }

    @Test
    void aPhraseExcusesOnlyItself() {
        assertEquals(List.of("dead"), in("A dead end, and a dead fish."));
        assertEquals(List.of("died"), in("The wind died down. The king died."));
        assertEquals(List.of("dead"), in("dead"));
        assertTrue(DarkWords.isIn("Dead!"));
        assertFalse(DarkWords.isIn("A dead end."));
    }

    @Test
    void theListHasNoEntryTwice() {
        List<String> entries = WordList.read(DarkWords.class, "dark-words.txt").stream()
                .map(entry -> entry.split(":")[0])
                .toList();
        assertEquals(entries.size(), new HashSet<>(entries).size());
        assertEquals(
                entries,
                entries.stream().filter(entry -> Words.of(entry).size() == 1).toList());
    }
}
