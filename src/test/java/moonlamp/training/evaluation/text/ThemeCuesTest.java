package moonlamp.training.evaluation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.story.StoryTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeCuesTest {
    private static boolean isHeard(StoryTheme theme, String text, String choices) {
        return ThemeCues.isHeard(theme, new StoryText(text), choices);
    }

    @Test
    void twoCuesMakeATheme() {
        assertTrue(isHeard(StoryTheme.BEDTIME, "He yawned and pulled up his blankets.", ""));
        assertFalse(isHeard(StoryTheme.BEDTIME, "He yawned, and yawned again.", ""));
        assertTrue(isHeard(StoryTheme.SILLY, "It giggled until it hiccuped.", ""));
        assertFalse(isHeard(StoryTheme.SILLY, "It walked until it was there.", ""));
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
        List<String> line = WordList.read("theme-cues.txt").stream()
                .filter(entry -> entry.startsWith(theme.label() + ":"))
                .toList();
        assertEquals(1, line.size());
        assertTrue(isHeard(theme, line.get(0).substring(line.get(0).indexOf(':')), ""));
    }
}
