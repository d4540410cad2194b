package moonlamp.gguf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.quant.GgmlType;

/** Reads the tensor section: name, sizes, type and place of each tensor, everything a single entry can tell checked. */
final class TensorTable {
    /**
     * A tensor as its entry describes it.
     *
     * @param offset from the start of the tensor data
     * @param offsetField file offset where {@code offset} stands, for error messages
     */
    record Entry(String name, long[] dims, GgmlType type, long offset, long bytes, int offsetField) {}

    private final ByteCursor in;
    private final int count;
    private final int alignment;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    TensorTable(ByteCursor in, int count, int alignment) {
        this.in = in;
        this.count = count;
        this.alignment = alignment;
    }

    /** Reads what is left; when bytes are missing, goes on behind the last whole entry. */
    List<Entry> parse() {
        while (entries.size() < count) {
            entries.add(entry("tensor " + entries.size()));
            in.mark();
        }
        return entries;
    }

    private Entry entry(String field) {
        int start = in.position();
        String name = name(field);
        if (names.contains(name)) {
            throw new GgufFormatException(Kind.TENSOR_DUPLICATE, start, name, "each tensor once", "a second one");
        }
        long[] dims = dims(name);
        int typeOffset = in.position();
        GgmlType type = type(name);
        long bytes = bytes(name, dims, type, typeOffset);
        int offsetField = in.position();
        long offset = offset(name);
        names.add(name);
        return new Entry(name, dims, type, offset, bytes, offsetField);
    }

    private String name(String field) {
        int offset = in.position();
        long length = in.i64(field);
        if (length <= 0 || length > GgufLimits.MAX_TENSOR_NAME_BYTES) {
            throw new GgufFormatException(
                    Kind.TENSOR_NAME,
                    offset,
                    field,
                    "a name of 1 to " + GgufLimits.MAX_TENSOR_NAME_BYTES + " bytes",
                    Long.toUnsignedString(length) + " bytes");
        }
        int start = in.take((int) length, field);
        for (int i = start; i < start + length; i++) {
            if (in.array()[i] <= ' ' || in.array()[i] == 0x7F) {
                throw new GgufFormatException(
                        Kind.TENSOR_NAME, in.offset(i), field, "printable ASCII", Quoted.of(in.array(), start, (int)
                                length));
            }
        }
        return new String(in.array(), start, (int) length, StandardCharsets.UTF_8);
    }

    private long[] dims(String name) {
        int offset = in.position();
        int count = in.i32(name);
        if (count < 1 || count > GgufLimits.MAX_DIMENSIONS) {
            throw new GgufFormatException(
                    Kind.DIMENSION_COUNT,
                    offset,
                    name,
                    "1 to " + GgufLimits.MAX_DIMENSIONS + " dimensions",
                    Integer.toUnsignedString(count));
        }
        long[] dims = new long[count];
        for (int i = 0; i < count; i++) {
            int dimOffset = in.position();
            dims[i] = in.i64(name);
            if (dims[i] < 1 || dims[i] > GgufLimits.MAX_DIMENSION) {
                throw new GgufFormatException(
                        Kind.DIMENSION,
                        dimOffset,
                        name,
                        "dimensions of 1 to " + GgufLimits.MAX_DIMENSION,
                        Long.toUnsignedString(dims[i]));
            }
        }
        return dims;
    }

    private GgmlType type(String name) {
        int offset = in.position();
        int id = in.i32(name);
        Optional<GgmlType> type = GgmlType.byId(id);
        if (type.isEmpty()) {
            throw new GgufFormatException(
                    Kind.TENSOR_TYPE, offset, name, "a type of ggml", "type " + Integer.toUnsignedString(id));
        }
        if (!type.get().isSupported()) {
            throw new UnsupportedModelException(
                    "type of tensor " + name, type.get().name(), GgmlType.supportedNames());
        }
        return type.get();
    }

    private static long bytes(String name, long[] dims, GgmlType type, int typeOffset) {
        if (dims[0] % type.blockSize() != 0) {
            throw new GgufFormatException(
                    Kind.BLOCK,
                    typeOffset,
                    name,
                    "rows of whole " + type + " blocks of " + type.blockSize(),
                    "rows of " + dims[0]);
        }
        long bytes = dims[0] / type.blockSize();
        bytes = times(bytes, type.blockBytes(), name, typeOffset);
        for (int i = 1; i < dims.length; i++) {
            bytes = times(bytes, dims[i], name, typeOffset);
        }
        return bytes;
    }

    /** a * b of positive numbers. */
    private static long times(long a, long b, String name, int offset) {
        if (a > Long.MAX_VALUE / b) {
            throw new GgufFormatException(
                    Kind.OVERFLOW, offset, name, "a size below 2^63 bytes", a + " x " + b + " bytes");
        }
        return a * b;
    }

    private long offset(String name) {
        int field = in.position();
        long offset = in.i64(name);
        if (offset < 0 || offset > GgufLimits.MAX_FILE_BYTES) {
            throw new GgufFormatException(
                    Kind.DATA_RANGE, field, name, "an offset inside the file", Long.toUnsignedString(offset));
        }
        if (offset % alignment != 0) {
            throw new GgufFormatException(
                    Kind.OFFSET, field, name, "an offset that is a multiple of " + alignment, Long.toString(offset));
        }
        return offset;
    }
}
