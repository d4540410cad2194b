package moonlamp.story.safety;

import moonlamp.story.Folding;

/**
 * Makes spellings of a word alike: lower case, no accents, umlauts as two letters ("\u00f6" and "oe" are the same),
 * full-width characters as ordinary ones, and letters of other scripts that look Latin as the letters that they look like.
 */
final class PlainSpelling {
    /** Cyrillic, then Greek. */
    private static final String LATIN_LOOKS = "aeopcyxikmthbs" + "oaeiknptuv";

    private static final String LOOKALIKES =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u043a\u043c\u0442\u043d\u0432\u0455"
                    + "\u03bf\u03b1\u03b5\u03b9\u03ba\u03b7\u03c1\u03c4\u03c5\u03bd";

    /** The full-width forms of the characters that stand so far before them, from "!" to "~". */
    private static final int FULL_WIDTH = '\uff01' - '!';

    private static final char DIAERESIS = '\u0308';

    private PlainSpelling() {}

    /** The word in the form in which words are compared. */
    static String of(String word) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(narrow(word.charAt(i)));
            if (c == DIAERESIS) {
                foldDiaeresis(folded);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                fold(c, folded);
            }
        }
        return folded.toString();
    }

    private static char narrow(char c) {
        return c >= FULL_WIDTH + '!' && c <= FULL_WIDTH + '~' ? (char) (c - FULL_WIDTH) : c;
    }

    private static void fold(char c, StringBuilder folded) {
        switch (c) {
            case '\u00e4' -> folded.append("ae");
            case '\u00f6' -> folded.append("oe");
            case '\u00fc' -> folded.append("ue");
            case '\u00df' -> folded.append("ss");
            default -> folded.append(c < 128 ? c : plain(c));
        }
    }

    private static char plain(char c) {
        char letter = Folding.base(c);
        int lookalike = LOOKALIKES.indexOf(letter);
        return lookalike >= 0 ? LATIN_LOOKS.charAt(lookalike) : letter;
    }

    /** The mark that makes an umlaut of the vowel before it. */
    private static void foldDiaeresis(StringBuilder folded) {
        char before = folded.length() == 0 ? ' ' : folded.charAt(folded.length() - 1);
        if (before == 'a' || before == 'o' || before == 'u') {
            folded.append('e');
        }
    }
}
