package moonlamp.training.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.story.StoryRequest;

/** How much a story sounds like its theme: by words that are typical of it and were not in the prompt. */
final class ThemeSound {
    private static final List<String> ENDINGS =
            List.of("", "s", "es", "d", "ed", "ing", "ly", "y", "er", "r", "led", "ling", "ped", "ping", "red", "ring");

    private ThemeSound() {}

    /** How many different cues of the theme the story has. */
    static int cues(String story, ThemeStyle style, StoryRequest request) {
        Set<String> words = words(story);
        words.removeAll(words(request.character() + " " + request.setting() + " " + request.twist()));
        return (int) style.cues().stream().filter(cue -> isIn(words, cue)).count();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }

    private static boolean isIn(Set<String> words, String cue) {
        String stem = cue.endsWith("e") ? cue.substring(0, cue.length() - 1) : cue;
        return words.contains(cue)
                || ENDINGS.stream().anyMatch(ending -> ending.length() > 1 && words.contains(stem + ending))
                || words.contains(cue + "s")
                || words.contains(cue + "d")
                || cue.endsWith("y") && words.contains(cue.substring(0, cue.length() - 1) + "ies");
    }
}
