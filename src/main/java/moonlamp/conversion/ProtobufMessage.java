package moonlamp.conversion;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import moonlamp.conversion.ConversionException.Kind;

/**
 * Reads the fields of a protocol buffer message, one after the other, and nothing that is not there. Covers what the wire
 * format has today: varints, 32 and 64 bits, and lengths; see "Encoding" in the Protocol Buffers documentation.
 */
final class ProtobufMessage {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;
    private static final int VARINT_BITS = 64;

    private final String where;
    private final byte[] bytes;
    private final int end;
    private int next;
    private int wireType;

    /**
     * @param where the file, for errors
     * @param bytes the message; not copied
     */
    ProtobufMessage(String where, byte[] bytes) {
        this(where, bytes, 0, bytes.length);
    }

    private ProtobufMessage(String where, byte[] bytes, int from, int end) {
        this.where = where;
        this.bytes = bytes;
        this.next = from;
        this.end = end;
    }

    /** The number of the next field, or 0 behind the last one. Its value must be read or skipped. */
    int nextField() {
        if (next == end) {
            return 0;
        }
        long tag = varint();
        wireType = (int) (tag & 7);
        long field = tag >>> 3;
        if (field < 1 || field > 0x1FFFFFFF) {
            throw malformed("a field has the number " + field);
        }
        return (int) field;
    }

    /** The integer or truth value of the field. */
    long integer() {
        requireType(VARINT);
        return varint();
    }

    boolean truth() {
        return integer() != 0;
    }

    float f32() {
        requireType(FIXED32);
        int at = take(Float.BYTES);
        return ByteBuffer.wrap(bytes, at, Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }

    String text() {
        requireType(LENGTH);
        int length = length();
        int at = take(length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("a text is no UTF-8");
        }
    }

    /** The bytes of the field, copied. */
    byte[] bytes() {
        requireType(LENGTH);
        int length = length();
        int at = take(length);
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    /** The message in the field. */
    ProtobufMessage message() {
        requireType(LENGTH);
        int length = length();
        int at = take(length);
        return new ProtobufMessage(where, bytes, at, at + length);
    }

    /** Passes over the value. */
    void skip() {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> take(Long.BYTES);
            case LENGTH -> take(length());
            case FIXED32 -> take(Float.BYTES);
            default -> throw malformed("a field is of the type " + wireType);
        }
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - next) {
            throw truncated();
        }
        return (int) length;
    }

    private int take(int count) {
        if (count > end - next) {
            throw truncated();
        }
        int at = next;
        next += count;
        return at;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < VARINT_BITS; shift += 7) {
            byte b = bytes[take(1)];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw malformed("a number has more than 64 bits");
    }

    private void requireType(int expected) {
        if (wireType != expected) {
            throw malformed("a field is of the type " + wireType + " where " + expected + " is expected");
        }
    }

    private ConversionException truncated() {
        return new ConversionException(Kind.TRUNCATED, where, "a message ends too early");
    }

    private ConversionException malformed(String problem) {
        return new ConversionException(Kind.VOCABULARY, where, "no SentencePiece model: " + problem);
    }
}
