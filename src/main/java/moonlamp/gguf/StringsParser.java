package moonlamp.gguf;

/** Reads the strings of an array, without an object for each; when bytes are missing, goes on behind the last string. */
final class StringsParser {
    /** Bytes of a string's length. */
    private static final int PREFIX_BYTES = 8;
    /** A vocabulary's pieces have about 9 bytes. */
    private static final int EXPECTED_BYTES = 12;

    private final ByteCursor in;
    private final String key;
    private final boolean keep;
    private final int[] starts; // in utf8, of each string, and where the last one ends
    private byte[] utf8;
    private int count;

    /**
     * @param length how many strings; each takes at least its prefix, so the file is longer than what is allocated
     * @param keep whether the strings are wanted; if not, they are not checked and all end up empty
     */
    StringsParser(ByteCursor in, String key, int length, boolean keep) {
        in.requireRoom((long) PREFIX_BYTES * length, key);
        this.in = in;
        this.key = key;
        this.keep = keep;
        this.starts = new int[length + 1];
        this.utf8 = new byte[keep ? (int) Math.min(in.left(), (long) EXPECTED_BYTES * length) : 0];
    }

    StringArray parse() {
        while (count < starts.length - 1) {
            next();
            in.mark();
        }
        return new StringArray(utf8, starts);
    }

    private void next() {
        int size = in.stringLength(key, GgufLimits.MAX_STRING_BYTES);
        int from = in.take(size, key);
        if (keep) {
            keep(from, size);
        }
        count++;
    }

    private void keep(int from, int size) {
        int start = starts[count];
        if (start + size > utf8.length) {
            byte[] larger = new byte[Math.max(utf8.length + utf8.length / 2, start + size)];
            System.arraycopy(utf8, 0, larger, 0, start);
            utf8 = larger;
        }
        if (copyHasOtherThanAscii(in.array(), from, size, utf8, start)) {
            in.requireUtf8(key, from, size);
        }
        starts[count + 1] = start + size;
    }

    /** The strings are so short that a loop is faster than the library's copy. */
    private static boolean copyHasOtherThanAscii(byte[] source, int from, int size, byte[] target, int at) {
        int bits = 0;
        for (int i = 0; i < size; i++) {
            byte b = source[from + i];
            target[at + i] = b;
            bits |= b;
        }
        return bits < 0;
    }
}
