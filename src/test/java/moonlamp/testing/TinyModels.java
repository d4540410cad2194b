package moonlamp.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.MetadataValue;
import moonlamp.quant.GgmlType;

/**
 * Makes small Gemma 3 GGUF files with random weights, the same for the same settings and seed. The vocabulary is a small
 * real one: specials, turn marks, newline and space runs, byte pieces and merges.
 *
 * <p>{@code new TinyModels().heads(3, 1).headDim(24).toGguf()}
 */
public final class TinyModels {
    private static final String CHAT_TEMPLATE = "{{ bos_token }}{% for message in messages %}"
            + "{{ '<start_of_turn>' + message['role'] + '\n' + message['content'] | trim + '<end_of_turn>\n' }}"
            + "{% endfor %}{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}";

    /** Elements that are made at a time: a multiple of all block sizes. */
    private static final int SLICE = 1 << 20;

    private int layers = 7;
    private int hidden = 64;
    private int ffn = 96;
    private int heads = 2;
    private int kvHeads = 1;
    private int headDim = 32;
    private int window = 16;
    private int context = 2048;
    private int vocabulary = 512;
    private GgmlType matrixType = GgmlType.F32;
    private GgmlType embeddingType = GgmlType.F32;
    private long seed = 1;
    private final Map<String, GgmlType> types = new HashMap<>();
    private final Map<String, long[]> shapes = new HashMap<>();
    private final Map<String, MetadataValue> metadata = new LinkedHashMap<>();
    private final Set<String> withoutKeys = new HashSet<>();
    private final Set<String> withoutTensors = new HashSet<>();

    /** 7 layers (5 is global), hidden 64, ffn 96, 2 heads of 32, 1 kv head, window 16, context 2048, 512 pieces, F32. */
    public TinyModels() {}

    public TinyModels layers(int layers) {
        this.layers = layers;
        return this;
    }

    public TinyModels hidden(int hidden) {
        this.hidden = hidden;
        return this;
    }

    public TinyModels ffn(int ffn) {
        this.ffn = ffn;
        return this;
    }

    public TinyModels heads(int heads, int kvHeads) {
        this.heads = heads;
        this.kvHeads = kvHeads;
        return this;
    }

    public TinyModels headDim(int headDim) {
        this.headDim = headDim;
        return this;
    }

    public TinyModels window(int window) {
        this.window = window;
        return this;
    }

    public TinyModels context(int context) {
        this.context = context;
        return this;
    }

    /** Number of pieces, at least 450. */
    public TinyModels vocabulary(int size) {
        this.vocabulary = size;
        return this;
    }

    /** Type of all matrices, the embedding included: any supported type whose blocks fit the row lengths. */
    public TinyModels type(GgmlType type) {
        matrixType = type;
        embeddingType = type;
        return this;
    }

    /** Type of the embedding alone; call after {@link #type(GgmlType)}. */
    public TinyModels embeddingType(GgmlType type) {
        embeddingType = type;
        return this;
    }

    /** Type of one tensor, such as {@code blk.0.attn_v.weight}. */
    public TinyModels type(String tensor, GgmlType type) {
        types.put(tensor, type);
        return this;
    }

    public TinyModels seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Adds a metadata value, or replaces one. */
    public TinyModels metadata(String key, MetadataValue value) {
        metadata.put(key, value);
        return this;
    }

    /** Leaves a metadata key out. */
    public TinyModels withoutKey(String key) {
        withoutKeys.add(key);
        return this;
    }

    /** Gives one tensor another shape, or adds one that no model has. */
    public TinyModels shape(String tensor, long... dims) {
        shapes.put(tensor, dims);
        return this;
    }

    /** Leaves a tensor out. */
    public TinyModels withoutTensor(String tensor) {
        withoutTensors.add(tensor);
        return this;
    }

    /** The whole file. */
    public byte[] toGguf() {
        return writer().toBytes();
    }

    /** Writes the whole file, as {@link #toGguf} does, but without holding it in memory. */
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), SLICE)) {
            writer().writeTo(out);
        }
    }

    private GgufWriter writer() {
        GgufWriter writer = new GgufWriter();
        Map<String, MetadataValue> all = defaultMetadata();
        all.putAll(metadata);
        all.keySet().removeAll(withoutKeys);
        all.forEach(writer::put);
        Map<String, long[]> tensors = defaultShapes();
        tensors.putAll(shapes);
        tensors.keySet().removeAll(withoutTensors);
        RandomTensors random = new RandomTensors(new SplittableRandom(seed));
        tensors.forEach((name, dims) -> addTensor(writer, name, dims, random));
        return writer;
    }

    /** The header of {@link #toGguf}. */
    public GgufHeader toHeader() {
        byte[] file = toGguf();
        return GgufHeader.parse(file, file.length, file.length);
    }

    private void addTensor(GgufWriter writer, String name, long[] dims, RandomTensors random) {
        long count = 1;
        for (long dim : dims) {
            count *= dim;
        }
        long elements = count;
        boolean embedding = name.equals("token_embd.weight");
        if (dims.length == 1 && !types.containsKey(name)) {
            writer.tensor(name, GgmlType.F32, out -> out.write(random.norm(elements)), dims);
        } else {
            GgmlType type = types.getOrDefault(name, embedding ? embeddingType : matrixType);
            double deviation = embedding ? 0.12 : 1 / Math.sqrt(dims[0]);
            writer.tensor(name, type, out -> writeMatrix(out, random, type, elements, deviation), dims);
        }
    }

    private static void writeMatrix(OutputStream out, RandomTensors random, GgmlType type, long count, double deviation)
            throws IOException {
        for (long done = 0; done < count; done += SLICE) {
            out.write(random.data(type, Math.min(SLICE, count - done), deviation));
        }
    }

    /** Tensor names and sizes in the order of the published files; dims[0] is the input. */
    private Map<String, long[]> defaultShapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        long q = (long) heads * headDim;
        long kv = (long) kvHeads * headDim;
        shapes.put("token_embd.weight", new long[] {hidden, vocabulary});
        for (int layer = 0; layer < layers; layer++) {
            String block = "blk." + layer + ".";
            shapes.put(block + "attn_k.weight", new long[] {hidden, kv});
            shapes.put(block + "attn_k_norm.weight", new long[] {headDim});
            shapes.put(block + "attn_norm.weight", new long[] {hidden});
            shapes.put(block + "attn_output.weight", new long[] {q, hidden});
            shapes.put(block + "attn_q.weight", new long[] {hidden, q});
            shapes.put(block + "attn_q_norm.weight", new long[] {headDim});
            shapes.put(block + "attn_v.weight", new long[] {hidden, kv});
            shapes.put(block + "ffn_down.weight", new long[] {ffn, hidden});
            shapes.put(block + "ffn_gate.weight", new long[] {hidden, ffn});
            shapes.put(block + "ffn_norm.weight", new long[] {hidden});
            shapes.put(block + "ffn_up.weight", new long[] {hidden, ffn});
            shapes.put(block + "post_attention_norm.weight", new long[] {hidden});
            shapes.put(block + "post_ffw_norm.weight", new long[] {hidden});
        }
        shapes.put("output_norm.weight", new long[] {hidden});
        return shapes;
    }

    private Map<String, MetadataValue> defaultMetadata() {
        GgufWriter writer = new GgufWriter()
                .string("general.architecture", "gemma3")
                .string("general.type", "model")
                .string("general.name", "tiny")
                .uint("general.quantization_version", 2)
                .uint("gemma3.context_length", context)
                .uint("gemma3.embedding_length", hidden)
                .uint("gemma3.block_count", layers)
                .uint("gemma3.feed_forward_length", ffn)
                .uint("gemma3.attention.head_count", heads)
                .uint("gemma3.attention.head_count_kv", kvHeads)
                .uint("gemma3.attention.key_length", headDim)
                .uint("gemma3.attention.value_length", headDim)
                .f32("gemma3.attention.layer_norm_rms_epsilon", 1e-6f)
                .f32("gemma3.rope.freq_base", 1e6f)
                .uint("gemma3.attention.sliding_window", window)
                .string("tokenizer.ggml.model", "llama")
                .string("tokenizer.ggml.pre", "default");
        TinyVocabulary.put(TinyVocabulary.ofSize(vocabulary), writer);
        return writer.uint("tokenizer.ggml.bos_token_id", 2)
                .uint("tokenizer.ggml.eos_token_id", 1)
                .uint("tokenizer.ggml.unknown_token_id", 3)
                .uint("tokenizer.ggml.padding_token_id", 0)
                .bool("tokenizer.ggml.add_bos_token", true)
                .bool("tokenizer.ggml.add_eos_token", false)
                .bool("tokenizer.ggml.add_space_prefix", false)
                .string("tokenizer.chat_template", CHAT_TEMPLATE)
                .metadata();
    }
}
