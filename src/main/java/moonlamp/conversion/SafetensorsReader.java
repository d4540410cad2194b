package moonlamp.conversion;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;
import moonlamp.quant.GgmlType;

/**
 * Reads the header of a safetensors file: eight bytes with the length of a JSON object, then this object. Follows the
 * format's description in the safetensors project's README, and where that leaves room its Rust reader: no duplicate
 * names, no gaps, at most 100 MB of header.
 */
final class SafetensorsReader {
    static final int MAX_HEADER_BYTES = 100_000_000;
    /** The largest Gemma 3 text model has 808 tensors. */
    static final int MAX_TENSORS = 4096;

    private static final int LENGTH_BYTES = 8;
    private static final int MAX_DIMENSIONS = 8;
    private static final String METADATA = "__metadata__";

    private final String where;
    private final Map<String, SafetensorsTensor> tensors = new LinkedHashMap<>();

    private SafetensorsReader(String where) {
        this.where = where;
    }

    /** Reads and checks the header of a file. */
    static SafetensorsHeader read(InputFile file) {
        long size = file.size();
        return file.read(Long.MAX_VALUE, in -> read(in, size, file.name()));
    }

    /**
     * Reads and checks a header.
     *
     * @param in the file from its beginning
     * @param fileBytes size of the file
     * @param where the file's name, for errors
     */
    static SafetensorsHeader read(InputStream in, long fileBytes, String where) throws IOException {
        return new SafetensorsReader(where).readHeader(in, fileBytes);
    }

    private SafetensorsHeader readHeader(InputStream in, long fileBytes) throws IOException {
        byte[] lengthBytes = in.readNBytes(LENGTH_BYTES);
        if (lengthBytes.length < LENGTH_BYTES) {
            throw error(Kind.TRUNCATED, where, "the file has only " + lengthBytes.length + " bytes");
        }
        long length = headerLength(lengthBytes, fileBytes);
        InputStream header = new BufferedInputStream(new BoundedInput(in, length));
        header.mark(1);
        if (header.read() != '{') {
            throw error(Kind.JSON, where, "the header does not begin with {");
        }
        header.reset();
        Json.read(header, where, this::readTensors);
        return new SafetensorsHeader(where, tensors, LENGTH_BYTES + length, fileBytes);
    }

    private long headerLength(byte[] littleEndian, long fileBytes) {
        long length = 0;
        for (int i = LENGTH_BYTES - 1; i >= 0; i--) {
            length = length << 8 | littleEndian[i] & 0xFF;
        }
        String found = "the file begins with " + Quoted.of(littleEndian, 0, LENGTH_BYTES) + ", a header of "
                + Long.toUnsignedString(length) + " bytes";
        if (length < 2 || length > MAX_HEADER_BYTES) {
            String problem = found + "; a header has 2 to " + MAX_HEADER_BYTES;
            throw error(Kind.HEADER_LENGTH, where, problem);
        }
        if (length > fileBytes - LENGTH_BYTES) {
            throw error(Kind.HEADER_LENGTH, where, found + "; the file has " + fileBytes);
        }
        return length;
    }

    private Void readTensors(JsonReader in) throws IOException {
        boolean hasMetadata = false;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!name.equals(METADATA)) {
                readTensor(name, in);
            } else if (hasMetadata) {
                throw error(Kind.DUPLICATE, where, METADATA + " is there twice");
            } else {
                hasMetadata = true;
                readMetadata(in);
            }
        }
        in.endObject();
        return null;
    }

    /** Texts under distinct names; what they say does not matter here. */
    private void readMetadata(JsonReader in) throws IOException {
        Set<String> names = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!names.add(name)) {
                throw error(Kind.DUPLICATE, where, METADATA + " has " + Quoted.of(name) + " twice");
            }
            Json.text(in);
        }
        in.endObject();
    }

    private void readTensor(String name, JsonReader in) throws IOException {
        String place = where + ", tensor " + Quoted.of(name);
        if (tensors.containsKey(name)) {
            throw error(Kind.DUPLICATE, place, "it is there twice");
        }
        if (tensors.size() == MAX_TENSORS) {
            throw error(Kind.TENSOR_COUNT, where, "more than " + MAX_TENSORS + " tensors");
        }
        tensors.put(name, new Entry(place).read(name, in));
    }

    private static ConversionException error(Kind kind, String place, String problem) {
        return new ConversionException(kind, place, problem);
    }

    /** One tensor's description while it is being read. */
    private static final class Entry {
        private final String place;
        private GgmlType type;
        private List<Long> shape;
        private List<Long> offsets;

        Entry(String place) {
            this.place = place;
        }

        SafetensorsTensor read(String name, JsonReader in) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                readField(in.nextName(), in);
            }
            in.endObject();
            if (type == null) {
                throw error(Kind.TENSOR_TYPE, place, "it has no dtype");
            }
            if (shape == null) {
                throw error(Kind.DIMENSION, place, "it has no shape");
            }
            if (offsets == null) {
                throw error(Kind.OFFSET, place, "it has no data_offsets");
            }
            requireSize();
            return new SafetensorsTensor(name, type, shape, offsets.get(0), offsets.get(1));
        }

        private void readField(String field, JsonReader in) throws IOException {
            boolean twice =
                    switch (field) {
                        case "dtype" -> type != null;
                        case "shape" -> shape != null;
                        case "data_offsets" -> offsets != null;
                        default -> throw error(Kind.JSON, place, "it has an unknown field " + Quoted.of(field));
                    };
            if (twice) {
                throw error(Kind.DUPLICATE, place, "it has two fields " + field);
            }
            switch (field) {
                case "dtype" -> type = readType(in);
                case "shape" -> shape = readShape(in);
                default -> offsets = readOffsets(in);
            }
        }

        private GgmlType readType(JsonReader in) throws IOException {
            String found =
                    in.peek() == JsonToken.STRING ? in.nextString() : in.peek().toString();
            return switch (found) {
                case "F32" -> GgmlType.F32;
                case "F16" -> GgmlType.F16;
                case "BF16" -> GgmlType.BF16;
                default -> throw error(Kind.TENSOR_TYPE, place, "it has the type " + Quoted.of(found));
            };
        }

        private List<Long> readShape(JsonReader in) throws IOException {
            List<Long> sizes = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                long size = Json.natural(in);
                if (size < 1) {
                    throw error(Kind.DIMENSION, place, "a size is no integer from 1 to 2^63 - 1");
                }
                if (sizes.size() == MAX_DIMENSIONS) {
                    throw error(Kind.DIMENSION, place, "it has more than " + MAX_DIMENSIONS + " dimensions");
                }
                sizes.add(size);
            }
            in.endArray();
            return List.copyOf(sizes);
        }

        private List<Long> readOffsets(JsonReader in) throws IOException {
            List<Long> found = new ArrayList<>();
            in.beginArray();
            while (in.hasNext() && found.size() < 2) {
                found.add(Json.natural(in));
            }
            if (in.hasNext() || found.size() < 2 || found.contains(-1L) || found.get(0) > found.get(1)) {
                throw error(Kind.OFFSET, place, "data_offsets are no two integers, the smaller one first");
            }
            in.endArray();
            return found;
        }

        private void requireSize() {
            long bytes = type.blockBytes();
            for (long size : shape) {
                if (bytes > Long.MAX_VALUE / size) {
                    throw error(Kind.OVERFLOW, place, "its shape " + shape + " is more than 2^63 bytes");
                }
                bytes *= size;
            }
            long found = offsets.get(1) - offsets.get(0);
            if (found != bytes) {
                String problem = "its shape " + shape + " of " + type + " takes " + bytes + " bytes, its data has ";
                throw error(Kind.SHAPE, place, problem + found);
            }
        }
    }
}
