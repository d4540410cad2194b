package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.kernel.CacheLayout;
import moonlamp.kernel.Kernels;
import moonlamp.simd.Memory;

/**
 * Keys and values of past positions in linear memory, position p in slot p % capacity: per layer [capacity / 32][kvHeads]
 * blocks of integers with scales ({@link CacheLayout}) each; where the weights are f32, [capacity][kvHeads] of
 * f32[headDim] each. Global layers have a slot for every position of the context, sliding layers a
 * ring as long as the window and one batch.
 */
final class KvCache {
    private final boolean exact;
    private final int kvHeads;
    private final int headDim;
    /** Positions of a unit: of a block, or one. */
    private final int unit;

    private final int keyBytes;
    private final int valueBytes;
    private final int[] capacities;
    private final int[] keys;
    private final int[] values;

    /** Lays out the caches for {@code context} positions, filled at most {@code batch} positions at a time. */
    KvCache(Gemma3Config config, int context, int batch, boolean exact, Arena arena) {
        this.exact = exact;
        kvHeads = config.kvHeads();
        headDim = config.headDim();
        unit = exact ? 1 : CacheLayout.BLOCK;
        keyBytes = exact ? headDim * Float.BYTES : CacheLayout.keyBytes(headDim);
        valueBytes = exact ? headDim * Float.BYTES : CacheLayout.valueBytes(headDim);
        capacities = new int[config.layers()];
        keys = new int[config.layers()];
        values = new int[config.layers()];
        for (int layer = 0; layer < config.layers(); layer++) {
            int positions = config.cacheCapacity(layer, context, batch);
            capacities[layer] = exact ? positions : CacheLayout.slots(positions);
            long units = capacities[layer] / unit;
            keys[layer] = arena.allocate(units * keyStride());
            values[layer] = arena.allocate(units * valueStride());
        }
    }

    /** Whether heads are f32. */
    boolean isExact() {
        return exact;
    }

    /** Slots in {@code layer}. */
    int capacity(int layer) {
        return capacities[layer];
    }

    /** Bytes between two blocks of a head's keys, or f32 slots. */
    int keyStride() {
        return kvHeads * keyBytes;
    }

    /** Bytes between two blocks of a head's values, or f32 slots. */
    int valueStride() {
        return kvHeads * valueBytes;
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
    void store(Kernels kernels, int layer, int position, int key, int value) {
        int slot = position % capacities[layer];
        int keyAt = keys[layer] + slot / unit * keyStride();
        int valueAt = values[layer] + slot / unit * valueStride();
        if (exact) {
            Memory.memoryCopy(keyAt, key, keyStride());
            Memory.memoryCopy(valueAt, value, valueStride());
            return;
        }
        for (int head = 0; head < kvHeads; head++) {
            int from = head * headDim * Float.BYTES;
            kernels.quantizeKey(key + from, headDim, slot % unit, keyAt + head * keyBytes);
            kernels.quantizeValue(value + from, headDim, slot % unit, valueAt + head * valueBytes);
        }
    }
}
