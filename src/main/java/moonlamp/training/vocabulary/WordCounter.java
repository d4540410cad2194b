package moonlamp.training.vocabulary;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits text into the stretches that no piece may cross, and counts them: a run of letters or a run of other signs, with
 * the space before it if there is one; every digit alone; line breaks between. These are Gemma's settings (pieces of one
 * script, split digits, no dummy prefix).
 */
public final class WordCounter {
    static final char SPACE_MARK = '\u2581';

    private final Map<String, Long> counts = new TreeMap<>();

    private enum Kind {
        LETTER,
        DIGIT,
        SPACE,
        BREAK,
        SIGN
    }

    /** Counts a text's words. */
    public void add(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (kind(text.codePointAt(at)) != Kind.BREAK) {
                counts.merge(text.substring(at, end).replace(' ', SPACE_MARK), 1L, Long::sum);
            }
            at = end;
        }
    }

    private static int wordEnd(String text, int from) {
        Kind kind = kind(text.codePointAt(from));
        int at = next(text, from);
        if (kind == Kind.SPACE && at < text.length()) {
            Kind following = kind(text.codePointAt(at));
            if (following == Kind.LETTER || following == Kind.SIGN) {
                kind = following;
                at = next(text, at);
            }
        }
        while ((kind == Kind.LETTER || kind == Kind.SIGN) && at < text.length() && kind(text.codePointAt(at)) == kind) {
            at = next(text, at);
        }
        return at;
    }

    private static int next(String text, int at) {
        return text.offsetByCodePoints(at, 1);
    }

    private static Kind kind(int codePoint) {
        if (codePoint == ' ' || codePoint == SPACE_MARK) {
            return Kind.SPACE;
        } else if (codePoint == '\n') {
            return Kind.BREAK;
        } else if (Character.isDigit(codePoint)) {
            return Kind.DIGIT;
        }
        return Character.isLetter(codePoint) ? Kind.LETTER : Kind.SIGN;
    }

    /** How often each word occurred, in the order of words; spaces are U+2581. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
