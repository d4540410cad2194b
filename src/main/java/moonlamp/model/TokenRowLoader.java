package moonlamp.model;

import moonlamp.quant.GgmlType;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.Memory;

/**
 * Stores a matrix whose rows arrive in the order of tokens in the order of {@link TokenRows}: rows of the same kind are
 * gathered until they fill a group. The groups in which both kinds meet, or which the last row leaves incomplete, are
 * filled row by row.
 */
final class TokenRowLoader {
    private final TokenRows rows;
    private final LoadBuffers buffers;
    private final GroupStore store;

    TokenRowLoader(TokenRows rows, LoadBuffers buffers, GroupStore store) {
        this.rows = rows;
        this.buffers = buffers;
        this.store = store;
    }

    /** Takes the raw rows of the tokens {@code first .. first + count - 1}. */
    void accept(TensorSlot slot, int first, int count, int raw) {
        int rowBytes = (int) slot.tensor().rowBytes();
        for (int i = 0; i < count; i++) {
            acceptRow(slot, first + i, raw + i * rowBytes, rowBytes);
        }
    }

    private void acceptRow(TensorSlot slot, int token, int raw, int rowBytes) {
        int row = rows.row(token);
        int group = row / KernelLayout.GROUP_ROWS;
        int lane = row % KernelLayout.GROUP_ROWS;
        if (isMixed(group)) {
            storeRow(slot, group, lane, raw);
            store.check(slot, group, token);
            return;
        }
        int gathered = row < rows.storyRows() ? buffers.storyRows() : buffers.otherRows();
        Memory.memoryCopy(gathered + lane * rowBytes, raw, rowBytes);
        if (lane == KernelLayout.GROUP_ROWS - 1) {
            store.store(slot, group, KernelLayout.GROUP_ROWS, gathered, token);
        }
    }

    private boolean isMixed(int group) {
        int end = (group + 1) * KernelLayout.GROUP_ROWS;
        int seam = rows.storyRows();
        return end > rows.size() || end - KernelLayout.GROUP_ROWS < seam && end > seam;
    }

    private void storeRow(TensorSlot slot, int group, int lane, int raw) {
        Matrix matrix = slot.matrix();
        GgmlType source = slot.tensor().type();
        KernelLayout.repackRow(source, raw, matrix.cols(), matrix.type(), buffers.scratch(), matrix.group(group), lane);
    }

    /** Clears the groups that are filled row by row. */
    void begin(TensorSlot slot) {
        Matrix matrix = slot.matrix();
        int groupBytes = (int) KernelLayout.groupBytes(matrix.type(), matrix.cols());
        Memory.memoryFill(matrix.group(matrix.groups() - 1), 0, groupBytes);
        int seam = rows.storyRows() / KernelLayout.GROUP_ROWS;
        if (seam < matrix.groups()) {
            Memory.memoryFill(matrix.group(seam), 0, groupBytes);
        }
    }
}
