package moonlamp.model;

import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;

/**
 * A weight matrix [rows][cols] in linear memory, in the kernels' interleaved layout; a product takes cols values and gives
 * rows.
 */
record Matrix(int address, MatrixType type, int rows, int cols) {

    /** Groups of 8 rows, the last one padded: the unit in which rows are stored and products are shared by threads. */
    int groups() {
        return (rows + KernelLayout.GROUP_ROWS - 1) / KernelLayout.GROUP_ROWS;
    }

    /** The first rows of this matrix. */
    Matrix firstRows(int count) {
        return count == rows ? this : new Matrix(address, type, count, cols);
    }

    /** Address of a group of rows. */
    int group(int index) {
        return address + index * (int) KernelLayout.groupBytes(type, cols);
    }
}
