package moonlamp.gguf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moonlamp.gguf.GgufFormatException.Kind;

/**
 * Checks that the tensors tile the data section: inside the file, one after the other, nothing between them but padding
 * to the alignment, and nothing behind the last but its padding (which may be missing).
 *
 * <p>The padding bytes themselves are not looked at. ggml's writers put zeros there, but no reader has ever asked for
 * them, so a published file may have others; nothing is computed from them.
 */
final class TensorLayout {
    private final long dataOffset;
    private final int alignment;
    private final long fileBytes;

    private TensorLayout(long dataOffset, int alignment, long fileBytes) {
        this.dataOffset = dataOffset;
        this.alignment = alignment;
        this.fileBytes = fileBytes;
    }

    /** The tensors sorted by offset, at least one, with offsets from the start of the file. */
    static List<TensorInfo> check(List<TensorTable.Entry> entries, long dataOffset, int alignment, long fileBytes) {
        return new TensorLayout(dataOffset, alignment, fileBytes).check(entries);
    }

    private List<TensorInfo> check(List<TensorTable.Entry> entries) {
        entries.forEach(this::requireInsideFile);
        List<TensorTable.Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(TensorTable.Entry::offset));
        List<TensorInfo> tensors = new ArrayList<>(sorted.size());
        long end = 0;
        for (TensorTable.Entry entry : sorted) {
            requireAdjacent(entry, end);
            end = entry.offset() + entry.bytes();
            tensors.add(new TensorInfo(
                    entry.name(), entry.dims(), entry.type(), dataOffset + entry.offset(), entry.bytes()));
        }
        requireNothingBehind(end);
        return tensors;
    }

    private void requireInsideFile(TensorTable.Entry entry) {
        long room = fileBytes - dataOffset - entry.offset();
        if (entry.bytes() > room) {
            throw new GgufFormatException(
                    Kind.DATA_RANGE,
                    entry.offsetField(),
                    entry.name(),
                    entry.bytes() + " bytes of data from byte " + (dataOffset + entry.offset()) + " on",
                    "a file of " + fileBytes + " bytes");
        }
    }

    private void requireAdjacent(TensorTable.Entry entry, long end) {
        if (entry.offset() < end) {
            throw new GgufFormatException(
                    Kind.OVERLAP,
                    entry.offsetField(),
                    entry.name(),
                    "an offset of at least " + end + ", where the tensor before ends",
                    Long.toString(entry.offset()));
        }
        if (entry.offset() > padded(end)) {
            throw new GgufFormatException(
                    Kind.HOLE,
                    entry.offsetField(),
                    entry.name(),
                    "offset " + padded(end) + ", right behind the tensor before",
                    Long.toString(entry.offset()));
        }
    }

    private void requireNothingBehind(long end) {
        long last = dataOffset + padded(end);
        if (fileBytes > last) {
            throw new GgufFormatException(
                    Kind.TRAILING,
                    last,
                    "end of file",
                    "nothing behind the last tensor",
                    fileBytes - last + " more bytes");
        }
    }

    private long padded(long end) {
        return roundUp(end, alignment);
    }

    /** The next multiple of {@code alignment}, a power of two, at or above {@code value}. */
    static long roundUp(long value, int alignment) {
        return value + alignment - 1 & -(long) alignment;
    }
}
