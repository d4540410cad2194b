package moonlamp.training.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that do not belong into a bedtime story. Whole words only, so "skill", "begun" and "hello" are none; and a
 * word's harmless company, such as "dead end" or "the wind died down", is no find either. The list is
 * {@code dark-words.txt}: a word a line, after a colon the phrases in which it is harmless.
 */
public final class DarkWords {
    private static final Map<String, List<List<String>>> LIST = parse(WordList.read(DarkWords.class, "dark-words.txt"));

    private DarkWords() {}

    /** Whether a text has one. */
    public static boolean isIn(String text) {
        return !in(Words.lower(text)).isEmpty();
    }

    /** The dark words of a story, in order. */
    public static List<String> in(StoryText story) {
        return in(story.lowerWords());
    }

    /** The dark ones of these words, which are in lower case and follow each other in a text; in order. */
    public static List<String> in(List<String> words) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<List<String>> harmless = LIST.get(WordForms.withoutPossessive(words.get(i)));
            if (harmless != null && !isPartOfAny(harmless, words, i)) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    private static boolean isPartOfAny(List<List<String>> phrases, List<String> words, int at) {
        for (List<String> phrase : phrases) {
            for (int offset = 0; offset < phrase.size(); offset++) {
                int from = at - offset;
                int to = from + phrase.size();
                if (from >= 0 && to <= words.size() && words.subList(from, to).equals(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, List<List<String>>> parse(List<String> entries) {
        Map<String, List<List<String>>> list = new HashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split(":", 2);
            List<List<String>> phrases = new ArrayList<>();
            if (parts.length == 2) {
                for (String phrase : parts[1].split(",")) {
                    phrases.add(Arrays.asList(phrase.strip().split(" ")));
                }
            }
            list.put(parts[0].strip(), phrases);
        }
        return Map.copyOf(list);
    }
}
