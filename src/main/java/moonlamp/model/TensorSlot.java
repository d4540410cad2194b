package moonlamp.model;

import moonlamp.gguf.TensorInfo;
import moonlamp.kernel.Arena;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;

/**
 * Where one tensor of the file goes: into {@code matrix}, or, when that is null, as plain f32 to {@code vector}.
 *
 * @param tensor the tensor in the file
 * @param matrix destination of a matrix; null for a norm
 * @param vector address of a norm's f32 values; 0 for a matrix
 */
record TensorSlot(TensorInfo tensor, Matrix matrix, int vector) {

    /** Takes the tensor's place in memory; shapes have been checked before. */
    static TensorSlot allocate(TensorInfo tensor, Precision precision, Arena arena) {
        if (tensor.dims().length == 1) {
            return new TensorSlot(tensor, null, arena.allocateFloats(tensor.cols()));
        }
        MatrixType type = matrixType(tensor, precision);
        int address = arena.allocate(KernelLayout.matrixBytes(type, tensor.rows(), tensor.cols()));
        return new TensorSlot(tensor, new Matrix(address, type, (int) tensor.rows(), (int) tensor.cols()), 0);
    }

    /** The form a matrix is multiplied in; rows that cannot be cut into blocks stay F32. */
    private static MatrixType matrixType(TensorInfo tensor, Precision precision) {
        boolean exact = precision == Precision.EXACT || tensor.cols() % KernelLayout.BLOCK_COLUMNS != 0;
        return exact ? MatrixType.F32 : KernelLayout.nativeType(tensor.type());
    }

    /** Whether its rows belong to tokens: the embedding and the head. */
    boolean isByToken() {
        return tensor.name().equals(Gemma3Tensors.EMBEDDING) || tensor.name().equals(Gemma3Tensors.HEAD);
    }

    /** Rows of the tensor; a norm has one. */
    int rows() {
        return matrix == null ? 1 : matrix.rows();
    }

    int cols() {
        return (int) tensor.cols();
    }

    /** Rows that are stored together, counted from {@code row}: the kernels' group of 8, fewer at the end. */
    int groupRows(int row) {
        return Math.min(KernelLayout.GROUP_ROWS, rows() - row);
    }

    /** Bytes in the file of the group that begins at {@code row}. */
    int groupBytes(int row) {
        return (int) (groupRows(row) * tensor.rowBytes());
    }
}
