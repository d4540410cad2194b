package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.quant.KernelLayout;

/**
 * Linear memory that only loading needs.
 *
 * @param staging raw rows of one group, until the group is complete
 * @param scratch for {@link KernelLayout#repackGroup}
 */
record LoadBuffers(int staging, int scratch) {

    static LoadBuffers allocate(Gemma3Weights weights, Arena arena) {
        int stagingBytes = 0;
        int scratchBytes = 0;
        for (TensorSlot slot : weights.slots()) {
            stagingBytes = Math.max(stagingBytes, slot.groupBytes(0));
            scratchBytes = Math.max(scratchBytes, KernelLayout.scratchBytes(slot.cols()));
        }
        return new LoadBuffers(arena.allocate(stagingBytes), arena.allocate(scratchBytes));
    }
}
