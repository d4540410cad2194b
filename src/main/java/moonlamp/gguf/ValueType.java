package moonlamp.gguf;

import java.util.Optional;

/** The metadata value types of GGUF, by the ids of {@code gguf_metadata_value_type}. */
public enum ValueType {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    FLOAT32(4),
    BOOL(1),
    STRING(0),
    ARRAY(0),
    UINT64(8),
    INT64(8),
    FLOAT64(8);

    private static final ValueType[] BY_ID = values();

    private final int bytes;

    ValueType(int bytes) {
        this.bytes = bytes;
    }

    /** The number that stands for this type in a file. */
    public int id() {
        return ordinal();
    }

    /** Bytes of one value; 0 for strings and arrays, whose size varies. */
    public int bytes() {
        return bytes;
    }

    static Optional<ValueType> byId(int id) {
        return id < 0 || id >= BY_ID.length ? Optional.empty() : Optional.of(BY_ID[id]);
    }
}
