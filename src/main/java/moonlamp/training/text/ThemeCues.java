package moonlamp.training.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import moonlamp.story.WordList;
import moonlamp.story.Words;

/**
 * Tells whether a story sounds like its theme: it has at least two different words that are typical of it and were not
 * put in its mouth by the choices. The words are in the list {@code theme-cues.txt}.
 */
public final class ThemeCues {
    /** One may be chance. */
    private static final int CUES = 2;

    /** Each cue in all its forms. */
    private static final Map<StoryTheme, List<Set<String>>> LIST =
            parse(WordList.read(ThemeCues.class, "theme-cues.txt"));

    private ThemeCues() {}

    /** Whether the story has the tone of the theme that was asked for; the words of the other choices do not count. */
    public static boolean isHeard(StoryRequest request, StoryText story) {
        Set<String> own = new HashSet<>(story.lowerWords());
        String choices = request.character() + " " + request.setting() + " " + request.twist();
        Words.lower(choices).forEach(word -> own.removeAll(WordForms.of(word)));
        return LIST.get(request.theme()).stream()
                        .filter(forms -> !Collections.disjoint(forms, own))
                        .count()
                >= CUES;
    }

    /** Lines as in "Silly: giggle, wobble". */
    private static Map<StoryTheme, List<Set<String>>> parse(List<String> entries) {
        Map<StoryTheme, List<Set<String>>> list = new EnumMap<>(StoryTheme.class);
        for (String entry : entries) {
            int colon = entry.indexOf(':');
            List<Set<String>> cues = Arrays.stream(entry.substring(colon + 1).split(","))
                    .map(cue -> WordForms.of(cue.strip()))
                    .toList();
            list.put(StoryTheme.of(entry.substring(0, colon).strip()), cues);
        }
        return list;
    }
}
