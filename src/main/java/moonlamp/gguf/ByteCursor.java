package moonlamp.gguf;

import moonlamp.gguf.GgufFormatException.Kind;

/**
 * Reads little-endian numbers from the beginning of a file, and nothing that is not there: every read first makes sure
 * of its bytes, so that an array index can never be wrong.
 */
final class ByteCursor {
    private final byte[] bytes;
    private final int length;
    private final long fileBytes;
    private int position;

    ByteCursor(byte[] bytes, int length, long fileBytes) {
        this.bytes = bytes;
        this.length = length;
        this.fileBytes = fileBytes;
    }

    /** Offset in the file of the next byte. */
    int position() {
        return position;
    }

    /**
     * Makes sure that {@code count} more bytes are there.
     *
     * @param count at most {@link GgufLimits#MAX_FILE_BYTES}, not negative
     */
    void require(long count, String field) {
        long end = position + count;
        if (end <= length && end <= GgufLimits.MAX_HEADER_BYTES) {
            return;
        }
        if (end > fileBytes) {
            throw new GgufFormatException(
                    Kind.TRUNCATED,
                    position,
                    field,
                    count + " more bytes",
                    fileBytes - position + " until the end of the file");
        }
        if (end > GgufLimits.MAX_HEADER_BYTES) {
            throw new GgufFormatException(
                    Kind.HEADER_SIZE,
                    position,
                    field,
                    "a header of at most " + GgufLimits.MAX_HEADER_BYTES + " bytes",
                    "at least " + end);
        }
        throw new GgufFormatException(
                Kind.INCOMPLETE, position, field, count + " more bytes", length - position + " read so far");
    }

    int u8(String field) {
        require(1, field);
        return bytes[position++] & 0xFF;
    }

    int i32(String field) {
        require(4, field);
        int value = littleEndian(4);
        position += 4;
        return value;
    }

    long i64(String field) {
        require(8, field);
        long low = littleEndian(4) & 0xFFFFFFFFL;
        position += 4;
        long high = littleEndian(4);
        position += 4;
        return high << 32 | low;
    }

    /** An integer of 1, 2, 4 or 8 bytes, zero-extended. */
    long unsigned(int size, String field) {
        if (size == 8) {
            return i64(field);
        }
        require(size, field);
        long value = littleEndian(size) & 0xFFFFFFFFL;
        position += size;
        return value;
    }

    private int littleEndian(int size) {
        int value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[position + i] & 0xFF;
        }
        return value;
    }

    /** The index in {@link #array} of the next {@code count} bytes, which the cursor passes over. */
    int take(int count, String field) {
        require(count, field);
        int start = position;
        position += count;
        return start;
    }

    /** The bytes that are read from; indices are file offsets. */
    byte[] array() {
        return bytes;
    }
}
