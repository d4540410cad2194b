package moonlamp.conversion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.model.Gemma3Config;
import moonlamp.quant.Dequantizer;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Half;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/**
 * A model as a training program saves it: made from a GGUF file's weights, with the published names, norms one less, and
 * the files that lie beside them. Independent of the code under test.
 */
public final class SavedModel {
    /** A tensor: element type as safetensors names it, shape, data. */
    public record Tensor(String dtype, List<Long> shape, byte[] data) {}

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("attn_norm", "input_layernorm"),
            Map.entry("attn_q", "self_attn.q_proj"),
            Map.entry("attn_k", "self_attn.k_proj"),
            Map.entry("attn_v", "self_attn.v_proj"),
            Map.entry("attn_output", "self_attn.o_proj"),
            Map.entry("attn_q_norm", "self_attn.q_norm"),
            Map.entry("attn_k_norm", "self_attn.k_norm"),
            Map.entry("post_attention_norm", "post_attention_layernorm"),
            Map.entry("ffn_norm", "pre_feedforward_layernorm"),
            Map.entry("ffn_gate", "mlp.gate_proj"),
            Map.entry("ffn_up", "mlp.up_proj"),
            Map.entry("ffn_down", "mlp.down_proj"),
            Map.entry("post_ffw_norm", "post_feedforward_layernorm"));

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final JsonObject config;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int parts;

    private SavedModel(JsonObject config) {
        this.config = config;
    }

    /**
     * The model of a GGUF file, without a tokenizer.
     *
     * @param matrices F32, F16 or BF16
     * @param norms the same
     */
    public static SavedModel of(byte[] gguf, GgmlType matrices, GgmlType norms) {
        GgufHeader header = GgufHeader.parse(gguf, gguf.length, gguf.length);
        SavedModel model = new SavedModel(config(Gemma3Config.from(header)));
        for (TensorInfo tensor : header.tensors()) {
            float[] weights = weights(gguf, tensor);
            boolean isNorm = tensor.dims().length == 1;
            for (int i = 0; isNorm && i < weights.length; i++) {
                weights[i] -= 1;
            }
            List<Long> shape = new ArrayList<>();
            for (long size : tensor.dims()) {
                shape.add(0, size);
            }
            GgmlType type = isNorm ? norms : matrices;
            model.tensors.put(
                    savedName(tensor.name()), new Tensor(type.name(), List.copyOf(shape), encoded(weights, type)));
        }
        return model;
    }

    /** The published name of a GGUF file's tensor. */
    static String savedName(String name) {
        if (name.equals("token_embd.weight")) {
            return "model.embed_tokens.weight";
        } else if (name.equals("output_norm.weight")) {
            return "model.norm.weight";
        }
        String[] parts = name.split("\\.");
        return "model.layers." + parts[1] + "." + NAMES.get(parts[2]) + ".weight";
    }

    /** A tensor's weights as f32; replaces the linear memory. */
    static float[] weights(byte[] gguf, TensorInfo tensor) {
        int count = (int) (tensor.rows() * tensor.cols());
        int bytes = (int) tensor.bytes();
        JvmMemory.reserve(bytes + 4L * count);
        JvmMemory.write(0, gguf, (int) tensor.offset(), bytes);
        Dequantizer.dequantize(tensor.type(), 0, bytes, count);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = Memory.f32Load(bytes + 4 * i, 0);
        }
        return weights;
    }

    /** Weights as a safetensors file has them. */
    static byte[] encoded(float[] weights, GgmlType type) {
        ByteBuffer data =
                ByteBuffer.allocate(weights.length * type.blockBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float weight : weights) {
            switch (type) {
                case F32 -> data.putFloat(weight);
                case F16 -> data.putShort((short) Half.f32ToF16(weight));
                case BF16 -> data.putShort((short) Half.f32ToBf16(weight));
                default -> throw new IllegalArgumentException(type.name());
            }
        }
        return data.array();
    }

    /** The fields of the published files, as version 4 of the transformers library writes them. */
    private static JsonObject config(Gemma3Config shape) {
        JsonObject config = new JsonObject();
        config.addProperty("_sliding_window_pattern", 6);
        config.add("architectures", JsonParser.parseString("[\"Gemma3ForCausalLM\"]"));
        config.addProperty("attention_bias", false);
        config.add("attn_logit_softcapping", JsonNull.INSTANCE);
        config.addProperty("bos_token_id", 2);
        config.add("eos_token_id", JsonParser.parseString("[1, 106]"));
        config.add("final_logit_softcapping", JsonNull.INSTANCE);
        config.addProperty("head_dim", shape.headDim());
        config.addProperty("hidden_activation", "gelu_pytorch_tanh");
        config.addProperty("hidden_size", shape.hidden());
        config.addProperty("intermediate_size", shape.feedForward());
        JsonArray layerTypes = new JsonArray();
        for (int layer = 0; layer < shape.layers(); layer++) {
            layerTypes.add(shape.isGlobal(layer) ? "full_attention" : "sliding_attention");
        }
        config.add("layer_types", layerTypes);
        config.addProperty("max_position_embeddings", shape.contextLength());
        config.addProperty("model_type", "gemma3_text");
        config.addProperty("num_attention_heads", shape.heads());
        config.addProperty("num_hidden_layers", shape.layers());
        config.addProperty("num_key_value_heads", shape.kvHeads());
        config.addProperty("query_pre_attn_scalar", shape.headDim());
        config.addProperty("rms_norm_eps", shape.rmsEpsilon());
        config.addProperty("rope_local_base_freq", shape.slidingTheta());
        config.add("rope_scaling", JsonNull.INSTANCE);
        config.addProperty("rope_theta", shape.globalTheta());
        config.addProperty("sliding_window", shape.window());
        config.addProperty("torch_dtype", "bfloat16");
        config.addProperty("vocab_size", shape.vocabulary());
        return config;
    }

    /** Sets a field of config.json; a null leaves it out. */
    public SavedModel config(String name, String json) {
        config.remove(name);
        if (json != null) {
            config.add(name, JsonParser.parseString(json));
        }
        return this;
    }

    public SavedModel tensor(String name, Tensor tensor) {
        tensors.put(name, tensor);
        return this;
    }

    /** Names of all tensors. */
    List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    public Tensor tensor(String name) {
        return tensors.get(name);
    }

    SavedModel withoutTensor(String name) {
        tensors.remove(name);
        return this;
    }

    /** Spreads the tensors over so many files with an index. */
    SavedModel parts(int count) {
        parts = count;
        return this;
    }

    /** Adds a file. */
    public SavedModel file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    SavedModel file(String name, JsonElement content) {
        return file(name, content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds SentencePiece's file and the list of added tokens. */
    public SavedModel sentencePiece(Pieces pieces) {
        return file("tokenizer.model", pieces.sentencePiece()).tokenizerConfig(pieces);
    }

    /** Adds the list of added tokens, marks and a chat template. */
    SavedModel tokenizerConfig(Pieces pieces) {
        JsonObject tokenizer = new JsonObject();
        tokenizer.addProperty("add_bos_token", true);
        tokenizer.addProperty("add_eos_token", false);
        tokenizer.add("added_tokens_decoder", pieces.addedTokensDecoder());
        tokenizer.addProperty("bos_token", "<bos>");
        tokenizer.add("eos_token", JsonParser.parseString("{\"content\":\"<eos>\"}"));
        tokenizer.addProperty("pad_token", "<pad>");
        tokenizer.addProperty("unk_token", "<unk>");
        tokenizer.addProperty("chat_template", "{{ bos_token }}");
        return file("tokenizer_config.json", tokenizer);
    }

    /** Writes all files. */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), config.toString());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        if (parts == 0) {
            Files.write(folder.resolve("model.safetensors"), safetensors(new ArrayList<>(tensors.keySet())));
        } else {
            writeParts(folder);
        }
        return folder;
    }

    private void writeParts(Path folder) throws IOException {
        List<String> names = new ArrayList<>(tensors.keySet());
        JsonObject partOf = new JsonObject();
        for (int part = 0; part < parts; part++) {
            List<String> of = names.subList(names.size() * part / parts, names.size() * (part + 1) / parts);
            String file = "model-%05d-of-%05d.safetensors".formatted(part + 1, parts);
            Files.write(folder.resolve(file), safetensors(of));
            of.forEach(name -> partOf.addProperty(name, file));
        }
        JsonObject index = new JsonObject();
        index.add("metadata", new JsonObject());
        index.add("weight_map", partOf);
        Files.writeString(folder.resolve("model.safetensors.index.json"), index.toString());
    }

    private byte[] safetensors(List<String> names) {
        RawSafetensors file = new RawSafetensors().entry("\"__metadata__\":{\"format\":\"pt\"}");
        for (String name : names) {
            Tensor tensor = tensors.get(name);
            file.tensor(name, tensor.dtype, tensor.shape, tensor.data);
        }
        return file.build();
    }
}
