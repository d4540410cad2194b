package moonlamp.story;

import java.util.List;
import java.util.Locale;

/**
 * Texts as they are printed: the straight quotation marks and apostrophes that storytellers write become those of the
 * language. Each becomes one character, so places in a text stay where they are.
 */
public final class Typography {
    private static final char APOSTROPHE = '\u2019';

    /** English words that begin with an apostrophe. */
    private static final List<String> ELISIONS = List.of("twas", "tis", "til", "em", "n");

    private Typography() {}

    /**
     * The text with the quotation marks of a language, English “ ” ‘ ’ and German „ “ ‚ ‘; marks that are typographic
     * already stay. A mark opens where a word begins; a single one only if another one closes it before the text ends,
     * for it may stand for a letter that is not spoken, as it does in 'twas.
     *
     * @param language of the text, as BCP 47 names it; any but German gets the marks of English
     */
    public static String of(String text, String language) {
        if (text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
            return text;
        }
        boolean german = language.startsWith(StoryLanguage.GERMAN.tag());
        char[] printed = text.toCharArray();
        boolean single = false;
        for (int i = 0; i < printed.length; i++) {
            if (printed[i] == '"') {
                boolean opens = beginsWord(text, i);
                printed[i] = german ? opens ? '\u201E' : '\u201C' : opens ? '\u201C' : '\u201D';
            } else if (printed[i] == '\'') {
                boolean opens = !single && beginsWord(text, i) && !isElision(text, i) && closes(text, i);
                boolean ends = single && !isLetter(text, i + 1);
                single = opens || single && !ends;
                printed[i] = opens ? german ? '\u201A' : '\u2018' : ends && german ? '\u2018' : APOSTROPHE;
            }
        }
        return new String(printed);
    }

    /** Whether nothing, a gap or another opening mark stands before, and what is quoted after; or a word, after a colon. */
    private static boolean beginsWord(String text, int mark) {
        boolean followed = mark + 1 < text.length() && !isGap(text.charAt(mark + 1));
        int before = mark - 1;
        while (before >= 0 && (text.charAt(before) == '"' || text.charAt(before) == '\'')) {
            before--;
        }
        return followed
                && (before < 0
                        || isGap(text.charAt(before))
                        || "([\u2013\u2014-".indexOf(text.charAt(before)) >= 0
                        || text.charAt(before) == ':' && isLetter(text, mark + 1));
    }

    /** Whether the mark stands for letters that a word has lost. */
    private static boolean isElision(String text, int mark) {
        int end = mark + 1;
        while (isLetter(text, end)) {
            end++;
        }
        return ELISIONS.contains(text.substring(mark + 1, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a single mark after this one stands at the end of a word. */
    private static boolean closes(String text, int mark) {
        for (int i = text.indexOf('\'', mark + 1); i >= 0; i = text.indexOf('\'', i + 1)) {
            if (!isLetter(text, i + 1) && !isGap(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
