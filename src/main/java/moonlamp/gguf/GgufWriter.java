package moonlamp.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import moonlamp.gguf.MetadataValue.BoolValue;
import moonlamp.gguf.MetadataValue.FloatValue;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.NumbersValue;
import moonlamp.gguf.MetadataValue.StringValue;
import moonlamp.gguf.MetadataValue.StringsValue;
import moonlamp.quant.GgmlType;

/**
 * Writes a GGUF file: metadata in the order it was put, then tensors in the order they were added, laid out as
 * ggml's own writer does (data in table order, each padded with zeros to the alignment, the last one too).
 *
 * <p>Keys and names are the caller's own: what {@link GgufHeader#parse} would refuse can be written, except for
 * what has no place in the format (a key or name twice, data of another size than the tensor's).
 */
public final class GgufWriter {
    /** Delivers a tensor's data when its turn comes, so that a large file need not be held in memory. */
    @FunctionalInterface
    public interface TensorData {
        /** Writes exactly the bytes of the tensor. */
        void writeTo(OutputStream out) throws IOException;
    }

    private record Tensor(GgmlType type, TensorData data, long[] dims, long bytes) {}

    private final Map<String, MetadataValue> metadata = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private int version = 3;
    private int alignment = GgufLimits.DEFAULT_ALIGNMENT;

    /** A writer for a version 3 file with alignment 32. */
    public GgufWriter() {}

    /** Sets the format version, 2 or 3; their layouts are the same. */
    public GgufWriter version(int version) {
        if (version != 2 && version != 3) {
            throw new IllegalArgumentException("version " + version);
        }
        this.version = version;
        return this;
    }

    /** Sets the alignment, a power of two, and records it as general.alignment. */
    public GgufWriter alignment(int alignment) {
        return uint(GgufHeaderReader.ALIGNMENT, alignment);
    }

    /** Puts any value; general.alignment takes effect on the layout. */
    public GgufWriter put(String key, MetadataValue value) {
        if (key.equals(GgufHeaderReader.ALIGNMENT)) {
            alignment = requireAlignment(value);
        }
        if (metadata.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException("key " + key + " twice");
        }
        return this;
    }

    private static int requireAlignment(MetadataValue value) {
        long alignment = value instanceof IntegerValue integer ? integer.value() : 0;
        if (alignment < 1 || alignment > GgufLimits.MAX_ALIGNMENT || Long.bitCount(alignment) != 1) {
            throw new IllegalArgumentException("alignment " + value);
        }
        return (int) alignment;
    }

    /** A copy of everything put so far, in order. */
    public Map<String, MetadataValue> metadata() {
        return new LinkedHashMap<>(metadata);
    }

    /** Puts a STRING. */
    public GgufWriter string(String key, String value) {
        return put(key, new StringValue(value));
    }

    /** Puts a UINT32, 0..2^32-1. */
    public GgufWriter uint(String key, long value) {
        if (value < 0 || value > 0xFFFFFFFFL) {
            throw new IllegalArgumentException(key + " = " + value + " is no UINT32");
        }
        return put(key, new IntegerValue(ValueType.UINT32, value));
    }

    /** Puts a FLOAT32. */
    public GgufWriter f32(String key, float value) {
        return put(key, new FloatValue(ValueType.FLOAT32, value));
    }

    /** Puts a BOOL. */
    public GgufWriter bool(String key, boolean value) {
        return put(key, new BoolValue(value));
    }

    /** Puts an array of STRING. */
    public GgufWriter strings(String key, StringArray values) {
        return put(key, new StringsValue(values));
    }

    /** Puts an array of FLOAT32. */
    public GgufWriter floats(String key, float... values) {
        byte[] bytes = new byte[4 * values.length];
        for (int i = 0; i < values.length; i++) {
            putInt(bytes, i, Float.floatToRawIntBits(values[i]));
        }
        return put(key, new NumbersValue(ValueType.FLOAT32, bytes));
    }

    /** Puts an array of INT32. */
    public GgufWriter ints(String key, int... values) {
        byte[] bytes = new byte[4 * values.length];
        for (int i = 0; i < values.length; i++) {
            putInt(bytes, i, values[i]);
        }
        return put(key, new NumbersValue(ValueType.INT32, bytes));
    }

    /** Puts an array of BOOL. */
    public GgufWriter bools(String key, boolean... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) (values[i] ? 1 : 0);
        }
        return put(key, new NumbersValue(ValueType.BOOL, bytes));
    }

    private static void putInt(byte[] bytes, int index, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[4 * index + i] = (byte) (value >>> 8 * i);
        }
    }

    /**
     * Adds a tensor with its data.
     *
     * @param data the tensor's bytes; not copied
     * @param dims sizes, row length first
     * @throws IllegalArgumentException if the name is taken or the data's size is not that of type and dims
     */
    public GgufWriter tensor(String name, GgmlType type, byte[] data, long... dims) {
        tensor(name, type, out -> out.write(data), dims);
        if (tensors.get(name).bytes() != data.length) {
            throw new IllegalArgumentException(wrongSize(name, data.length));
        }
        return this;
    }

    /** Adds a tensor whose data is delivered while writing. */
    public GgufWriter tensor(String name, GgmlType type, TensorData data, long... dims) {
        long bytes = type.bytes(dims[0]);
        for (int i = 1; i < dims.length; i++) {
            bytes = Math.multiplyExact(bytes, dims[i]);
        }
        if (tensors.putIfAbsent(name, new Tensor(type, data, dims.clone(), bytes)) != null) {
            throw new IllegalArgumentException("tensor " + name + " twice");
        }
        return this;
    }

    /**
     * Writes the file; the stream stays open.
     *
     * @throws IllegalStateException if a tensor delivered more or fewer bytes than its size
     */
    public void writeTo(OutputStream stream) throws IOException {
        LittleEndianOutput out = new LittleEndianOutput(stream);
        writeHeader(out);
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            writeData(tensor.getKey(), tensor.getValue(), out);
        }
    }

    /** The file's beginning, up to where the first tensor's data starts: what {@link GgufHeader#parse} needs. */
    public byte[] headerBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeHeader(new LittleEndianOutput(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Bytes of all tensors' data with its padding: what the file has behind {@link #headerBytes}. */
    public long dataBytes() {
        long bytes = 0;
        for (Tensor tensor : tensors.values()) {
            bytes = TensorLayout.roundUp(Math.addExact(bytes, tensor.bytes()), alignment);
        }
        return bytes;
    }

    private void writeHeader(LittleEndianOutput out) throws IOException {
        out.write(new byte[] {'G', 'G', 'U', 'F'});
        out.i32(version);
        out.i64(tensors.size());
        out.i64(metadata.size());
        for (Map.Entry<String, MetadataValue> entry : metadata.entrySet()) {
            out.string(entry.getKey());
            out.i32(entry.getValue().type().id());
            writeValue(entry.getValue(), out);
        }
        writeTable(out);
        pad(out);
    }

    /** The file as bytes. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeValue(MetadataValue value, LittleEndianOutput out) throws IOException {
        if (value instanceof IntegerValue integer) {
            out.number(integer.value(), integer.type().bytes());
        } else if (value instanceof FloatValue number) {
            boolean wide = number.type() == ValueType.FLOAT64;
            out.number(
                    wide ? Double.doubleToRawLongBits(number.value()) : Float.floatToRawIntBits((float) number.value()),
                    number.type().bytes());
        } else if (value instanceof BoolValue truth) {
            out.write(truth.value() ? 1 : 0);
        } else if (value instanceof StringValue text) {
            out.string(text.value());
        } else if (value instanceof NumbersValue numbers) {
            out.i32(numbers.elementType().id());
            out.i64(numbers.size());
            out.write(numbers.littleEndian());
        } else if (value instanceof StringsValue strings) {
            writeStrings(strings.values(), out);
        }
    }

    private static void writeStrings(StringArray strings, LittleEndianOutput out) throws IOException {
        out.i32(ValueType.STRING.id());
        out.i64(strings.size());
        for (int i = 0; i < strings.size(); i++) {
            out.string(strings.bytes(i));
        }
    }

    private void writeTable(LittleEndianOutput out) throws IOException {
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            out.string(entry.getKey());
            out.i32(tensor.dims().length);
            for (long dim : tensor.dims()) {
                out.i64(dim);
            }
            out.i32(tensor.type().id());
            out.i64(offset);
            offset = TensorLayout.roundUp(Math.addExact(offset, tensor.bytes()), alignment);
        }
    }

    private void writeData(String name, Tensor tensor, LittleEndianOutput out) throws IOException {
        long start = out.written();
        tensor.data().writeTo(out);
        if (out.written() - start != tensor.bytes()) {
            throw new IllegalStateException(wrongSize(name, out.written() - start));
        }
        pad(out);
    }

    private void pad(LittleEndianOutput out) throws IOException {
        out.zeros(TensorLayout.roundUp(out.written(), alignment) - out.written());
    }

    private String wrongSize(String name, long got) {
        return "tensor " + name + " has " + tensors.get(name).bytes() + " bytes, data " + got;
    }
}
