package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryPromptTest {
    @Test
    void asksInTheWordsOfTheOriginalDemo() {
        assertEquals(
                "Write a 100-200 word fairy tale story about a brave squirrel on the moon"
                        + " that discovers a map to hidden treasure.",
                StoryPrompt.classic(StoryOptions.first()));
        assertEquals(
                "Write a 300-400 word bedtime story about a magical cat on a floating island"
                        + " that meets a wise old man.",
                StoryPrompt.classic(new StoryRequest(
                        "a magical cat",
                        "on a floating island",
                        "meets a wise old man",
                        StoryTheme.BEDTIME,
                        StoryLength.LONG)));
        assertEquals(
                "Write a 200-300 word silly story about Mia's teddy inside a giant's boot"
                        + " that befriends a friendly ghost.",
                StoryPrompt.classic(new StoryRequest(
                        "Mia's teddy",
                        "inside a giant's boot",
                        "befriends a friendly ghost",
                        StoryTheme.SILLY,
                        StoryLength.MEDIUM)));
    }

    @Test
    void everyChoiceHasItsOwnPrompt() {
        Set<String> prompts = new HashSet<>();
        for (String character : StoryOptions.CHARACTERS) {
            for (String setting : StoryOptions.SETTINGS) {
                for (String twist : StoryOptions.TWISTS) {
                    for (StoryTheme theme : StoryOptions.THEMES) {
                        for (StoryLength length : StoryOptions.LENGTHS) {
                            prompts.add(
                                    StoryPrompt.classic(new StoryRequest(character, setting, twist, theme, length)));
                        }
                    }
                }
            }
        }
        assertEquals(8 * 7 * 6 * 6 * 3, prompts.size());
    }
}
