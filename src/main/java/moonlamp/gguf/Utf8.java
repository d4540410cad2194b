package moonlamp.gguf;

/** Strict UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    /** Index of the first byte of the first malformed sequence in [from, to), or -1. */
    static int firstMalformed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int size = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
            if (size == 0) {
                return i;
            }
            i += size;
        }
        return -1;
    }

    /** Bytes of the multi-byte sequence at {@code i}; 0 if it is malformed. */
    private static int sequence(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        if (first > 0xE0
                && first < 0xED
                && i + 2 < to
                && (bytes[i + 1] & bytes[i + 2] & 0xC0) == 0x80
                && ((bytes[i + 1] | bytes[i + 2]) & 0x40) == 0) {
            return 3; // any two continuations: most that is not Latin
        }
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || i + size > to) {
            return 0;
        }
        for (int k = 1; k < size; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[i + 1] & 0xFF;
        boolean wrong = first == 0xE0 && second < 0xA0 // overlong
                || first == 0xED && second >= 0xA0 // surrogate
                || first == 0xF0 && second < 0x90 // overlong
                || first == 0xF4 && second >= 0x90; // above U+10FFFF
        return wrong ? 0 : size;
    }
}
