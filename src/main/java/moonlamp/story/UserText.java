package moonlamp.story;

/**
 * Free text as people type it, made fit for a prompt, a title and a link.
 *
 * <p>Removed: control, format (bidirectional marks, zero-width characters, soft hyphens), private-use and unassigned
 * characters, lone surrogates, and the characters that markup and model templates are made of. Any white space becomes
 * one space. What is left is cut at {@value #MAX_CODE_POINTS} code points, never between a letter and its accents.
 */
public final class UserText {
    /** Most code points that are kept. */
    public static final int MAX_CODE_POINTS = 40;

    private static final String MARKUP = "<>[]{}&`*_#|\\~^=";

    private UserText() {}

    /** The text without what does not belong; may be empty. {@code clean(clean(x))} equals {@code clean(x)}. */
    public static String clean(String text) {
        return clean(text, MAX_CODE_POINTS);
    }

    /** What was typed in a language, clean; an ampersand between words is the language's "and". */
    public static String typed(String text, StoryLanguage language) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        while (from <= text.length()) {
            int ampersand = text.indexOf('&', from);
            int end = ampersand < 0 ? text.length() : ampersand;
            String part = text.substring(from, end);
            if (!clean(part).isEmpty()) {
                words.append(words.length() == 0 ? "" : language.and()).append(part);
            }
            from = end + 1;
        }
        return clean(words.toString());
    }

    /** Like {@link #clean(String)}, cut at another number of code points. */
    static String clean(String text, int maxCodePoints) {
        int[] kept = new int[maxCodePoints];
        int count = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = count > 0;
            } else if (belongs(c) && !(isMark(c) && (count == 0 || space))) {
                if (count + (space ? 2 : 1) > maxCodePoints) {
                    return asString(kept, isMark(c) ? lastBase(kept, count) : count);
                }
                if (space) {
                    kept[count++] = ' ';
                    space = false;
                }
                kept[count++] = c;
            }
        }
        return asString(kept, count);
    }

    /** Whether {@link #clean} leaves this text as it is. */
    public static boolean isClean(String text) {
        return clean(text).equals(text);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c > '~' && Character.isSpaceChar(c);
    }

    private static boolean belongs(int c) {
        if (MARKUP.indexOf(c) >= 0) {
            return false;
        }
        if (c >= ' ' && c <= '~') {
            return true; // saves the browser the table of all characters
        }
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
                return false;
            default:
                return true;
        }
    }

    /** Accents and other marks belong to the character before them. */
    private static boolean isMark(int c) {
        if (c <= '~') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Where the last character with all its marks starts. */
    private static int lastBase(int[] kept, int count) {
        int base = count - 1;
        while (base > 0 && isMark(kept[base])) {
            base--;
        }
        return base;
    }

    private static String asString(int[] codePoints, int count) {
        int end = count;
        while (end > 0 && codePoints[end - 1] == ' ') {
            end--;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            text.appendCodePoint(codePoints[i]);
        }
        return text.toString();
    }
}
