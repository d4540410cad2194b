package moonlamp.library;

/** Titles as people type them, made fit for one line. */
public final class TitleText {
    /** Most code points of a title. */
    public static final int MAX_CODE_POINTS = 120;

    private TitleText() {}

    /**
     * Without control and format characters (bidirectional marks among them) and lone surrogates; white space becomes
     * single spaces, none at the ends; cut at {@value #MAX_CODE_POINTS} code points. May be empty. Cleaning twice changes
     * nothing.
     */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        boolean space = false;
        int count = 0;
        for (int i = 0; i < text.length() && count < MAX_CODE_POINTS; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = count > 0;
            } else if (belongs(c)) {
                if (space && count + 2 > MAX_CODE_POINTS) {
                    break;
                }
                kept.append(space ? " " : "").appendCodePoint(c);
                count += space ? 2 : 1;
                space = false;
            }
        }
        return kept.toString();
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean belongs(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
