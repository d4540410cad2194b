package moonlamp.tokenizer;

import moonlamp.gguf.StringArray;

/** How SentencePiece writes a space: as U+2581, so that it is visible in pieces. */
final class Spaces {
    private static final byte[] ESCAPED = {(byte) 0xE2, (byte) 0x96, (byte) 0x81}; // U+2581 in UTF-8

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

    /** Passes the bytes of piece {@code id} on with escaped spaces turned back. */
    static void unescape(StringArray pieces, int id, Utf8Decoder text) {
        int length = pieces.length(id);
        int at = 0;
        while (at < length) {
            boolean isSpace = isEscaped(pieces, id, at);
            text.accept(isSpace ? (byte) ' ' : pieces.byteAt(id, at));
            at += isSpace ? ESCAPED.length : 1;
        }
    }

    private static boolean isEscaped(StringArray pieces, int id, int at) {
        return at + ESCAPED.length <= pieces.length(id)
                && pieces.byteAt(id, at) == ESCAPED[0]
                && pieces.byteAt(id, at + 1) == ESCAPED[1]
                && pieces.byteAt(id, at + 2) == ESCAPED[2];
    }

    private static int put(byte[] text, int at) {
        System.arraycopy(ESCAPED, 0, text, at, ESCAPED.length);
        return at + ESCAPED.length;
    }
}
