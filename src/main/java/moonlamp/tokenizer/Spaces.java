package moonlamp.tokenizer;

import moonlamp.gguf.StringArray;

/** How SentencePiece writes a space: as U+2581, so that it is visible in pieces. */
final class Spaces {
    private static final char MARK = '\u2581';
    private static final byte[] ESCAPED = {(byte) 0xE2, (byte) 0x96, (byte) 0x81}; // the mark in UTF-8

    /** What {@link Character#isWhitespace} is true for, besides the controls. */
    private static final String WHITE_SPACE =
            " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000";

    private Spaces() {}

    /** {@link String#strip}, without the table of all characters' classes that it would bring into the engine. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhite(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhite(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isWhite(char c) {
        return c >= '\t' && c <= '\r' || c >= '\u001c' && c <= '\u001f' || WHITE_SPACE.indexOf(c) >= 0;
    }

    /** The text with every space escaped, after one more if {@code prefix}. */
    static byte[] escape(byte[] utf8, boolean prefix) {
        int length = Math.addExact(utf8.length, prefix ? ESCAPED.length : 0);
        for (byte b : utf8) {
            length = b == ' ' ? Math.addExact(length, ESCAPED.length - 1) : length;
        }
        byte[] escaped = new byte[length];
        int at = prefix ? put(escaped, 0) : 0;
        for (byte b : utf8) {
            if (b == ' ') {
                at = put(escaped, at);
            } else {
                escaped[at] = b;
                at++;
            }
        }
        return escaped;
    }

    /** Bytes of piece {@code id} with its spaces escaped. */
    static int escapedLength(StringArray pieces, int id) {
        int length = pieces.length(id);
        int escaped = length;
        for (int i = 0; i < length; i++) {
            escaped += pieces.byteAt(id, i) == ' ' ? ESCAPED.length - 1 : 0;
        }
        return escaped;
    }

    /** The text with escaped spaces turned back, whichever tokens they came from. */
    static String unescape(String text) {
        return text.replace(MARK, ' ');
    }

    private static int put(byte[] text, int at) {
        System.arraycopy(ESCAPED, 0, text, at, ESCAPED.length);
        return at + ESCAPED.length;
    }
}
