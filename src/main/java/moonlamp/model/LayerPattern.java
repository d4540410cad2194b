package moonlamp.model;

/**
 * Which layers attend globally and which only within the sliding window: either every n-th layer is global (layer i iff
 * {@code i % n == n - 1}; n = 1 makes all global), or one answer per layer.
 */
public final class LayerPattern {
    private final boolean[] global;

    private LayerPattern(boolean[] global) {
        this.global = global;
    }

    /** The last of every {@code period} layers is global; Gemma 3 has period 6. */
    public static LayerPattern everyNth(int layers, int period) {
        boolean[] global = new boolean[layers];
        for (int i = period - 1; i < layers; i += period) {
            global[i] = true;
        }
        return new LayerPattern(global);
    }

    /** One entry per layer, true = sliding, as {@code attention.sliding_window_pattern} stores it. */
    public static LayerPattern ofSliding(boolean[] sliding) {
        boolean[] global = new boolean[sliding.length];
        for (int i = 0; i < sliding.length; i++) {
            global[i] = !sliding[i];
        }
        return new LayerPattern(global);
    }

    /** Number of layers. */
    public int layers() {
        return global.length;
    }

    /** Whether {@code layer} sees the whole context; false = only the window. */
    public boolean isGlobal(int layer) {
        return global[layer];
    }
}
