package moonlamp.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.quant.GgmlType;

/** Names and shapes of the tensors of a Gemma 3 file, as llama.cpp's converter names them. */
final class Gemma3Tensors {
    static final String EMBEDDING = "token_embd.weight";
    static final String OUTPUT_NORM = "output_norm.weight";
    /** The output head; absent where it is the embedding (tied), as in all published Gemma 3 models. */
    static final String HEAD = "output.weight";

    /** Expected shapes by name: {cols, rows} of a matrix, {length} of a norm. */
    private final Map<String, long[]> shapes = new HashMap<>();

    private final Gemma3Config config;

    Gemma3Tensors(Gemma3Config config) {
        this.config = config;
        matrix(EMBEDDING, config.hidden(), config.vocabulary());
        norm(OUTPUT_NORM, config.hidden());
        for (int layer = 0; layer < config.layers(); layer++) {
            addAttention(layer);
            addFeedForward(layer);
        }
    }

    /** Name of a tensor of a block: blk.LAYER.PART.weight. */
    static String inBlock(int layer, String part) {
        return "blk." + layer + "." + part + ".weight";
    }

    private void addAttention(int layer) {
        norm(inBlock(layer, "attn_norm"), config.hidden());
        matrix(inBlock(layer, "attn_q"), config.hidden(), config.queryDim());
        matrix(inBlock(layer, "attn_k"), config.hidden(), config.kvDim());
        matrix(inBlock(layer, "attn_v"), config.hidden(), config.kvDim());
        norm(inBlock(layer, "attn_q_norm"), config.headDim());
        norm(inBlock(layer, "attn_k_norm"), config.headDim());
        matrix(inBlock(layer, "attn_output"), config.queryDim(), config.hidden());
        norm(inBlock(layer, "post_attention_norm"), config.hidden());
    }

    private void addFeedForward(int layer) {
        norm(inBlock(layer, "ffn_norm"), config.hidden());
        matrix(inBlock(layer, "ffn_gate"), config.hidden(), config.feedForward());
        matrix(inBlock(layer, "ffn_up"), config.hidden(), config.feedForward());
        matrix(inBlock(layer, "ffn_down"), config.feedForward(), config.hidden());
        norm(inBlock(layer, "post_ffw_norm"), config.hidden());
    }

    private void matrix(String name, int cols, int rows) {
        shapes.put(name, new long[] {cols, rows});
    }

    private void norm(String name, int length) {
        shapes.put(name, new long[] {length});
    }

    /**
     * Checks that the file has exactly these tensors in these shapes.
     *
     * @throws GgufFormatException TENSOR_SET or SHAPE
     * @throws UnsupportedModelException if a norm is not F32
     */
    void check(GgufHeader header) {
        for (TensorInfo tensor : header.tensors()) {
            checkOne(tensor);
        }
        List<String> missing = new ArrayList<>();
        for (String name : shapes.keySet()) {
            if (header.tensor(name).isEmpty()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            missing.sort(null);
            throw missing(missing.get(0));
        }
    }

    private void checkOne(TensorInfo tensor) {
        long[] shape = tensor.name().equals(HEAD) ? shapes.get(EMBEDDING) : shapes.get(tensor.name());
        if (shape == null) {
            throw new GgufFormatException(
                    Kind.TENSOR_SET,
                    GgufFormatException.NO_OFFSET,
                    tensor.name(),
                    "only tensors of a Gemma 3 text model with " + config.layers() + " layers",
                    "this one besides");
        }
        if (!sameShape(shape, tensor.dims())) {
            throw new GgufFormatException(
                    Kind.SHAPE, tensor.offset(), tensor.name(), describe(shape), describe(tensor.dims()));
        }
        if (shape.length == 1 && tensor.type() != GgmlType.F32) {
            throw new UnsupportedModelException(
                    "type of " + tensor.name(), tensor.type().toString(), "F32");
        }
    }

    static GgufFormatException missing(String name) {
        return new GgufFormatException(
                Kind.TENSOR_SET, GgufFormatException.NO_OFFSET, name, "this tensor", "a file without it");
    }

    /** Equal sizes; trailing sizes of 1 do not matter, but a vector is no matrix of one row. */
    private static boolean sameShape(long[] expected, long[] got) {
        if ((expected.length == 1) != (got.length == 1)) {
            return false;
        }
        for (int i = 0; i < Math.max(expected.length, got.length); i++) {
            if ((i < expected.length ? expected[i] : 1) != (i < got.length ? got[i] : 1)) {
                return false;
            }
        }
        return true;
    }

    private static String describe(long[] shape) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < shape.length; i++) {
            text.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        return text.append(']').toString();
    }
}
