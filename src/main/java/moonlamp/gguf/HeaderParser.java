package moonlamp.gguf;

import java.util.List;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.StringValue;

/** Reads a header from front to back: magic, version, counts, metadata, tensor table; then checks the layout. */
final class HeaderParser {
    static final String ALIGNMENT = "general.alignment";
    private static final String MODEL_KIND = "general.type";
    private static final String SPLIT_COUNT = "split.count";

    private HeaderParser() {}

    static GgufHeader parse(byte[] bytes, int length, long fileBytes) {
        if (length < 0 || length > bytes.length || length > fileBytes) {
            throw new IllegalArgumentException(
                    length + " of " + bytes.length + " bytes of a file of " + fileBytes + " bytes");
        }
        if (fileBytes > GgufLimits.MAX_FILE_BYTES) {
            throw new GgufFormatException(
                    Kind.FILE_SIZE,
                    GgufFormatException.NO_OFFSET,
                    "file",
                    "at most " + GgufLimits.MAX_FILE_BYTES + " bytes",
                    fileBytes + " bytes");
        }
        FileSignature.check(bytes, length);
        ByteCursor in = new ByteCursor(bytes, length, fileBytes);
        in.take(4, "magic");
        int version = version(in);
        int tensorCount = count(in, "tensor count", GgufLimits.MAX_TENSORS, Kind.TENSOR_COUNT);
        int keyCount = count(in, "metadata count", GgufLimits.MAX_KEYS, Kind.KEY_COUNT);
        Metadata metadata = MetadataParser.parse(in, keyCount);
        requireWholeModel(metadata);
        if (tensorCount == 0) {
            throw new GgufFormatException(Kind.NO_TENSORS, 8, "tensor count", "at least 1", "0");
        }
        int alignment = alignment(metadata);
        List<TensorTable.Entry> table = TensorTable.parse(in, tensorCount, alignment);
        long dataOffset = TensorLayout.roundUp(in.position(), alignment);
        List<TensorInfo> tensors = TensorLayout.check(table, dataOffset, alignment, fileBytes);
        return new GgufHeader(version, alignment, metadata, tensors, dataOffset, fileBytes);
    }

    private static int version(ByteCursor in) {
        int version = in.i32("version");
        if (version != 0 && (version & 0xFFFF) == 0) {
            throw new GgufFormatException(
                    Kind.ENDIAN, 4, "version", "a little-endian file", "a big-endian version number");
        }
        if (version != 2 && version != 3) {
            throw new GgufFormatException(Kind.VERSION, 4, "version", "2 or 3", Integer.toUnsignedString(version));
        }
        return version;
    }

    private static int count(ByteCursor in, String field, int max, Kind kind) {
        int offset = in.position();
        long count = in.i64(field);
        if (count < 0 || count > max) {
            throw new GgufFormatException(kind, offset, field, "at most " + max, Long.toUnsignedString(count));
        }
        return (int) count;
    }

    private static int alignment(Metadata metadata) {
        Metadata.Entry entry = metadata.get(ALIGNMENT);
        if (entry == null) {
            return GgufLimits.DEFAULT_ALIGNMENT;
        }
        boolean uint32 = entry.value().type() == ValueType.UINT32;
        long value = entry.value() instanceof IntegerValue integer ? integer.value() : 0;
        if (!uint32 || value < 1 || value > GgufLimits.MAX_ALIGNMENT || (value & value - 1) != 0) {
            throw new GgufFormatException(
                    Kind.ALIGNMENT,
                    entry.offset(),
                    ALIGNMENT,
                    "a UINT32 power of two up to " + GgufLimits.MAX_ALIGNMENT,
                    uint32 ? Long.toString(value) : entry.value().type().name());
        }
        return (int) value;
    }

    private static void requireWholeModel(Metadata metadata) {
        Metadata.Entry kind = metadata.get(MODEL_KIND);
        if (kind != null
                && !(kind.value() instanceof StringValue text && text.value().equals("model"))) {
            String got = kind.value() instanceof StringValue text
                    ? Quoted.of(text.value())
                    : kind.value().type().name();
            throw new GgufFormatException(Kind.MODEL_KIND, kind.offset(), MODEL_KIND, "\"model\"", got);
        }
        Metadata.Entry split = metadata.get(SPLIT_COUNT);
        if (split != null
                && !(split.value() instanceof IntegerValue parts && parts.value() >= 0 && parts.value() <= 1)) {
            String got = split.value() instanceof IntegerValue parts
                    ? parts.value() + " parts"
                    : split.value().type().name();
            throw new GgufFormatException(Kind.SPLIT, split.offset(), SPLIT_COUNT, "a model in one file", got);
        }
    }
}
