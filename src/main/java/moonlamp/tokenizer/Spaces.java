package moonlamp.tokenizer;

import moonlamp.gguf.StringArray;

/** How SentencePiece writes a space: as U+2581, so that it is visible in pieces. */
final class Spaces {
    private static final char MARK = '\u2581';
    private static final byte[] ESCAPED = {(byte) 0xE2, (byte) 0x96, (byte) 0x81}; // the mark in UTF-8

    private Spaces() {}

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
