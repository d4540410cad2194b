package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;

/**
 * When a wording may be used; an empty set or map means always.
 *
 * @param themes only in these
 * @param lengths only in these
 * @param facts only when each of these facts ({@code let}) has one of these values
 */
record Marks(Set<StoryTheme> themes, Set<StoryLength> lengths, Map<String, List<String>> facts) {
    /** No condition. */
    static final Marks NONE = new Marks(Set.of(), Set.of(), Map.of());

    private static final Map<String, StoryTheme> THEMES = Map.of(
            "fairy", StoryTheme.FAIRY_TALE,
            "silly", StoryTheme.SILLY,
            "adventurous", StoryTheme.ADVENTUROUS,
            "magical", StoryTheme.MAGICAL,
            "bedtime", StoryTheme.BEDTIME,
            "funny", StoryTheme.FUNNY);
    private static final Map<String, StoryLength> LENGTHS =
            Map.of("short", StoryLength.SHORT, "medium", StoryLength.MEDIUM, "long", StoryLength.LONG);

    /**
     * Reads marks such as {@code silly,funny}, {@code long} and {@code fruit=plum}, each without its at sign.
     *
     * @throws TemplateException if one is neither themes nor lengths nor a fact
     */
    static Marks of(List<String> marks) {
        Set<StoryTheme> themes = EnumSet.noneOf(StoryTheme.class);
        Set<StoryLength> lengths = EnumSet.noneOf(StoryLength.class);
        Map<String, List<String>> facts = new HashMap<>();
        for (String mark : marks) {
            int equals = mark.indexOf('=');
            if (equals > 0) {
                facts.put(
                        mark.substring(0, equals),
                        List.of(mark.substring(equals + 1).replace('_', ' ').split(",")));
            } else {
                addWords(mark, themes, lengths);
            }
        }
        return new Marks(themes, lengths, facts);
    }

    private static void addWords(String mark, Set<StoryTheme> themes, Set<StoryLength> lengths) {
        for (String word : mark.split(",")) {
            if (THEMES.containsKey(word)) {
                themes.add(THEMES.get(word));
            } else if (LENGTHS.containsKey(word)) {
                lengths.add(LENGTHS.get(word));
            } else {
                throw new TemplateException("@" + word + " is neither a theme (" + themeNames() + ") nor a length");
            }
        }
    }

    /** The lengths of a heading, as in {@code medium, long}. */
    static Set<StoryLength> lengths(String list) {
        return of(List.of(list.replace(" ", ""))).lengths();
    }

    /** The themes of a header line, as in {@code silly, funny}. */
    static Set<StoryTheme> themes(String list) {
        return of(List.of(list.replace(" ", ""))).themes();
    }

    private static String themeNames() {
        return String.join(", ", new ArrayList<>(new java.util.TreeSet<>(THEMES.keySet())));
    }

    /** Whether a wording with these marks may be used in such a story. */
    boolean allow(StoryTheme theme, StoryLength length, Map<String, String> drawn) {
        if (!themes.isEmpty() && !themes.contains(theme) || !lengths.isEmpty() && !lengths.contains(length)) {
            return false;
        }
        for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
            if (!fact.getValue().contains(drawn.get(fact.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** How much likelier than an unmarked wording: what was written for this very theme is wanted. */
    int weight() {
        return (themes.isEmpty() ? 1 : 2) * (lengths.isEmpty() ? 1 : 2);
    }
}
