package moonlamp.gguf;

import java.nio.charset.StandardCharsets;

/**
 * Many short UTF-8 strings in one byte array, without an object for each: a Gemma vocabulary has 262,144.
 * Immutable.
 */
public final class StringArray {
    private final byte[] utf8;
    private final int[] starts;

    /**
     * @param utf8 the strings' bytes, one after the other, perhaps more; not copied
     * @param starts where each string starts, and one more entry where the last one ends; not copied
     */
    StringArray(byte[] utf8, int[] starts) {
        this.utf8 = utf8;
        this.starts = starts;
    }

    /** The same strings as an array of its own. */
    public static StringArray of(String... strings) {
        byte[][] encoded = new byte[strings.length][];
        int total = 0;
        for (int i = 0; i < strings.length; i++) {
            encoded[i] = strings[i].getBytes(StandardCharsets.UTF_8);
            total = Math.addExact(total, encoded[i].length);
        }
        byte[] utf8 = new byte[total];
        int[] starts = new int[strings.length + 1];
        for (int i = 0; i < strings.length; i++) {
            System.arraycopy(encoded[i], 0, utf8, starts[i], encoded[i].length);
            starts[i + 1] = starts[i] + encoded[i].length;
        }
        return new StringArray(utf8, starts);
    }

    /** Number of strings. */
    public int size() {
        return starts.length - 1;
    }

    /** Bytes of string {@code index}. */
    public int length(int index) {
        return starts[index + 1] - starts[index];
    }

    /** Byte {@code position} of string {@code index}; both must be in range. */
    public byte byteAt(int index, int position) {
        return utf8[starts[index] + position];
    }

    /** A hash of string {@code index}'s bytes; see {@link #hash(byte[], int, int)}. */
    public int hash(int index) {
        return hash(utf8, starts[index], starts[index + 1]);
    }

    /** A hash of {@code bytes[from, to)} whose low bits depend on all of them. */
    public static int hash(byte[] bytes, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = (h ^ (bytes[i] & 0xFF)) * 0x01000193; // FNV-1a's step
        }
        // the finaliser of MurmurHash3
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    /** Whether the strings at both indices have the same bytes. */
    public boolean equal(int index, int other) {
        return equal(index, utf8, starts[other], starts[other + 1]);
    }

    /** Whether string {@code index} is {@code bytes[from, to)}. */
    public boolean equal(int index, byte[] bytes, int from, int to) {
        int start = starts[index];
        if (starts[index + 1] - start != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != utf8[start + i - from]) {
                return false;
            }
        }
        return true;
    }

    /** A copy of string {@code index} as UTF-8. */
    public byte[] bytes(int index) {
        byte[] bytes = new byte[length(index)];
        System.arraycopy(utf8, starts[index], bytes, 0, bytes.length);
        return bytes;
    }

    /** String {@code index} as text. */
    public String string(int index) {
        return new String(utf8, starts[index], length(index), StandardCharsets.UTF_8);
    }

    /** Bytes of all strings together. */
    public int totalBytes() {
        return starts[size()];
    }

    /** Where string {@code index} starts in {@link #copyTo}'s bytes; index may be {@link #size()}. */
    public int start(int index) {
        return starts[index];
    }

    /** Copies all strings' bytes, {@link #totalBytes()}, to {@code target} from {@code at} on. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(utf8, 0, target, at, totalBytes());
    }
}
