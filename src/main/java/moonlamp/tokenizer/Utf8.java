package moonlamp.tokenizer;

/** UTF-8 with one rule for damage, the same on every platform: what is no character becomes U+FFFD. */
public final class Utf8 {
    private Utf8() {}

    /** The text's UTF-8 bytes; a lone surrogate becomes U+FFFD. */
    public static byte[] encode(String text) {
        byte[] utf8 = new byte[length(text)];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = codePoint(text, i);
            i += c > 0xFFFF ? 2 : 1;
            at = put(c, utf8, at);
        }
        return utf8;
    }

    /** The text of UTF-8 bytes; malformed ones become U+FFFD as the Unicode Standard recommends (section 3.9). */
    public static String decode(byte[] utf8) {
        StringBuilder text = new StringBuilder(utf8.length);
        Utf8Decoder decoder = new Utf8Decoder(text);
        for (byte b : utf8) {
            decoder.accept(b);
        }
        decoder.flush();
        return text.toString();
    }

    /** Where the character that starts at {@code at} ends; a malformed one ends where it stops being one. */
    static int characterEnd(byte[] utf8, int at, int length) {
        int lead = utf8[at] & 0xFF;
        int most = lead < 0xC0 || lead >= 0xF8 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        int limit = Math.min(length, at + most);
        int end = at + 1;
        while (end < limit && (utf8[end] & 0xC0) == 0x80) {
            end++;
        }
        return end;
    }

    private static int codePoint(String text, int i) {
        int c = text.codePointAt(i);
        return c >= 0xD800 && c <= 0xDFFF ? Utf8Decoder.REPLACEMENT : c;
    }

    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = codePoint(text, i);
            i += c > 0xFFFF ? 2 : 1;
            length = Math.addExact(length, c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
        }
        return length;
    }

    private static int put(int c, byte[] utf8, int at) {
        if (c < 0x80) {
            utf8[at] = (byte) c;
            return at + 1;
        }
        int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3; // continuation bytes
        int mark = 0xF00 >> more + 1 & 0xFF; // 110..., 1110..., 11110...
        utf8[at] = (byte) (mark | c >> 6 * more);
        for (int i = 1; i <= more; i++) {
            utf8[at + i] = (byte) (0x80 | c >> 6 * (more - i) & 0x3F);
        }
        return at + more + 1;
    }
}
