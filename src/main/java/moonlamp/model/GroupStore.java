package moonlamp.model;

import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.kernel.Kernels;
import moonlamp.quant.FiniteCheck;
import moonlamp.quant.GgmlType;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;

/** Repacks groups of rows into their matrix. */
final class GroupStore {
    private final Kernels kernels;
    private final int scratch;

    GroupStore(Kernels kernels, int scratch) {
        this.kernels = kernels;
        this.scratch = scratch;
    }

    /**
     * Stores {@code rows} raw rows, 1 to 8, as a group.
     *
     * @param latest row of the file that completes the group, for the error
     * @throws GgufFormatException if the rows do not fit 8-bit blocks
     */
    void store(TensorSlot slot, int group, int rows, int raw, int latest) {
        Matrix matrix = slot.matrix();
        GgmlType source = slot.tensor().type();
        int target = matrix.group(group);
        boolean whole = rows == KernelLayout.GROUP_ROWS;
        if (whole && source == GgmlType.Q4_0 && matrix.type() == MatrixType.Q4_0) {
            kernels.interleaveQ4(raw, matrix.cols(), target);
        } else if (whole && source == GgmlType.Q8_0 && matrix.type() == MatrixType.Q8_0) {
            kernels.interleaveQ8(raw, matrix.cols(), target);
        } else {
            KernelLayout.repackGroup(source, raw, rows, matrix.cols(), matrix.type(), scratch, target);
            check(slot, group, latest);
        }
    }

    /** Conversion to Q8_0 can overflow a scale although the source was finite. */
    void check(TensorSlot slot, int group, int latest) {
        Matrix matrix = slot.matrix();
        if (matrix.type() != MatrixType.Q8_0 || slot.tensor().type() == GgmlType.Q8_0) {
            return;
        }
        int blocks = matrix.cols() / KernelLayout.BLOCK_COLUMNS;
        for (int block = 0; block < blocks; block++) {
            int scales = matrix.group(group) + block * KernelLayout.Q8_BLOCK_BYTES;
            if (FiniteCheck.firstBad(GgmlType.F16, scales, KernelLayout.GROUP_ROWS) >= 0) {
                throw new GgufFormatException(
                        Kind.WEIGHT_NOT_FINITE,
                        slot.tensor().offset() + latest * slot.tensor().rowBytes(),
                        slot.tensor().name(),
                        "weights that fit 8-bit blocks",
                        "values too large in row " + latest + " or shortly before");
            }
        }
    }
}
