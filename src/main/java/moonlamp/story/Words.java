package moonlamp.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words: runs of letters and digits, with apostrophes between letters ("don't", "fox's"). A hyphen
 * separates words.
 */
public final class Words {
    private Words() {}

    /** The words of {@code text}, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at++;
            } else {
                words.add(new Word(text.substring(at, end).replace('\u2019', '\''), at, end));
                at = end;
            }
        }
        return words;
    }

    /** The words of {@code text} in lower case, in order. */
    public static List<String> lower(String text) {
        List<String> lower = new ArrayList<>();
        for (Word word : of(text)) {
            lower.add(word.lower());
        }
        return lower;
    }

    /** The word without 's; the apostrophe alone that ends a plural's possessive never is a part of a word. */
    public static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /**
     * How often a word, or several in a row, stands in a text as a whole: "fox" in "foxglove" does not count, in "fox's" it
     * does.
     *
     * @param lower the text, in lower case
     * @param sought in any case
     */
    public static int occurrences(String lower, String sought) {
        String phrase = sought.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !Character.isLetter(lower.charAt(at - 1));
            boolean ends = end == lower.length() || !Character.isLetter(lower.charAt(end));
            count += begins && ends ? 1 : 0;
        }
        return count;
    }

    /** Words as people count them: what stands between spaces and has a letter or digit; "well-known" is one. */
    public static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inside = false;
            } else if (!inside && Character.isLetterOrDigit(c)) {
                inside = true;
                count++;
            }
        }
        return count;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length() && (isPart(text.charAt(at)) || at > start && joins(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019')
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }
}
