package moonlamp.story;

/** Makes texts comparable for people, and legible for whoever has no other letters: without accents and ligatures. */
public final class Folding {
    private static final char LATIN = '\u00e0';

    /** The plain letters of U+00E0 to U+017F; a space for those that have none. */
    private static final String PLAIN = "aaaaaa ceeeeiiiidnooooo ouuuuy yaaaaaaccccccccddddeeeeeeeeeegggg"
            + "gggghhhhiiiiiiiiii  jjkk llllllllllnnnnnnn  oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static final char ADDITIONAL = '\u1e00';

    /** The same for U+1E00 to U+1EFF, Vietnamese among them. */
    private static final String PLAIN_ADDITIONAL = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwyassss aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

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
        return switch (c) {
            case '\u01a1' -> 'o'; // Vietnamese letters of another block
            case '\u01b0' -> 'u';
            default -> base(base(c, LATIN, PLAIN), ADDITIONAL, PLAIN_ADDITIONAL);
        };
    }

    private static char base(char c, char first, String letters) {
        int at = c - first;
        return at < 0 || at >= letters.length() || letters.charAt(at) == ' ' ? c : letters.charAt(at);
    }
}
