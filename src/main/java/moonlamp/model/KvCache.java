package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.simd.Memory;

/**
 * Keys and values of past positions in linear memory: per layer f32[capacity][kvHeads][headDim] each, position p in slot p
 * % capacity. Global layers have a slot for every position of the context, sliding layers a ring as long as the window and
 * one batch.
 */
final class KvCache {
    private final int slotBytes;
    private final int[] capacities;
    private final int[] keys;
    private final int[] values;

    /** Lays out the caches for {@code context} positions, filled at most {@code batch} positions at a time. */
    KvCache(Gemma3Config config, int context, int batch, Arena arena) {
        slotBytes = config.kvDim() * Float.BYTES;
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

    /** Slots in {@code layer}. */
    int capacity(int layer) {
        return capacities[layer];
    }

    /** Bytes between slots. */
    int slotBytes() {
        return slotBytes;
    }

    /** Address of slot 0 of the keys. */
    int keys(int layer) {
        return keys[layer];
    }

    /** Address of slot 0 of the values. */
    int values(int layer) {
        return values[layer];
    }

    /** Stores one position's {@code key} and {@code value}, each f32[kvHeads][headDim]. */
    void store(int layer, int position, int key, int value) {
        int slot = position % capacities[layer] * slotBytes;
        Memory.memoryCopy(keys[layer] + slot, key, slotBytes);
        Memory.memoryCopy(values[layer] + slot, value, slotBytes);
    }
}
