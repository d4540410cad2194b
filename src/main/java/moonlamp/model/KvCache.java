package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.simd.Memory;

/**
 * Keys and values of past positions, f32, in linear memory. Per layer and key/value head one array of slots
 * [capacity][headDim]; position p lives in slot p % capacity. Global layers have a slot for every position of the context,
 * sliding layers a ring that is as long as the window and one batch.
 */
public final class KvCache {
    private final int headBytes;
    private final int kvHeads;
    private final int[] capacities;
    private final int[] keys;
    private final int[] values;

    /** Lays out the caches for {@code context} positions, filled at most {@code batch} positions at a time. */
    public KvCache(Gemma3Config config, int context, int batch, Arena arena) {
        headBytes = config.headDim() * Float.BYTES;
        kvHeads = config.kvHeads();
        capacities = new int[config.layers()];
        keys = new int[config.layers()];
        values = new int[config.layers()];
        for (int layer = 0; layer < config.layers(); layer++) {
            capacities[layer] = config.cacheCapacity(layer, context, batch);
            long floats = (long) capacities[layer] * config.kvDim();
            keys[layer] = arena.allocateFloats(floats);
            values[layer] = arena.allocateFloats(floats);
        }
    }

    /** Slots per head in {@code layer}. */
    public int capacity(int layer) {
        return capacities[layer];
    }

    /** Bytes between the slots of one head. */
    public int slotBytes() {
        return headBytes;
    }

    /** Address of slot 0 of the keys of one head. */
    public int keys(int layer, int kvHead) {
        return keys[layer] + kvHead * capacities[layer] * headBytes;
    }

    /** Address of slot 0 of the values of one head. */
    public int values(int layer, int kvHead) {
        return values[layer] + kvHead * capacities[layer] * headBytes;
    }

    /** Stores one position's {@code key} and {@code value} rows, each f32[kvHeads][headDim]. */
    public void store(int layer, int position, int key, int value) {
        int slot = position % capacities[layer] * headBytes;
        for (int head = 0; head < kvHeads; head++) {
            Memory.memoryCopy(keys(layer, head) + slot, key + head * headBytes, headBytes);
            Memory.memoryCopy(values(layer, head) + slot, value + head * headBytes, headBytes);
        }
    }
}
