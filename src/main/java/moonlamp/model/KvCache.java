package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.kernel.CacheLayout;
import moonlamp.kernel.Kernels;
import moonlamp.simd.Memory;

/**
 * Keys and values of past positions in linear memory: per layer [capacity][kvHeads] heads each, position p in slot p %
 * capacity. A head is 16-bit integers with a scale ({@link CacheLayout}), or f32[headDim] where the
 * weights are f32 too. Global layers
 * have a slot for every position of the context, sliding layers a ring as long as the window and one batch.
 */
final class KvCache {
    private final boolean exact;
    private final int kvHeads;
    private final int headDim;
    private final int headBytes;
    private final int[] capacities;
    private final int[] keys;
    private final int[] values;

    /** Lays out the caches for {@code context} positions, filled at most {@code batch} positions at a time. */
    KvCache(Gemma3Config config, int context, int batch, boolean exact, Arena arena) {
        this.exact = exact;
        kvHeads = config.kvHeads();
        headDim = config.headDim();
        headBytes = exact ? headDim * Float.BYTES : CacheLayout.rowBytes(headDim);
        capacities = new int[config.layers()];
        keys = new int[config.layers()];
        values = new int[config.layers()];
        for (int layer = 0; layer < config.layers(); layer++) {
            capacities[layer] = config.cacheCapacity(layer, context, batch);
            long bytes = (long) capacities[layer] * slotBytes();
            keys[layer] = arena.allocate(bytes);
            values[layer] = arena.allocate(bytes);
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

    /** Bytes between slots. */
    int slotBytes() {
        return kvHeads * headBytes;
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
        int slot = position % capacities[layer] * slotBytes();
        for (int head = 0; head < kvHeads; head++) {
            int from = head * headDim * Float.BYTES;
            int to = slot + head * headBytes;
            if (exact) {
                Memory.memoryCopy(keys[layer] + to, key + from, headBytes);
                Memory.memoryCopy(values[layer] + to, value + from, headBytes);
            } else {
                kernels.quantizeHead(key + from, headDim, CacheLayout.KEY_LIMIT, keys[layer] + to);
                kernels.quantizeHead(value + from, headDim, CacheLayout.VALUE_LIMIT, values[layer] + to);
            }
        }
    }
}
