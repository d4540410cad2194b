package moonlamp.gguf;

import java.util.List;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.StringValue;

/**
 * Reads a header from front to back as the file arrives: magic, version, counts, metadata, tensor table; then checks the
 * layout. No part is read twice but the one at which the bytes of a piece end, and no piece is kept.
 */
public final class GgufHeaderReader {
    static final String ALIGNMENT = "general.alignment";
    private static final String MODEL_KIND = "general.type";
    private static final String SPLIT_COUNT = "split.count";

    private final long fileBytes;
    private final boolean keepStrings;
    private final ByteCursor in;

    private long accepted;
    private int version;
    private int tensorCount;
    /** Null before the counts are known. */
    private MetadataParser metadataParser;

    private Metadata metadata;
    /** Null before the metadata are complete. */
    private TensorTable table;

    private GgufHeader header;

    /** @param fileBytes size of the whole file */
    public GgufHeaderReader(long fileBytes) {
        this(fileBytes, true);
    }

    private GgufHeaderReader(long fileBytes, boolean keepStrings) {
        this.fileBytes = fileBytes;
        this.keepStrings = keepStrings;
        this.in = new ByteCursor(fileBytes);
    }

    /**
     * A reader for a first look, which takes less time and memory: the strings of arrays are neither checked nor kept, the
     * header's arrays have as many strings, all of them empty.
     */
    public static GgufHeaderReader withoutStrings(long fileBytes) {
        return new GgufHeaderReader(fileBytes, false);
    }

    /**
     * Takes the next bytes of the file, {@code bytes[from] .. bytes[from + count - 1]}, which may be reused afterwards.
     *
     * @return whether the header is complete; further bytes are ignored then
     * @throws GgufFormatException if a rule of the format is broken, or the file ends before its header; the reader is of
     *     no use then
     * @throws UnsupportedModelException if a tensor has a type that Moonlamp cannot compute with
     * @throws IllegalArgumentException if the bytes are not within the array, or more than the file has
     */
    public boolean accept(byte[] bytes, int from, int count) {
        try {
            read(bytes, from, count);
        } catch (GgufFormatException e) {
            if (!e.isTruncated()) {
                throw e;
            }
        }
        return header != null;
    }

    /**
     * The header.
     *
     * @throws IllegalStateException if it is not complete
     */
    public GgufHeader header() {
        if (header == null) {
            throw new IllegalStateException("the header is not complete");
        }
        return header;
    }

    /** As {@link #accept}, but refuses also when the bytes so far are not enough. */
    void read(byte[] bytes, int from, int count) {
        if (from < 0 || count < 0 || from > bytes.length - count || count > fileBytes - accepted) {
            throw new IllegalArgumentException(from + " + " + count + " of " + bytes.length + " bytes, after "
                    + accepted + " of a file of " + fileBytes + " bytes");
        }
        if (header != null) {
            return;
        }
        requireFileSize();
        accepted += count;
        in.append(bytes, from, count);
        if (metadataParser == null) {
            readStart();
        }
        if (table == null) {
            metadata = metadataParser.parse();
            requireWholeModel(metadata);
            requireTensors();
            table = new TensorTable(in, tensorCount, alignment(metadata));
        }
        finish(table.parse());
    }

    private void requireFileSize() {
        if (fileBytes > GgufLimits.MAX_FILE_BYTES) {
            throw new GgufFormatException(
                    Kind.FILE_SIZE,
                    GgufFormatException.NO_OFFSET,
                    "file",
                    "at most " + GgufLimits.MAX_FILE_BYTES + " bytes",
                    fileBytes + " bytes");
        }
    }

    private void readStart() {
        FileSignature.check(in.array(), in.available());
        in.take(FileSignature.BYTES, "magic");
        version = version(in);
        tensorCount = count(in, "tensor count", GgufLimits.MAX_TENSORS, Kind.TENSOR_COUNT);
        int keyCount = count(in, "metadata count", GgufLimits.MAX_KEYS, Kind.KEY_COUNT);
        in.mark();
        metadataParser = new MetadataParser(in, keyCount, keepStrings);
    }

    private void requireTensors() {
        if (tensorCount == 0) {
            throw new GgufFormatException(Kind.NO_TENSORS, 8, "tensor count", "at least 1", "0");
        }
    }

    private void finish(List<TensorTable.Entry> entries) {
        int alignment = alignment(metadata);
        long dataOffset = TensorLayout.roundUp(in.position(), alignment);
        List<TensorInfo> tensors = TensorLayout.check(entries, dataOffset, alignment, fileBytes);
        header = new GgufHeader(version, alignment, metadata, tensors, dataOffset, fileBytes);
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
