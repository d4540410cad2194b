package moonlamp.gguf;

import moonlamp.gguf.GgufFormatException.Kind;

/**
 * Reads little-endian numbers and strings from the beginning of a file, and nothing that is not there: every read first
 * makes sure of its bytes, so that an array index can never be wrong. The bytes come in pieces; those before the last
 * {@link #mark} are forgotten.
 */
final class ByteCursor {
    private final long fileBytes;
    private byte[] bytes = {};
    private int length;
    /** Offset in the file of {@code bytes[0]}. */
    private int origin;

    private int next;
    private int mark;
    /** How many bytes behind the mark were asked for in vain. */
    private int wanted;

    ByteCursor(long fileBytes) {
        this.fileBytes = fileBytes;
    }

    /** Takes the next bytes of the file; goes back to the mark. Bytes that no header may have are left out. */
    void append(byte[] piece, int from, int count) {
        int kept = length - mark;
        int added = (int) Math.min(count, (long) GgufLimits.MAX_HEADER_BYTES - origin - length);
        byte[] target = kept + added <= bytes.length ? bytes : new byte[Math.max(kept, wanted) + added];
        System.arraycopy(bytes, mark, target, 0, kept);
        System.arraycopy(piece, from, target, kept, added);
        bytes = target;
        length = kept + added;
        origin += mark;
        mark = 0;
        next = 0;
    }

    /** What has been read up to here will not be read again. */
    void mark() {
        mark = next;
        wanted = 0;
    }

    /** How many bytes are there to be read. */
    int available() {
        return length - next;
    }

    /** Offset in the file of the next byte. */
    int position() {
        return origin + next;
    }

    /** Offset in the file of {@code array()[index]}. */
    int offset(int index) {
        return origin + index;
    }

    /**
     * Makes sure that {@code count} more bytes are there.
     *
     * @param count at most {@link GgufLimits#MAX_FILE_BYTES}, not negative
     */
    void require(long count, String field) {
        if (next + count > length) {
            requireRoom(count, field);
            wanted = (int) (next + count) - mark;
            throw new GgufFormatException(
                    Kind.INCOMPLETE, position(), field, count + " more bytes", length - next + " read so far");
        }
    }

    /** How many bytes the file has behind what has been read. */
    long left() {
        return fileBytes - position();
    }

    /** Makes sure that the file and its header may have {@code count} more bytes, though they need not be there yet. */
    void requireRoom(long count, String field) {
        long end = position() + count;
        if (end > fileBytes) {
            throw new GgufFormatException(
                    Kind.TRUNCATED,
                    position(),
                    field,
                    count + " more bytes",
                    fileBytes - position() + " until the end of the file");
        }
        if (end > GgufLimits.MAX_HEADER_BYTES) {
            throw new GgufFormatException(
                    Kind.HEADER_SIZE,
                    position(),
                    field,
                    "a header of at most " + GgufLimits.MAX_HEADER_BYTES + " bytes",
                    "at least " + end);
        }
    }

    int u8(String field) {
        require(1, field);
        return bytes[next++] & 0xFF;
    }

    int i32(String field) {
        require(4, field);
        return littleEndian32();
    }

    long i64(String field) {
        require(8, field);
        long low = littleEndian32() & 0xFFFFFFFFL;
        return (long) littleEndian32() << 32 | low;
    }

    /** An integer of 1, 2, 4 or 8 bytes, zero-extended. */
    long unsigned(int size, String field) {
        if (size == 8) {
            return i64(field);
        }
        require(size, field);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[next + i] & 0xFF;
        }
        next += size;
        return value;
    }

    private int littleEndian32() {
        int at = next;
        next = at + 4;
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    /** The length of a string, whose bytes are there. */
    int stringLength(String field, int max) {
        int offset = position();
        long size = i64(field);
        if (size < 0 || size > max) {
            throw new GgufFormatException(
                    Kind.STRING_LENGTH, offset, field, "at most " + max + " bytes", Long.toUnsignedString(size));
        }
        require(size, field);
        return (int) size;
    }

    /** Makes sure that {@code size} bytes of {@link #array} from {@code start} on, which have been taken, are UTF-8. */
    void requireUtf8(String field, int start, int size) {
        int malformed = Utf8.firstMalformed(bytes, start, start + size);
        if (malformed >= 0) {
            throw new GgufFormatException(
                    Kind.UTF8,
                    offset(malformed),
                    field,
                    "UTF-8",
                    Quoted.of(bytes, malformed, Math.min(4, start + size - malformed)));
        }
    }

    /** The index in {@link #array} of the next {@code count} bytes, which the cursor passes over. */
    int take(int count, String field) {
        require(count, field);
        int start = next;
        next += count;
        return start;
    }

    /** The bytes that are read from, until more are appended; see {@link #offset} for their place in the file. */
    byte[] array() {
        return bytes;
    }
}
