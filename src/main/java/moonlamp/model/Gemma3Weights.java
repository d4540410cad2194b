package moonlamp.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.kernel.Arena;
import moonlamp.quant.MatrixType;

/**
 * Where every weight of a model lies in linear memory. Laid out once, in file order, before the first weight arrives; a
 * {@link WeightsLoader} then fills it.
 */
public final class Gemma3Weights {
    private final List<TensorSlot> slots = new ArrayList<>();
    private final Map<String, TensorSlot> byName = new HashMap<>();
    private final Matrix embedding;
    private final Matrix head;
    private final int outputNorm;
    private final TokenRows tokenRows;
    private final LoadBuffers loadBuffers;
    private final LayerWeights[] layers;

    /**
     * Lays the weights out.
     *
     * @param tokenRows in which order the rows of embedding and head are to lie
     * @throws moonlamp.gguf.GgufFormatException if the file lacks a tensor, has one too many or one of a wrong shape
     * @throws moonlamp.gguf.UnsupportedModelException if a tensor has a type that cannot be used in its place
     * @throws moonlamp.kernel.ArenaOverflowException if the arena is too small
     */
    public Gemma3Weights(
            GgufHeader header, Gemma3Config config, Precision precision, TokenRows tokenRows, Arena arena) {
        new Gemma3Tensors(config).check(header);
        if (tokenRows.size() != config.vocabulary()) {
            throw new IllegalArgumentException(
                    tokenRows.size() + " rows for a vocabulary of " + config.vocabulary() + " tokens");
        }
        this.tokenRows = tokenRows;
        for (TensorInfo tensor : header.tensors()) {
            TensorSlot slot = TensorSlot.allocate(tensor, precision, arena);
            slots.add(slot);
            byName.put(tensor.name(), slot);
        }
        embedding = byName.get(Gemma3Tensors.EMBEDDING).matrix();
        head = byName.getOrDefault(Gemma3Tensors.HEAD, byName.get(Gemma3Tensors.EMBEDDING))
                .matrix();
        outputNorm = byName.get(Gemma3Tensors.OUTPUT_NORM).vector();
        layers = new LayerWeights[config.layers()];
        for (int layer = 0; layer < layers.length; layer++) {
            layers[layer] = layerWeights(layer);
        }
        loadBuffers = LoadBuffers.allocate(this, arena);
    }

    private LayerWeights layerWeights(int layer) {
        return new LayerWeights(
                vector(layer, "attn_norm"),
                matrix(layer, "attn_q"),
                matrix(layer, "attn_k"),
                matrix(layer, "attn_v"),
                vector(layer, "attn_q_norm"),
                vector(layer, "attn_k_norm"),
                matrix(layer, "attn_output"),
                vector(layer, "post_attention_norm"),
                vector(layer, "ffn_norm"),
                matrix(layer, "ffn_gate"),
                matrix(layer, "ffn_up"),
                matrix(layer, "ffn_down"),
                vector(layer, "post_ffw_norm"));
    }

    private Matrix matrix(int layer, String part) {
        return byName.get(Gemma3Tensors.inBlock(layer, part)).matrix();
    }

    private int vector(int layer, String part) {
        return byName.get(Gemma3Tensors.inBlock(layer, part)).vector();
    }

    /** Destinations of all tensors, in file order. */
    List<TensorSlot> slots() {
        return slots;
    }

    /** Whether keys come from f32 weights: in the exact oracle, and in a file that is not quantised. */
    public boolean areExact() {
        return layers[0].key().type() == MatrixType.F32;
    }

    /** Memory for a {@link WeightsLoader}. */
    LoadBuffers loadBuffers() {
        return loadBuffers;
    }

    /** Which row of embedding and head is which token's. */
    TokenRows tokenRows() {
        return tokenRows;
    }

    /** [vocabulary][hidden]: a row for each token. */
    Matrix embedding() {
        return embedding;
    }

    /** [vocabulary][hidden]: gives the logits; the embedding itself where the file ties them. */
    Matrix head() {
        return head;
    }

    /** f32[hidden] of the norm before the head. */
    int outputNorm() {
        return outputNorm;
    }

    LayerWeights layer(int layer) {
        return layers[layer];
    }
}
