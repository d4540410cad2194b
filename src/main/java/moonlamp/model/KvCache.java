package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.kernel.CacheLayout;
import moonlamp.kernel.Kernels;
import moonlamp.simd.Memory;

/**
 * Keys and values of past positions in linear memory, position p in slot p % capacity: per layer [capacity][kvHeads] keys
 * and [capacity / 2][kvHeads] pairs of values, 16-bit integers with scales ({@link CacheLayout}); where the weights are f32,
 * [capacity][kvHeads] of f32[headDim] each. Global layers have a slot for every position of the context, sliding layers a
 * ring as long as the window and one batch.
 */
final class KvCache {
    private final boolean exact;
    private final int kvHeads;
    private final int headDim;
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
        keyBytes = exact ? headDim * Float.BYTES : CacheLayout.rowBytes(headDim);
        valueBytes = exact ? headDim * Float.BYTES : CacheLayout.pairBytes(headDim);
        capacities = new int[config.layers()];
        keys = new int[config.layers()];
        values = new int[config.layers()];
        for (int layer = 0; layer < config.layers(); layer++) {
            int positions = config.cacheCapacity(layer, context, batch);
            capacities[layer] = exact ? positions : CacheLayout.slots(positions);
            keys[layer] = arena.allocate((long) capacities[layer] * keyStride());
            values[layer] = arena.allocate((long) capacities[layer] * valueStride() / (exact ? 1 : 2));
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

    /** Bytes between the keys of two slots. */
    int keyStride() {
        return kvHeads * keyBytes;
    }

    /** Bytes between the values of two slots, or of two pairs of slots. */
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
        int keyAt = keys[layer] + slot * keyStride();
        if (exact) {
            Memory.memoryCopy(keyAt, key, keyStride());
            Memory.memoryCopy(values[layer] + slot * valueStride(), value, valueStride());
            return;
        }
        int pair = values[layer] + (slot >> 1) * valueStride();
        for (int head = 0; head < kvHeads; head++) {
            int from = head * headDim * Float.BYTES;
            kernels.quantizeHead(key + from, headDim, keyAt + head * keyBytes);
            kernels.quantizeValue(value + from, headDim, slot & 1, pair + head * valueBytes);
        }
    }
}
