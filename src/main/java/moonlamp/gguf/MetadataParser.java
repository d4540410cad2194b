package moonlamp.gguf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.MetadataValue.BoolValue;
import moonlamp.gguf.MetadataValue.FloatValue;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.NumbersValue;
import moonlamp.gguf.MetadataValue.StringValue;
import moonlamp.gguf.MetadataValue.StringsValue;

/** Reads the metadata section: key, value type, value, as often as the header says. */
final class MetadataParser {
    private final ByteCursor in;
    private final Metadata metadata = new Metadata();

    private MetadataParser(ByteCursor in) {
        this.in = in;
    }

    static Metadata parse(ByteCursor in, int count) {
        MetadataParser parser = new MetadataParser(in);
        for (int i = 0; i < count; i++) {
            parser.entry(i);
        }
        return parser.metadata;
    }

    private void entry(int index) {
        int keyOffset = in.position();
        String key = key("key " + index);
        if (metadata.has(key)) {
            throw new GgufFormatException(Kind.KEY_DUPLICATE, keyOffset, key, "each key once", "a second one");
        }
        ValueType type = type("type of " + key);
        int offset = in.position();
        metadata.add(key, value(key, type), offset);
    }

    private String key(String field) {
        int offset = in.position();
        int length = stringLength(field, GgufLimits.MAX_STRING_BYTES);
        if (length == 0 || length > GgufLimits.MAX_KEY_BYTES) {
            throw new GgufFormatException(
                    Kind.KEY, offset, field, "1 to " + GgufLimits.MAX_KEY_BYTES + " bytes", length + " bytes");
        }
        int start = in.take(length, field);
        for (int i = start; i < start + length; i++) {
            if (!isKeyCharacter(in.array()[i])) {
                throw new GgufFormatException(
                        Kind.KEY, i, field, "letters, digits and . _ -", Quoted.of(in.array(), start, length));
            }
        }
        return new String(in.array(), start, length, StandardCharsets.US_ASCII);
    }

    /** The specification asks for lower case; capitals do no harm and appear in keys that tools add. */
    private static boolean isKeyCharacter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '_' || b == '-';
    }

    private ValueType type(String field) {
        int offset = in.position();
        int id = in.i32(field);
        return ValueType.byId(id)
                .orElseThrow(() -> new GgufFormatException(
                        Kind.VALUE_TYPE, offset, field, "a GGUF value type, 0 to 12", Integer.toString(id)));
    }

    private MetadataValue value(String key, ValueType type) {
        return switch (type) {
            case STRING -> string(key);
            case ARRAY -> array(key);
            case BOOL -> bool(key);
            case FLOAT32 -> new FloatValue(type, Float.intBitsToFloat(in.i32(key)));
            case FLOAT64 -> new FloatValue(type, Double.longBitsToDouble(in.i64(key)));
            case INT8 -> new IntegerValue(type, (byte) in.unsigned(1, key));
            case INT16 -> new IntegerValue(type, (short) in.unsigned(2, key));
            case INT32 -> new IntegerValue(type, in.i32(key));
            default -> new IntegerValue(type, in.unsigned(type.bytes(), key));
        };
    }

    private BoolValue bool(String key) {
        int offset = in.position();
        int value = in.u8(key);
        requireBool(key, value, offset);
        return new BoolValue(value == 1);
    }

    private static void requireBool(String field, int value, long offset) {
        if (value != 0 && value != 1) {
            throw new GgufFormatException(Kind.BOOL, offset, field, "0 or 1", Integer.toString(value & 0xFF));
        }
    }

    private StringValue string(String key) {
        boolean template = key.startsWith("tokenizer.chat_template");
        int length = stringLength(key, template ? GgufLimits.MAX_TEMPLATE_BYTES : GgufLimits.MAX_STRING_BYTES);
        int start = in.take(length, key);
        requireUtf8(key, start, length);
        return new StringValue(new String(in.array(), start, length, StandardCharsets.UTF_8));
    }

    /** Reads the length of a string and makes sure that its bytes are there. */
    private int stringLength(String field, int max) {
        int offset = in.position();
        long length = in.i64(field);
        if (length < 0 || length > max) {
            throw new GgufFormatException(
                    Kind.STRING_LENGTH, offset, field, "at most " + max + " bytes", Long.toUnsignedString(length));
        }
        in.require(length, field);
        return (int) length;
    }

    private void requireUtf8(String field, int start, int length) {
        int malformed = Utf8.firstMalformed(in.array(), start, start + length);
        if (malformed >= 0) {
            throw new GgufFormatException(
                    Kind.UTF8,
                    malformed,
                    field,
                    "UTF-8",
                    Quoted.of(in.array(), malformed, Math.min(4, start + length - malformed)));
        }
    }

    private MetadataValue array(String key) {
        int typeOffset = in.position();
        ValueType elements = type("element type of " + key);
        if (elements == ValueType.ARRAY) {
            throw new GgufFormatException(
                    Kind.NESTED_ARRAY, typeOffset, key, "an array of numbers or strings", "an array of arrays");
        }
        int lengthOffset = in.position();
        long length = in.i64("length of " + key);
        if (length < 0 || length > GgufLimits.MAX_ARRAY_LENGTH) {
            throw new GgufFormatException(
                    Kind.ARRAY_LENGTH,
                    lengthOffset,
                    key,
                    "at most " + GgufLimits.MAX_ARRAY_LENGTH + " elements",
                    Long.toUnsignedString(length));
        }
        return elements == ValueType.STRING ? strings(key, (int) length) : numbers(key, elements, (int) length);
    }

    private NumbersValue numbers(String key, ValueType elements, int length) {
        int size = length * elements.bytes();
        int start = in.take(size, key);
        if (elements == ValueType.BOOL) {
            for (int i = start; i < start + size; i++) {
                requireBool(key, in.array()[i], i);
            }
        }
        return new NumbersValue(elements, Arrays.copyOfRange(in.array(), start, start + size));
    }

    /** Each string takes at least the 8 bytes of its length, so the offsets are no larger than what has been read. */
    private StringsValue strings(String key, int length) {
        in.require(8L * length, key);
        int first = in.position();
        int[] starts = new int[length + 1];
        for (int i = 0; i < length; i++) {
            int size = stringLength(key, GgufLimits.MAX_STRING_BYTES);
            int start = in.take(size, key);
            requireUtf8(key, start, size);
            starts[i + 1] = starts[i] + size;
        }
        byte[] utf8 = new byte[starts[length]];
        int from = first;
        for (int i = 0; i < length; i++) {
            int size = starts[i + 1] - starts[i];
            System.arraycopy(in.array(), from + 8, utf8, starts[i], size);
            from += 8 + size;
        }
        return new StringsValue(new StringArray(utf8, starts));
    }
}
