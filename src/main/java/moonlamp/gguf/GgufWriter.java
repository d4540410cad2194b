package moonlamp.gguf;

import java.io.IOException;
import java.io.OutputStream;
import moonlamp.quant.GgmlType;

/**
 * Writes a GGUF file: metadata in the order it was put, then tensors in the order they were added, laid out as
 * ggml's own writer does (data in table order, each padded with zeros to the alignment, the last one too).
 */
public final class GgufWriter {
    /** Delivers a tensor's data when its turn comes, so that a large file need not be held in memory. */
    @FunctionalInterface
    public interface TensorData {
        /** Writes exactly the bytes of the tensor. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A writer for a version 3 file with alignment 32. */
    public GgufWriter() {}

    /** Sets the format version, 2 or 3; their layouts are the same. */
    public GgufWriter version(int version) {
        throw new UnsupportedOperationException();
    }

    /** Sets the alignment, a power of two, and records it as general.alignment. */
    public GgufWriter alignment(int alignment) {
        throw new UnsupportedOperationException();
    }

    /** Puts any value; each key once. */
    public GgufWriter put(String key, MetadataValue value) {
        throw new UnsupportedOperationException();
    }

    /** Puts a STRING. */
    public GgufWriter string(String key, String value) {
        throw new UnsupportedOperationException();
    }

    /** Puts a UINT32, 0..2^32-1. */
    public GgufWriter uint(String key, long value) {
        throw new UnsupportedOperationException();
    }

    /** Puts a FLOAT32. */
    public GgufWriter f32(String key, float value) {
        throw new UnsupportedOperationException();
    }

    /** Puts a BOOL. */
    public GgufWriter bool(String key, boolean value) {
        throw new UnsupportedOperationException();
    }

    /** Puts an array of STRING. */
    public GgufWriter strings(String key, StringArray values) {
        throw new UnsupportedOperationException();
    }

    /** Puts an array of FLOAT32. */
    public GgufWriter floats(String key, float... values) {
        throw new UnsupportedOperationException();
    }

    /** Puts an array of INT32. */
    public GgufWriter ints(String key, int... values) {
        throw new UnsupportedOperationException();
    }

    /** Puts an array of BOOL. */
    public GgufWriter bools(String key, boolean... values) {
        throw new UnsupportedOperationException();
    }

    /** Adds a tensor with its data. */
    public GgufWriter tensor(String name, GgmlType type, byte[] data, long... dims) {
        throw new UnsupportedOperationException();
    }

    /** Adds a tensor whose data is delivered while writing. */
    public GgufWriter tensor(String name, GgmlType type, TensorData data, long... dims) {
        throw new UnsupportedOperationException();
    }

    /** Writes the file; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The file as bytes. */
    public byte[] toBytes() {
        throw new UnsupportedOperationException();
    }
}
