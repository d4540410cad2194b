package moonlamp.story.scene;

/**
 * Recognises words in what somebody has typed. A pattern stands for letters that follow one another; an underscore in it
 * is the edge of a word: {@code _sea_} is a word, {@code wald_} the end of one, {@code _schnee} its beginning.
 */
final class Words {
    private Words() {}

    /** The text in small letters, with one underscore before, between and after its words. */
    static String of(String text) {
        StringBuilder words = new StringBuilder("_");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = words.charAt(words.length() - 1) == '_';
            if (Character.isLetter(c)) {
                words.append(Character.toLowerCase(c));
            } else if (!gap) {
                words.append('_');
            }
        }
        return words.charAt(words.length() - 1) == '_'
                ? words.toString()
                : words.append('_').toString();
    }

    /** Whether one of the patterns, which stand with gaps between them, is found in a text that {@link #of} has made. */
    static boolean names(String words, String patterns) {
        int end = -1;
        while (end < patterns.length()) {
            int start = end + 1;
            int gap = patterns.indexOf(' ', start);
            end = gap < 0 ? patterns.length() : gap;
            if (words.contains(patterns.substring(start, end))) {
                return true;
            }
        }
        return false;
    }
}
