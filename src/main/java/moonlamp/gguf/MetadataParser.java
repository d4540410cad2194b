package moonlamp.gguf;

import java.nio.charset.StandardCharsets;
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
    private final int count;
    private final boolean keepStrings;
    private final Metadata metadata = new Metadata();
    /** The array of strings that is being read, or null; its key and the offset of its value. */
    private StringsParser strings;

    private String stringsKey;
    private int stringsOffset;

    /** @param keepStrings whether arrays of strings have their strings, not only their size */
    MetadataParser(ByteCursor in, int count, boolean keepStrings) {
        this.in = in;
        this.count = count;
        this.keepStrings = keepStrings;
    }

    /** Reads what is left; when bytes are missing, goes on behind the last whole entry, or string of an array. */
    Metadata parse() {
        while (metadata.size() < count) {
            if (strings == null) {
                entry(metadata.size());
            } else {
                metadata.add(stringsKey, new StringsValue(strings.parse()), stringsOffset);
                strings = null;
            }
            in.mark();
        }
        return metadata;
    }

    private void entry(int index) {
        int keyOffset = in.position();
        String key = key("key " + index);
        if (metadata.has(key)) {
            throw new GgufFormatException(Kind.KEY_DUPLICATE, keyOffset, key, "each key once", "a second one");
        }
        ValueType type = type("type of " + key);
        int offset = in.position();
        if (type == ValueType.ARRAY) {
            array(key, offset);
        } else {
            metadata.add(key, value(key, type), offset);
        }
    }

    private String key(String field) {
        int offset = in.position();
        int length = in.stringLength(field, GgufLimits.MAX_STRING_BYTES);
        if (length == 0 || length > GgufLimits.MAX_KEY_BYTES) {
            throw new GgufFormatException(
                    Kind.KEY, offset, field, "1 to " + GgufLimits.MAX_KEY_BYTES + " bytes", length + " bytes");
        }
        int start = in.take(length, field);
        for (int i = start; i < start + length; i++) {
            if (!isKeyCharacter(in.array()[i])) {
                throw new GgufFormatException(
                        Kind.KEY,
                        in.offset(i),
                        field,
                        "letters, digits and . _ -",
                        Quoted.of(in.array(), start, length));
            }
        }
        return new String(in.array(), start, length, StandardCharsets.UTF_8);
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
        int length = in.stringLength(key, template ? GgufLimits.MAX_TEMPLATE_BYTES : GgufLimits.MAX_STRING_BYTES);
        int start = in.take(length, key);
        in.requireUtf8(key, start, length);
        return new StringValue(new String(in.array(), start, length, StandardCharsets.UTF_8));
    }

    /** An array of strings, the longest part of most headers, is only begun. */
    private void array(String key, int offset) {
        int typeOffset = in.position();
        ValueType elements = type("element type of " + key);
        if (elements == ValueType.ARRAY) {
            throw new GgufFormatException(
                    Kind.NESTED_ARRAY, typeOffset, key, "an array of numbers or strings", "an array of arrays");
        }
        int length = arrayLength(key);
        if (elements == ValueType.STRING) {
            strings = new StringsParser(in, key, length, keepStrings);
            stringsKey = key;
            stringsOffset = offset;
        } else {
            metadata.add(key, numbers(key, elements, length), offset);
        }
    }

    private int arrayLength(String key) {
        int offset = in.position();
        long length = in.i64("length of " + key);
        if (length < 0 || length > GgufLimits.MAX_ARRAY_LENGTH) {
            throw new GgufFormatException(
                    Kind.ARRAY_LENGTH,
                    offset,
                    key,
                    "at most " + GgufLimits.MAX_ARRAY_LENGTH + " elements",
                    Long.toUnsignedString(length));
        }
        return (int) length;
    }

    private NumbersValue numbers(String key, ValueType elements, int length) {
        int size = length * elements.bytes();
        int start = in.take(size, key);
        if (elements == ValueType.BOOL) {
            for (int i = start; i < start + size; i++) {
                requireBool(key, in.array()[i], in.offset(i));
            }
        }
        byte[] bytes = new byte[size];
        System.arraycopy(in.array(), start, bytes, 0, size);
        return new NumbersValue(elements, bytes);
    }
}
