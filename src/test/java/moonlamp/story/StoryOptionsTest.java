package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryOptionsTest {
    /** The lists are part of the link format: a link that was sent must keep its meaning. */
    @Test
    void listsKeepTheirOrder() {
        assertEquals("a sleepy astronaut", StoryOptions.CHARACTERS.get(3));
        assertEquals("a magical cat", StoryOptions.CHARACTERS.get(7));
        assertEquals("on a floating island", StoryOptions.SETTINGS.get(6));
        assertEquals("meets a wise old man", StoryOptions.TWISTS.get(5));
        assertEquals(
                List.of("Fairy Tale", "Silly", "Adventurous", "Magical", "Bedtime", "Funny"),
                StoryOptions.THEMES.stream().map(StoryTheme::label).toList());
        assertEquals(
                List.of("Short", "Medium", "Long"),
                StoryOptions.LENGTHS.stream().map(StoryLength::label).toList());
    }

    @Test
    void sizesAreThoseOfTheOriginalDemo() {
        assertEquals(
                List.of(8, 7, 6, 6, 3),
                List.of(
                        StoryOptions.CHARACTERS.size(),
                        StoryOptions.SETTINGS.size(),
                        StoryOptions.TWISTS.size(),
                        StoryOptions.THEMES.size(),
                        StoryOptions.LENGTHS.size()));
    }

    @Test
    void labelsLeadBackToTheirEntry() {
        for (StoryTheme theme : StoryOptions.THEMES) {
            assertEquals(theme, StoryTheme.of(theme.label()));
            assertEquals(theme, StoryTheme.of(theme.word()));
        }
        for (StoryLength length : StoryOptions.LENGTHS) {
            assertEquals(length, StoryLength.of(length.label()));
        }
        String message = assertThrows(IllegalArgumentException.class, () -> StoryTheme.of("Scary"))
                .getMessage();
        assertEquals(
                "Unknown theme \"Scary\"; known: Fairy Tale, Silly, Adventurous, Magical, Bedtime, Funny", message);
        assertThrows(IllegalArgumentException.class, () -> StoryLength.of("Endless"));
    }

    @Test
    void surprisesComeFromTheSeedAndReachEveryOption() {
        assertEquals(StoryOptions.surprise(5), StoryOptions.surprise(5));
        Set<String> texts = new HashSet<>();
        Set<StoryRequest> requests = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            StoryRequest request = StoryOptions.surprise(seed);
            requests.add(request);
            texts.addAll(List.of(request.character(), request.setting(), request.twist()));
            texts.addAll(List.of(request.theme().label(), request.length().label()));
        }
        assertEquals(8 + 7 + 6 + 6 + 3, texts.size());
        assertTrue(requests.size() > 450, "500 seeds of 6,048 requests gave " + requests.size());
        assertNotEquals(StoryOptions.surprise(-1), StoryOptions.surprise(1));
    }

    @Test
    void aRequestRefusesWhatWasNotCleaned() {
        StoryRequest first = StoryOptions.first();
        for (String bad : new String[] {"", " fox", "a  fox", "<b>fox</b>", "fox\u202e", "x".repeat(41), null}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new StoryRequest(bad, first.setting(), first.twist(), first.theme(), first.length()),
                    bad);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new StoryRequest(first.character(), bad, first.twist(), first.theme(), first.length()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new StoryRequest(first.character(), first.setting(), bad, first.theme(), first.length()));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new StoryRequest(first.character(), first.setting(), first.twist(), null, first.length()));
    }
}
