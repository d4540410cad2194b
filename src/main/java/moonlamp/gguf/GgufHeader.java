package moonlamp.gguf;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.MetadataValue.BoolValue;
import moonlamp.gguf.MetadataValue.FloatValue;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.NumbersValue;
import moonlamp.gguf.MetadataValue.StringValue;
import moonlamp.gguf.MetadataValue.StringsValue;

/**
 * Everything a GGUF file says before its tensor data: metadata and the table of tensors. Immutable.
 *
 * <p>A header exists only if the whole file layout is sound: every tensor lies inside the file, they do not
 * overlap, nothing is hidden between or behind them, and all their types are supported. What the metadata
 * means is checked by those who use it.
 *
 * <p>Where the format leaves room: versions 2 and 3 are read (their layouts are the same; version 1 had 32-bit
 * counts); keys may have capitals; general.alignment may be any power of two up to 65,536; padding bytes are not
 * looked at; the padding behind the last tensor may be missing.
 */
public final class GgufHeader {
    private final int version;
    private final int alignment;
    private final Metadata metadata;
    private final List<TensorInfo> tensors;
    private final Map<String, TensorInfo> byName = new HashMap<>();
    private final long dataOffset;
    private final long fileBytes;

    GgufHeader(
            int version, int alignment, Metadata metadata, List<TensorInfo> tensors, long dataOffset, long fileBytes) {
        this.version = version;
        this.alignment = alignment;
        this.metadata = metadata;
        this.tensors = Collections.unmodifiableList(tensors);
        for (TensorInfo tensor : tensors) {
            byName.put(tensor.name(), tensor);
        }
        this.dataOffset = dataOffset;
        this.fileBytes = fileBytes;
    }

    /**
     * Parses a header from the first bytes of a file; {@link GgufHeaderReader} does it as they arrive.
     *
     * @param bytes holds the beginning of the file; may be reused afterwards
     * @param length how many bytes of it, from index 0 on, are valid
     * @param fileBytes size of the whole file
     * @throws GgufFormatException if a rule of the format is broken; {@link GgufFormatException#isTruncated()} if
     *     the header is sound so far but longer than {@code length}
     * @throws UnsupportedModelException if a tensor has a type that Moonlamp cannot compute with
     */
    public static GgufHeader parse(byte[] bytes, int length, long fileBytes) {
        GgufHeaderReader reader = new GgufHeaderReader(fileBytes);
        reader.read(bytes, 0, length);
        return reader.header();
    }

    /** 2 or 3. */
    public int version() {
        return version;
    }

    /** Offset in the file where the first tensor's data starts. */
    public long dataOffset() {
        return dataOffset;
    }

    /** Size of the whole file. */
    public long fileBytes() {
        return fileBytes;
    }

    /** Data of a tensor starts at a multiple of this, counted from {@link #dataOffset()}. */
    public int alignment() {
        return alignment;
    }

    /** All tensors, sorted by offset; at least one. */
    public List<TensorInfo> tensors() {
        return tensors;
    }

    /** The tensor of this name. */
    public Optional<TensorInfo> tensor(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All metadata keys in file order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(metadata.entries().keySet());
    }

    /** Whether the key is present. */
    public boolean has(String key) {
        return metadata.has(key);
    }

    /** The value as stored. */
    public Optional<MetadataValue> value(String key) {
        return Optional.ofNullable(metadata.get(key)).map(Metadata.Entry::value);
    }

    /** Offset of the key's value in the file, for error messages; {@link GgufFormatException#NO_OFFSET} if absent. */
    public long offsetOf(String key) {
        return has(key) ? metadata.get(key).offset() : GgufFormatException.NO_OFFSET;
    }

    /**
     * The STRING at {@code key}.
     *
     * @throws GgufFormatException KEY_MISSING or VALUE_TYPE, as all typed getters below
     */
    public String string(String key) {
        return required(key, "STRING") instanceof StringValue text ? text.value() : wrongType(key, "STRING");
    }

    /** The STRING at {@code key}, or the default if the key is absent. */
    public String string(String key, String absent) {
        return has(key) ? string(key) : absent;
    }

    /** The UINT32 at {@code key}, 0..2^32-1. */
    public long uint(String key) {
        MetadataValue value = required(key, "UINT32");
        return value instanceof IntegerValue integer && integer.type() == ValueType.UINT32
                ? integer.value()
                : wrongType(key, "UINT32");
    }

    /** The UINT32 at {@code key}, or the default if the key is absent. */
    public long uint(String key, long absent) {
        return has(key) ? uint(key) : absent;
    }

    /** The FLOAT32 at {@code key}; may be NaN or infinite. */
    public float f32(String key) {
        MetadataValue value = required(key, "FLOAT32");
        return value instanceof FloatValue number && number.type() == ValueType.FLOAT32
                ? (float) number.value()
                : wrongType(key, "FLOAT32");
    }

    /** The FLOAT32 at {@code key}, or the default if the key is absent. */
    public float f32(String key, float absent) {
        return has(key) ? f32(key) : absent;
    }

    /** The BOOL at {@code key}. */
    public boolean bool(String key) {
        return required(key, "BOOL") instanceof BoolValue truth ? truth.value() : wrongType(key, "BOOL");
    }

    /** The BOOL at {@code key}, or the default if the key is absent. */
    public boolean bool(String key, boolean absent) {
        return has(key) ? bool(key) : absent;
    }

    /** The array of STRING at {@code key}. */
    public StringArray strings(String key) {
        MetadataValue value = required(key, "array of STRING");
        return value instanceof StringsValue strings ? strings.values() : wrongType(key, "array of STRING");
    }

    /** The array of FLOAT32 at {@code key}. */
    public float[] floats(String key) {
        NumbersValue numbers = numbers(key, "array of FLOAT32", ValueType.FLOAT32, ValueType.FLOAT32);
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.intBitsToFloat(numbers.bits32(i));
        }
        return floats;
    }

    /** The array of INT32 or UINT32 at {@code key}; a UINT32 above 2^31-1 appears negative. */
    public int[] ints(String key) {
        NumbersValue numbers = numbers(key, "array of INT32 or UINT32", ValueType.INT32, ValueType.UINT32);
        int[] ints = new int[numbers.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = numbers.bits32(i);
        }
        return ints;
    }

    /** The array of BOOL at {@code key}. */
    public boolean[] bools(String key) {
        NumbersValue numbers = numbers(key, "array of BOOL", ValueType.BOOL, ValueType.BOOL);
        boolean[] bools = new boolean[numbers.size()];
        for (int i = 0; i < bools.length; i++) {
            bools[i] = numbers.integerAt(i) != 0;
        }
        return bools;
    }

    private NumbersValue numbers(String key, String expected, ValueType type, ValueType orType) {
        return required(key, expected) instanceof NumbersValue numbers
                        && (numbers.elementType() == type || numbers.elementType() == orType)
                ? numbers
                : wrongType(key, expected);
    }

    private MetadataValue required(String key, String expected) {
        return value(key)
                .orElseThrow(() -> new GgufFormatException(
                        Kind.KEY_MISSING, GgufFormatException.NO_OFFSET, key, expected, "no such key"));
    }

    /** Never returns; the type parameter lets it stand where a value is asked for. */
    private <T> T wrongType(String key, String expected) {
        MetadataValue value = metadata.get(key).value();
        String got = value instanceof NumbersValue numbers
                ? "array of " + numbers.elementType()
                : value instanceof StringsValue
                        ? "array of STRING"
                        : value.type().name();
        throw new GgufFormatException(Kind.VALUE_TYPE, offsetOf(key), key, expected, got);
    }
}
