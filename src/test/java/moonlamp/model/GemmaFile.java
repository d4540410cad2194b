package moonlamp.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.StringArray;
import moonlamp.quant.GgmlType;

/** A Gemma 3 file with zero weights whose every metadata key and tensor can be taken out or replaced. */
final class GemmaFile {
    static final int LAYERS = 2;
    static final int HIDDEN = 64;
    static final int FEED_FORWARD = 96;
    static final int HEADS = 2;
    static final int HEAD_DIM = 20;
    static final int VOCABULARY = 10;

    private record Tensor(GgmlType type, byte[] data, long[] dims) {}

    private final Map<String, Consumer<GgufWriter>> metadata = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    GemmaFile() {
        string("general.architecture", "gemma3");
        uint("gemma3.block_count", LAYERS);
        uint("gemma3.context_length", 128);
        uint("gemma3.embedding_length", HIDDEN);
        uint("gemma3.feed_forward_length", FEED_FORWARD);
        uint("gemma3.attention.head_count", HEADS);
        uint("gemma3.attention.head_count_kv", 1);
        uint("gemma3.attention.key_length", HEAD_DIM);
        uint("gemma3.attention.value_length", HEAD_DIM);
        f32("gemma3.attention.layer_norm_rms_epsilon", 1e-6f);
        f32("gemma3.rope.freq_base", 1e6f);
        uint("gemma3.attention.sliding_window", 16);
        pieces(VOCABULARY);
        tensor("token_embd.weight", GgmlType.F32, HIDDEN, VOCABULARY);
        tensor("output_norm.weight", GgmlType.F32, HIDDEN);
        for (int layer = 0; layer < LAYERS; layer++) {
            block("blk." + layer + ".");
        }
    }

    private void block(String prefix) {
        int queryDim = HEADS * HEAD_DIM;
        tensor(prefix + "attn_norm.weight", GgmlType.F32, HIDDEN);
        tensor(prefix + "attn_q.weight", GgmlType.F32, HIDDEN, queryDim);
        tensor(prefix + "attn_k.weight", GgmlType.F32, HIDDEN, HEAD_DIM);
        tensor(prefix + "attn_v.weight", GgmlType.F32, HIDDEN, HEAD_DIM);
        tensor(prefix + "attn_q_norm.weight", GgmlType.F32, HEAD_DIM);
        tensor(prefix + "attn_k_norm.weight", GgmlType.F32, HEAD_DIM);
        tensor(prefix + "attn_output.weight", GgmlType.F32, queryDim, HIDDEN);
        tensor(prefix + "post_attention_norm.weight", GgmlType.F32, HIDDEN);
        tensor(prefix + "ffn_norm.weight", GgmlType.F32, HIDDEN);
        tensor(prefix + "ffn_gate.weight", GgmlType.F32, HIDDEN, FEED_FORWARD);
        tensor(prefix + "ffn_up.weight", GgmlType.F32, HIDDEN, FEED_FORWARD);
        tensor(prefix + "ffn_down.weight", GgmlType.F32, FEED_FORWARD, HIDDEN);
        tensor(prefix + "post_ffw_norm.weight", GgmlType.F32, HIDDEN);
    }

    GemmaFile string(String key, String value) {
        metadata.put(key, writer -> writer.string(key, value));
        return this;
    }

    GemmaFile uint(String key, long value) {
        metadata.put(key, writer -> writer.uint(key, value));
        return this;
    }

    GemmaFile f32(String key, float value) {
        metadata.put(key, writer -> writer.f32(key, value));
        return this;
    }

    GemmaFile bools(String key, boolean... values) {
        metadata.put(key, writer -> writer.bools(key, values));
        return this;
    }

    /** Gives the tokenizer this many pieces. */
    GemmaFile pieces(int count) {
        String[] pieces = new String[count];
        for (int i = 0; i < count; i++) {
            pieces[i] = "piece" + i;
        }
        metadata.put("tokenizer.ggml.tokens", w -> w.strings("tokenizer.ggml.tokens", StringArray.of(pieces)));
        return this;
    }

    GemmaFile without(String key) {
        metadata.remove(key);
        return this;
    }

    /** Adds or replaces a tensor of zeros. */
    GemmaFile tensor(String name, GgmlType type, long... dims) {
        long rows = 1;
        for (int i = 1; i < dims.length; i++) {
            rows *= dims[i];
        }
        return tensor(name, type, new byte[(int) (type.bytes(dims[0]) * rows)], dims);
    }

    /** Adds or replaces a tensor. */
    GemmaFile tensor(String name, GgmlType type, byte[] data, long... dims) {
        tensors.put(name, new Tensor(type, data, dims));
        return this;
    }

    GemmaFile withoutTensor(String name) {
        tensors.remove(name);
        return this;
    }

    /** Names of all tensors. */
    Iterable<String> tensorNames() {
        return tensors.keySet();
    }

    byte[] toBytes() {
        GgufWriter writer = new GgufWriter();
        metadata.values().forEach(put -> put.accept(writer));
        tensors.forEach((name, tensor) -> writer.tensor(name, tensor.type(), tensor.data(), tensor.dims()));
        return writer.toBytes();
    }

    GgufHeader header() {
        byte[] bytes = toBytes();
        return GgufHeader.parse(bytes, bytes.length, bytes.length);
    }
}
