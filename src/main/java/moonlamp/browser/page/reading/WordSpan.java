package moonlamp.browser.page.reading;

/**
 * A word of a sentence.
 *
 * @param from its first character
 * @param to the one behind its last
 */
record WordSpan(int from, int to) {
    /**
     * The word that a voice has come to. Some voices tell no length, and some tell of spaces and signs.
     *
     * @param length in characters; 0 if unknown
     * @return null if there is no word there
     */
    static WordSpan of(String text, int from, int length) {
        if (from < 0 || from >= text.length()) {
            return null;
        }
        int limit = length > 0 ? Math.min(text.length(), from + length) : text.length();
        int start = from;
        while (start < limit && !isPart(text, start)) {
            start++;
        }
        int end = start;
        while (end < limit && (length > 0 || isPart(text, end))) {
            end++;
        }
        while (end > start && !isPart(text, end - 1)) {
            end--;
        }
        return end > start ? new WordSpan(start, end) : null;
    }

    /** Letters and digits, and the signs within a word, as in "don't" and "one-eyed". */
    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean joins = c == '\'' || c == '\u2019' || c == '-';
        return joins
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
