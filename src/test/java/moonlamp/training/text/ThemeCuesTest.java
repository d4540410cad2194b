package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import moonlamp.story.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeCuesTest {
    private static boolean isHeard(StoryTheme theme, String text, String character) {
        StoryRequest request = new StoryRequest(character, "on a raft", "meets a postman", theme, StoryLength.SHORT);
        return ThemeCues.isHeard(request, new StoryText(text));
    }

    @Test
    void twoCuesMakeATheme() {
        assertTrue(isHeard(StoryTheme.BEDTIME, "He yawned and pulled up his blankets.", "a frog"));
        assertFalse(isHeard(StoryTheme.BEDTIME, "He yawned, and yawned again.", "a frog"));
        assertTrue(isHeard(StoryTheme.SILLY, "It giggled until it hiccuped.", "a frog"));
        assertFalse(isHeard(StoryTheme.SILLY, "It walked until it was there.", "a frog"));
    }

    @Test
    void whatWasAskedForIsNoCue() {
        String text = "The magical cat saw something sparkling.";
        assertTrue(isHeard(StoryTheme.MAGICAL, text, "a grumpy gnome"));
        assertFalse(isHeard(StoryTheme.MAGICAL, text, "a magical cat"));
    }

    @ParameterizedTest
    @EnumSource(StoryTheme.class)
    void everyThemeHasCues(StoryTheme theme) {
        List<String> line = WordList.read(ThemeCues.class, "theme-cues.txt").stream()
                .filter(entry -> entry.startsWith(theme.label() + ":"))
                .toList();
        assertEquals(1, line.size());
        assertTrue(isHeard(theme, line.get(0).substring(line.get(0).indexOf(':')), "a frog"));
    }
}
