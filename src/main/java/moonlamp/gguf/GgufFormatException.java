package moonlamp.gguf;

/**
 * A model file that is damaged, incomplete, hostile or simply not GGUF. Says where (byte offset, field) and
 * what was expected and found, so that the message alone lets a file's author mend it.
 */
public final class GgufFormatException extends RuntimeException {
    /** What is wrong; one kind for each rule a file can break. */
    public enum Kind {
        /** The header goes on behind the bytes handed over so far: read more and parse again. */
        INCOMPLETE,
        /** The file ends before its header does. */
        TRUNCATED,
        /** Another kind of file (a web page, an archive, an image ...) under a model's name. */
        NOT_A_MODEL,
        MAGIC,
        ENDIAN,
        VERSION,
        FILE_SIZE,
        HEADER_SIZE,
        TENSOR_COUNT,
        NO_TENSORS,
        KEY_COUNT,
        STRING_LENGTH,
        UTF8,
        KEY,
        KEY_DUPLICATE,
        /** A required metadata key is absent. */
        KEY_MISSING,
        /** A type number that GGUF does not define, or a type that this key cannot have. */
        VALUE_TYPE,
        BOOL,
        NESTED_ARRAY,
        ARRAY_LENGTH,
        ALIGNMENT,
        /** One part of a model that is split over several files. */
        SPLIT,
        /** A GGUF file that holds no whole model: adapter, projector, vocabulary. */
        MODEL_KIND,
        TENSOR_NAME,
        TENSOR_DUPLICATE,
        DIMENSION_COUNT,
        DIMENSION,
        OVERFLOW,
        TENSOR_TYPE,
        BLOCK,
        OFFSET,
        DATA_RANGE,
        OVERLAP,
        HOLE,
        TRAILING,
        /** general.architecture is missing or no text. */
        ARCHITECTURE,
        VOCABULARY,
        BYTE_TOKEN,
        TOKEN_ID,
        HYPERPARAMETER,
        /** A required tensor is missing or an unknown one present. */
        TENSOR_SET,
        SHAPE,
        WEIGHT_NOT_FINITE
    }

    /** Offset of an error that has no single place in the file, such as a missing key. */
    public static final long NO_OFFSET = -1;

    private final Kind kind;
    private final long offset;
    private final String field;
    private final String expected;
    private final String got;

    /**
     * @param offset byte offset in the file where the wrong value starts, or {@link #NO_OFFSET}
     * @param field the field, metadata key or tensor that is wrong
     * @param expected what a valid file has there
     * @param got what this file has there
     */
    public GgufFormatException(Kind kind, long offset, String field, String expected, String got) {
        super(field + ": expected " + expected + ", got " + got + (offset < 0 ? "" : " (at byte " + offset + ")"));
        this.kind = kind;
        this.offset = offset;
        this.field = field;
        this.expected = expected;
        this.got = got;
    }

    public Kind kind() {
        return kind;
    }

    /** Byte offset in the file, or {@link #NO_OFFSET}. */
    public long offset() {
        return offset;
    }

    public String field() {
        return field;
    }

    public String expected() {
        return expected;
    }

    public String got() {
        return got;
    }

    /** Whether more bytes of the same file may mend this: the header was cut only by what has been read so far. */
    public boolean isTruncated() {
        return kind == Kind.INCOMPLETE;
    }
}
