package moonlamp.training.evaluation.text;

import java.util.ArrayList;
import java.util.List;

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
