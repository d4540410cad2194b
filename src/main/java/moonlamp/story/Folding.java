package moonlamp.story;

/** Makes texts comparable for people, and legible for whoever has no other letters: without accents and ligatures. */
public final class Folding {
    /** A base letter, then what folds to it; lower case, Latin as far as U+017F. */
    private static final String[] LETTERS = {
        "aàáâãäåāăą",
        "cçćĉċč",
        "dďđð",
        "eèéêëēĕėęě",
        "gĝğġģ",
        "hĥħ",
        "iìíîïĩīĭįı",
        "jĵ",
        "kķ",
        "lĺļľŀł",
        "nñńņňŉ",
        "oòóôõöøōŏő",
        "rŕŗř",
        "sśŝşšſ",
        "tţťŧ",
        "uùúûüũūŭůűų",
        "wŵ",
        "yýÿŷ",
        "zźżž"
    };

    private static final int FIRST = 0xC0;
    private static final char[] BASES = bases();

    private Folding() {}

    /** The text in lower case, without accents, with straight quotation marks and apostrophes; ß is ss. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(folded, Character.toLowerCase(text.charAt(i)));
        }
        return folded.toString();
    }

    /** The text without accents and with typewriter quotation marks, in capitals where it was; ß is ss. */
    public static String keepingCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int start = folded.length();
            append(folded, Character.toLowerCase(c));
            if (Character.isUpperCase(c) && start < folded.length()) {
                folded.setCharAt(start, Character.toUpperCase(folded.charAt(start)));
            }
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        if (c < FIRST) {
            folded.append(c);
            return;
        }
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case '‘', '’', '‚' -> folded.append('\'');
            case '“', '”', '„' -> folded.append('"');
            default -> {
                if (c < FIRST + BASES.length) {
                    folded.append(BASES[c - FIRST]);
                } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    folded.append(c);
                }
            }
        }
    }

    private static char[] bases() {
        char[] bases = new char[0x180 - FIRST];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = (char) (FIRST + i);
        }
        for (String family : LETTERS) {
            for (int i = 1; i < family.length(); i++) {
                bases[family.charAt(i) - FIRST] = family.charAt(0);
            }
        }
        return bases;
    }
}
