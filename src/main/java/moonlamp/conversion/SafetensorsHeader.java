package moonlamp.conversion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;

/**
 * What a safetensors file says before its data. A header exists only if the whole file is sound: the tensors follow each
 * other from the end of the header to the end of the file without a gap or an overlap.
 */
final class SafetensorsHeader {
    private final Map<String, SafetensorsTensor> tensors;
    private final long dataOffset;
    private final long fileBytes;

    /**
     * @param where the file, for errors
     * @param dataOffset where the data begins in the file
     */
    SafetensorsHeader(String where, Map<String, SafetensorsTensor> tensors, long dataOffset, long fileBytes) {
        this.tensors = Collections.unmodifiableMap(tensors);
        this.dataOffset = dataOffset;
        this.fileBytes = fileBytes;
        requireCoverage(where);
    }

    /** The tensors by name, in the header's order. */
    Map<String, SafetensorsTensor> tensors() {
        return tensors;
    }

    /** Where the data begins in the file. */
    long dataOffset() {
        return dataOffset;
    }

    /** Size of the whole file. */
    long fileBytes() {
        return fileBytes;
    }

    private void requireCoverage(String where) {
        List<SafetensorsTensor> inOrder = new ArrayList<>(tensors.values());
        inOrder.sort(Comparator.comparingLong(SafetensorsTensor::begin));
        long covered = 0;
        for (SafetensorsTensor tensor : inOrder) {
            if (tensor.begin() != covered) {
                Kind kind = tensor.begin() < covered ? Kind.OVERLAP : Kind.HOLE;
                String problem = "data begins at " + tensor.begin() + " where " + covered + " is expected";
                throw new ConversionException(kind, where + ", tensor " + Quoted.of(tensor.name()), problem);
            }
            covered = tensor.end();
        }
        long available = fileBytes - dataOffset;
        if (covered > available) {
            String problem = "the data ends after " + available + " of " + covered + " bytes";
            throw new ConversionException(Kind.TRUNCATED, where, problem);
        }
        if (covered < available) {
            String problem = available - covered + " bytes follow the last tensor";
            throw new ConversionException(Kind.TRAILING, where, problem);
        }
    }
}
