package moonlamp.training.evaluation.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.story.StoryTheme;

/**
 * Tells whether a story sounds like its theme: it has at least two different words that are typical of it and were not
 * put in its mouth by the choices. The words are in the list {@code theme-cues.txt}.
 */
public final class ThemeCues {
    /** One may be chance. */
    private static final int CUES = 2;

    private static final Map<StoryTheme, List<String>> LIST = parse(WordList.read("theme-cues.txt"));

    private ThemeCues() {}

    /**
     * Whether the story has the tone of {@code theme}.
     *
     * @param choices what the story was asked to be about, whose words do not count
     */
    public static boolean isHeard(StoryTheme theme, StoryText story, String choices) {
        Set<String> own = new TreeSet<>(story.lowerWords());
        Words.of(choices).forEach(word -> own.removeAll(WordForms.of(word.lower())));
        return LIST.get(theme).stream().filter(cue -> hasForm(own, cue)).count() >= CUES;
    }

    private static boolean hasForm(Set<String> words, String cue) {
        return WordForms.of(cue).stream().anyMatch(words::contains);
    }

    /** Lines as in "Silly: giggle, wobble". */
    private static Map<StoryTheme, List<String>> parse(List<String> entries) {
        Map<StoryTheme, List<String>> list = new EnumMap<>(StoryTheme.class);
        for (String entry : entries) {
            int colon = entry.indexOf(':');
            List<String> cues = Arrays.stream(entry.substring(colon + 1).split(","))
                    .map(String::strip)
                    .toList();
            list.put(StoryTheme.of(entry.substring(0, colon).strip()), cues);
        }
        return list;
    }
}
