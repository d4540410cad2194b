package moonlamp.gguf;

import moonlamp.quant.GgmlType;

/**
 * A tensor of a GGUF file: row-major, dims[0] is the length of a row (the input dimension of a matrix).
 *
 * @param name such as {@code blk.0.attn_q.weight}
 * @param dims 1 to 4 sizes, each at least 1, fastest first
 * @param type element type, always a supported one
 * @param offset byte offset of the data from the start of the file
 * @param bytes size of the data
 */
public record TensorInfo(String name, long[] dims, GgmlType type, long offset, long bytes) {
    /** Copies the sizes, so that the table cannot change behind its checks. */
    public TensorInfo {
        dims = dims.clone();
    }

    @Override
    public long[] dims() {
        return dims.clone();
    }

    /** Length of a row. */
    public long cols() {
        return dims[0];
    }

    /** Number of rows: the product of all sizes but the first. */
    public long rows() {
        long rows = 1;
        for (int i = 1; i < dims.length; i++) {
            rows *= dims[i];
        }
        return rows;
    }

    /** Bytes of a row. */
    public long rowBytes() {
        return type.bytes(cols());
    }

    /** Offset of the first byte behind the data. */
    public long end() {
        return offset + bytes;
    }
}
