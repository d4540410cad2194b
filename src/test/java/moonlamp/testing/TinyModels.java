package moonlamp.testing;

import moonlamp.quant.GgmlType;

/**
 * Makes small Gemma 3 GGUF files with random weights, the same for the same settings and seed. The vocabulary is a small
 * real one: specials, turn marks, newline and space runs, byte pieces and merges.
 *
 * <p>{@code new TinyModels().heads(3, 1).headDim(24).toGguf()}
 */
public final class TinyModels {
    /** 7 layers (layer 5 global), hidden 64, ffn 96, 2 heads, 1 kv head of 32, window 16, context 2048, all F32, seed 1. */
    public TinyModels() {}

    public TinyModels layers(int layers) {
        throw new UnsupportedOperationException();
    }

    public TinyModels hidden(int hidden) {
        throw new UnsupportedOperationException();
    }

    public TinyModels ffn(int ffn) {
        throw new UnsupportedOperationException();
    }

    public TinyModels heads(int heads, int kvHeads) {
        throw new UnsupportedOperationException();
    }

    public TinyModels headDim(int headDim) {
        throw new UnsupportedOperationException();
    }

    public TinyModels window(int window) {
        throw new UnsupportedOperationException();
    }

    public TinyModels context(int context) {
        throw new UnsupportedOperationException();
    }

    /** Number of pieces; at least 600. */
    public TinyModels vocabulary(int size) {
        throw new UnsupportedOperationException();
    }

    /** Type of all matrices: F32, F16, BF16, Q8_0 or Q4_0. */
    public TinyModels type(GgmlType type) {
        throw new UnsupportedOperationException();
    }

    /** Type of the embedding alone; call after {@link #type}. */
    public TinyModels embeddingType(GgmlType type) {
        throw new UnsupportedOperationException();
    }

    public TinyModels seed(long seed) {
        throw new UnsupportedOperationException();
    }

    /** The whole file. */
    public byte[] toGguf() {
        throw new UnsupportedOperationException();
    }
}
