package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.quant.KernelLayout;

/**
 * Linear memory that only loading needs.
 *
 * @param staging raw rows of one group, until the group is complete
 * @param scratch for {@link KernelLayout#repackGroup}
 * @param storyRows raw rows of tokens that stories use, until they make a group
 * @param otherRows raw rows of the other tokens, until they make a group
 */
record LoadBuffers(int staging, int scratch, int storyRows, int otherRows) {

    static LoadBuffers allocate(Gemma3Weights weights, Arena arena) {
        int stagingBytes = 0;
        int scratchBytes = 0;
        for (TensorSlot slot : weights.slots()) {
            stagingBytes = Math.max(stagingBytes, slot.groupBytes(0));
            scratchBytes = Math.max(scratchBytes, KernelLayout.scratchBytes(slot.cols()));
        }
        return new LoadBuffers(
                arena.allocate(stagingBytes),
                arena.allocate(scratchBytes),
                arena.allocate(stagingBytes),
                arena.allocate(stagingBytes));
    }
}
