package moonlamp.tokenizer;

/**
 * Decodes UTF-8 byte by byte; holds back an incomplete character. Malformed bytes become U+FFFD as soon as no
 * continuation could mend them, one for each maximal part of a character (the decoder of the WHATWG Encoding
 * Standard).
 */
final class Utf8Decoder {
    static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text;
    private int codePoint;
    private int needed; // continuation bytes still to come
    private int lower = 0x80; // range of the next continuation byte
    private int upper = 0xBF;

    /** Appends to {@code text}, which its owner may read and clear at any time. */
    Utf8Decoder(StringBuilder text) {
        this.text = text;
    }

    void accept(byte next) {
        int b = next & 0xFF;
        if (needed == 0) {
            start(b);
        } else if (b < lower || b > upper) {
            flush();
            start(b);
        } else {
            lower = 0x80;
            upper = 0xBF;
            codePoint = codePoint << 6 | b & 0x3F;
            needed--;
            if (needed == 0) {
                text.appendCodePoint(codePoint);
            }
        }
    }

    /** Ends the text: an incomplete character becomes U+FFFD. */
    void flush() {
        if (needed > 0) {
            text.appendCodePoint(REPLACEMENT);
        }
        needed = 0;
        lower = 0x80;
        upper = 0xBF;
    }

    private void start(int b) {
        if (b < 0x80) {
            text.append((char) b);
        } else if (b >= 0xC2 && b <= 0xDF) {
            expect(1, b & 0x1F);
        } else if (b >= 0xE0 && b <= 0xEF) {
            lower = b == 0xE0 ? 0xA0 : 0x80; // no overlong forms
            upper = b == 0xED ? 0x9F : 0xBF; // no surrogates
            expect(2, b & 0x0F);
        } else if (b >= 0xF0 && b <= 0xF4) {
            lower = b == 0xF0 ? 0x90 : 0x80; // no overlong forms
            upper = b == 0xF4 ? 0x8F : 0xBF; // nothing above U+10FFFF
            expect(3, b & 0x07);
        } else {
            text.appendCodePoint(REPLACEMENT);
        }
    }

    private void expect(int count, int bits) {
        needed = count;
        codePoint = bits;
    }
}
