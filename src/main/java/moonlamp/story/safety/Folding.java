package moonlamp.story.safety;

/**
 * Makes spellings of a word alike: lower case, no accents, umlauts as two letters ("\u00f6" and "oe" are the same), and
 * letters of other scripts that look Latin as the letters that they look like.
 */
final class Folding {
    private static final String PLAIN = "aaaaaaaaccccddeeeeeeeegiiiiiiilnnnnoooooorsssttuuuuuuuyyzzz";
    private static final String ACCENTED =
            "\u00e0\u00e1\u00e2\u00e3\u00e5\u0101\u0103\u0105\u00e7\u0107\u0109\u010d\u010f\u0111"
                    + "\u00e8\u00e9\u00ea\u00eb\u0113\u0117\u0119\u011b\u011f\u00ec\u00ed\u00ee\u00ef\u012b\u012f\u0131\u0142\u00f1\u0144\u0146\u0148"
                    + "\u00f2\u00f3\u00f4\u00f5\u00f8\u014d\u0159\u015b\u0161\u015f\u0165\u0163\u00f9\u00fa\u00fb\u016b\u016f\u0171\u0173\u00fd\u00ff\u017a\u017c\u017e";

    /** Cyrillic, then Greek. */
    private static final String LATIN_LOOKS = "aeopcyxikmthbs" + "oaeiknptuv";

    private static final String LOOKALIKES =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u043a\u043c\u0442\u043d\u0432\u0455"
                    + "\u03bf\u03b1\u03b5\u03b9\u03ba\u03b7\u03c1\u03c4\u03c5\u03bd";

    private static final char DIAERESIS = '\u0308';

    private Folding() {}

    /** The word in the form in which words are compared. */
    static String of(String word) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            if (c == DIAERESIS) {
                foldDiaeresis(folded);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                fold(c, folded);
            }
        }
        return folded.toString();
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
        int accented = ACCENTED.indexOf(c);
        if (accented >= 0) {
            return PLAIN.charAt(accented);
        }
        int lookalike = LOOKALIKES.indexOf(c);
        return lookalike >= 0 ? LATIN_LOOKS.charAt(lookalike) : c;
    }

    /** The mark that makes an umlaut of the vowel before it. */
    private static void foldDiaeresis(StringBuilder folded) {
        char before = folded.length() == 0 ? ' ' : folded.charAt(folded.length() - 1);
        if (before == 'a' || before == 'o' || before == 'u') {
            folded.append('e');
        }
    }
}
