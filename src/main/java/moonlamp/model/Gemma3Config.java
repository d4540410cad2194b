package moonlamp.model;

import moonlamp.gguf.GgufHeader;

/**
 * Shape and constants of a Gemma 3 text model, as {@link #from} reads and checks them in a GGUF file's metadata.
 *
 * @param layers transformer blocks
 * @param hidden width of the residual stream, a multiple of 32
 * @param feedForward width inside the feed-forward block
 * @param heads query heads
 * @param kvHeads key/value heads; divides heads
 * @param headDim width of one head, even
 * @param vocabulary rows of the embedding
 * @param contextLength positions the model was trained for
 * @param window positions a sliding layer sees, the current one included
 * @param pattern which layers are global
 * @param rmsEpsilon added to the mean square in every RMSNorm
 * @param globalTheta RoPE base of global layers
 * @param slidingTheta RoPE base of sliding layers
 * @param globalRopeFactor positions of global layers are divided by this (linear RoPE scaling); 1 = none
 */
public record Gemma3Config(
        int layers,
        int hidden,
        int feedForward,
        int heads,
        int kvHeads,
        int headDim,
        int vocabulary,
        int contextLength,
        int window,
        LayerPattern pattern,
        float rmsEpsilon,
        float globalTheta,
        float slidingTheta,
        float globalRopeFactor) {

    /**
     * Reads the shape from a file's metadata and checks that it makes sense. Whether the tensors agree with it is checked
     * when they are laid out ({@link Gemma3Tensors}).
     *
     * @throws moonlamp.gguf.GgufFormatException if a value is missing, of a wrong type or out of range
     * @throws moonlamp.gguf.UnsupportedModelException if the architecture is not gemma3, or a feature is not supported
     */
    public static Gemma3Config from(GgufHeader header) {
        return new ConfigReader(header).read();
    }

    /** Width of all query heads together. */
    public int queryDim() {
        return heads * headDim;
    }

    /** Width of all key (or value) heads together. */
    public int kvDim() {
        return kvHeads * headDim;
    }

    /** Whether {@code layer} sees the whole context; false = the last {@link #window} positions. */
    public boolean isGlobal(int layer) {
        return pattern.isGlobal(layer);
    }

    /** First position that a query at {@code position} sees in {@code layer}; the last is its own. */
    public int firstVisible(int layer, int position) {
        return isGlobal(layer) ? 0 : Math.max(0, position - window + 1);
    }

    /**
     * Slots of {@code layer}'s key/value cache. A sliding layer needs its window and the batch being written; a ring of
     * that many slots never overwrites what a token of the batch still sees.
     */
    public int cacheCapacity(int layer, int context, int batch) {
        return isGlobal(layer) ? context : (int) Math.min(context, (long) window + batch);
    }

    /** Factor on token embeddings: sqrt(hidden), rounded to f32 as llama.cpp does. */
    public float embeddingScale() {
        return (float) Math.sqrt(hidden);
    }

    /** Factor on queries: headDim^-0.5. */
    public float queryScale() {
        return (float) (1 / Math.sqrt(headDim));
    }
}
