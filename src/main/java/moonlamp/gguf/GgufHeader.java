package moonlamp.gguf;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a GGUF file says before its tensor data: metadata and the table of tensors. Immutable.
 *
 * <p>A header exists only if the whole file layout is sound: every tensor lies inside the file, they do not
 * overlap, nothing is hidden between or behind them, and all their types are supported. What the metadata
 * means is checked by those who use it.
 */
public final class GgufHeader {
    private GgufHeader() {}

    /**
     * Parses a header from the first bytes of a file.
     *
     * @param bytes holds the beginning of the file
     * @param length how many bytes of it, from index 0 on, are valid
     * @param fileBytes size of the whole file
     * @throws GgufFormatException if a rule of the format is broken; {@link GgufFormatException#isTruncated()} if
     *     the header is sound so far but longer than {@code length} (collect more, say twice as much, and call
     *     again; never needs more than {@link GgufLimits#MAX_HEADER_BYTES})
     * @throws UnsupportedModelException if a tensor has a type that Moonlamp cannot compute with
     */
    public static GgufHeader parse(byte[] bytes, int length, long fileBytes) {
        throw new UnsupportedOperationException();
    }

    /** 2 or 3. */
    public int version() {
        throw new UnsupportedOperationException();
    }

    /** Offset in the file where the first tensor's data starts. */
    public long dataOffset() {
        throw new UnsupportedOperationException();
    }

    /** Size of the whole file. */
    public long fileBytes() {
        throw new UnsupportedOperationException();
    }

    /** Data of a tensor starts at a multiple of this. */
    public int alignment() {
        throw new UnsupportedOperationException();
    }

    /** All tensors, sorted by offset. */
    public List<TensorInfo> tensors() {
        throw new UnsupportedOperationException();
    }

    /** The tensor of this name. */
    public Optional<TensorInfo> tensor(String name) {
        throw new UnsupportedOperationException();
    }

    /** All metadata keys in file order. */
    public Set<String> keys() {
        throw new UnsupportedOperationException();
    }

    /** Whether the key is present. */
    public boolean has(String key) {
        throw new UnsupportedOperationException();
    }

    /** The value as stored. */
    public Optional<MetadataValue> value(String key) {
        throw new UnsupportedOperationException();
    }

    /** Byte offset of the key's value in the file, for error messages; {@link GgufFormatException#NO_OFFSET} if absent. */
    public long offsetOf(String key) {
        throw new UnsupportedOperationException();
    }

    /**
     * The STRING at {@code key}.
     *
     * @throws GgufFormatException KEY_MISSING or VALUE_TYPE, as all typed getters below
     */
    public String string(String key) {
        throw new UnsupportedOperationException();
    }

    /** The STRING at {@code key}, or the default if the key is absent. */
    public String string(String key, String absent) {
        throw new UnsupportedOperationException();
    }

    /** The UINT32 at {@code key}, 0..2^32-1. */
    public long uint(String key) {
        throw new UnsupportedOperationException();
    }

    /** The UINT32 at {@code key}, or the default if the key is absent. */
    public long uint(String key, long absent) {
        throw new UnsupportedOperationException();
    }

    /** The FLOAT32 at {@code key}; may be NaN or infinite. */
    public float f32(String key) {
        throw new UnsupportedOperationException();
    }

    /** The FLOAT32 at {@code key}, or the default if the key is absent. */
    public float f32(String key, float absent) {
        throw new UnsupportedOperationException();
    }

    /** The BOOL at {@code key}. */
    public boolean bool(String key) {
        throw new UnsupportedOperationException();
    }

    /** The BOOL at {@code key}, or the default if the key is absent. */
    public boolean bool(String key, boolean absent) {
        throw new UnsupportedOperationException();
    }

    /** The array of STRING at {@code key}. */
    public StringArray strings(String key) {
        throw new UnsupportedOperationException();
    }

    /** The array of FLOAT32 at {@code key}. */
    public float[] floats(String key) {
        throw new UnsupportedOperationException();
    }

    /** The array of INT32 or UINT32 at {@code key}; a UINT32 above 2^31-1 appears negative. */
    public int[] ints(String key) {
        throw new UnsupportedOperationException();
    }

    /** The array of BOOL at {@code key}. */
    public boolean[] bools(String key) {
        throw new UnsupportedOperationException();
    }
}
