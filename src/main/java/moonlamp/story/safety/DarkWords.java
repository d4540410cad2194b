package moonlamp.story.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.story.StoryLanguage;
import moonlamp.story.WordList;
import moonlamp.story.Words;

/**
 * Finds words that do not belong into a bedtime story. Whole words only, so "skill", "begun" and "hello" are none; and a
 * word's harmless company, such as "dead end" or "the wind died down", is no find either. Accents and capitals make no
 * difference, see {@link PlainSpelling}.
 *
 * <p>A language's list is {@code dark-words.txt}, which holds for all, and its own: {@code dark-words.en.txt}. An entry is
 * one word or several, in the form of {@link WordList#expanded}; after a colon the phrases in which they are harmless.
 */
public final class DarkWords {
    private static final String FOR_ALL = "dark-words.txt";
    private static final Map<StoryLanguage, DarkWords> LISTS = read();

    private final Map<String, List<List<String>>> harmlessIn = new HashMap<>();

    private DarkWords(List<String> entries) {
        entries.forEach(this::add);
    }

    /** Those of a language. */
    public static DarkWords of(StoryLanguage language) {
        return LISTS.get(language);
    }

    /** Whether a text has one. */
    public boolean isIn(String text) {
        return !in(Words.lower(text)).isEmpty();
    }

    /** The dark ones of these words, which are in lower case and follow each other in a text; in order. */
    public List<String> in(List<String> words) {
        List<String> folded = folded(words);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<List<String>> harmless = harmlessIn.get(Words.withoutPossessive(folded.get(i)));
            if (harmless != null && !isPartOfAny(harmless, folded, i)) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    /** Whether a folded word is on the list, whatever stands around it. */
    boolean has(String folded) {
        return harmlessIn.containsKey(folded);
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

    private void add(String entry) {
        int colon = entry.indexOf(':');
        String words = colon < 0 ? entry : entry.substring(0, colon);
        List<List<String>> phrases = colon < 0 ? List.of() : phrases(entry.substring(colon + 1));
        for (String word : WordList.expanded(words)) {
            harmlessIn.put(PlainSpelling.of(word), phrases);
        }
    }

    private static List<List<String>> phrases(String text) {
        List<List<String>> phrases = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            phrases.add(folded(Words.lower(text.substring(from, end))));
            from = end + 1;
        }
        return phrases;
    }

    private static List<String> folded(List<String> words) {
        List<String> folded = new ArrayList<>();
        for (String word : words) {
            folded.add(PlainSpelling.of(word));
        }
        return folded;
    }

    private static Map<StoryLanguage, DarkWords> read() {
        Map<StoryLanguage, DarkWords> lists = new EnumMap<>(StoryLanguage.class);
        for (StoryLanguage language : StoryLanguage.values()) {
            lists.put(language, new DarkWords(entries(language)));
        }
        return lists;
    }

    /** What the files say for a language. */
    static List<String> entries(StoryLanguage language) {
        List<String> entries = new ArrayList<>(WordList.read(DarkWords.class, FOR_ALL));
        entries.addAll(WordList.read(DarkWords.class, "dark-words." + language.tag() + ".txt"));
        return entries;
    }
}
