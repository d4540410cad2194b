package moonlamp.story;

/** Makes texts comparable for people, and legible for whoever has no other letters: without accents and ligatures. */
public final class Folding {
    /** Letters that Unicode takes for others, not for some with accents, and what they are here. */
    private static final String OTHERS = "đħıłøŧðŋſ";

    private static final String PLAIN = "dhilotdns";

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
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case '‘', '’', '‚' -> folded.append('\'');
            case '“', '”', '„' -> folded.append('"');
            default -> {
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    folded.append(base(c));
                }
            }
        }
    }

    /** A small letter without its accents. Any other character, and one of the letters that have none, stays. */
    public static char base(char c) {
        if (c < 128) {
            return c;
        }
        int other = OTHERS.indexOf(c);
        char plain = other >= 0 ? PLAIN.charAt(other) : Decomposition.first(c);
        return plain >= 'a' && plain <= 'z' ? plain : c;
    }
}
