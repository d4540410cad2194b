package moonlamp.training.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moonlamp.story.StoryRequest;

/** How much a story sounds like its theme: by words that are typical of it and were not in the prompt. */
final class ThemeSound {
    private static final List<String> ENDINGS =
            List.of("", "s", "es", "d", "ed", "ing", "ly", "y", "er", "r", "led", "ling", "ped", "ping", "red", "ring");

    private ThemeSound() {}

    /** How many different cues of the theme are among the words of the story, which are in small letters. */
    static int cues(Set<String> story, ThemeStyle style, StoryRequest request) {
        String choices = request.character() + " " + request.setting() + " " + request.twist();
        Set<String> words = new HashSet<>(story);
        words.removeAll(StoryText.words(choices.toLowerCase(Locale.ROOT)));
        return (int) style.cues().stream().filter(cue -> isIn(words, cue)).count();
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
