package moonlamp.conversion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufLimits;
import moonlamp.gguf.Quoted;
import moonlamp.model.Gemma3Config;
import moonlamp.model.LayerPattern;
import moonlamp.quant.GgmlType;

/**
 * Reads the shape of a model from {@code config.json}, as the transformers library writes it for a {@code
 * Gemma3TextConfig} (versions 4 and 5, which differ in where the rotary constants stand), and refuses what the engine
 * does not compute.
 */
final class CheckpointConfigReader {
    private static final String ARCHITECTURE = "Gemma3ForCausalLM";
    private static final String MODEL_TYPE = "gemma3_text";

    private static final int MAX_LAYERS = 256;
    private static final int MAX_WIDTH = 1 << 16;
    private static final int MAX_CONTEXT = 1 << 19;

    private final Fields config;

    CheckpointConfigReader(Fields config) {
        this.config = config;
    }

    Gemma3Config read() {
        requireArchitecture();
        refuseUnsupported();
        int layers = config.integer("num_hidden_layers", 1, MAX_LAYERS);
        int heads = config.integer("num_attention_heads", 1, MAX_WIDTH);
        int headDim = config.integer("head_dim", 2, MAX_WIDTH);
        if (config.number("query_pre_attn_scalar") != headDim) {
            throw config.wrong("query_pre_attn_scalar", "head_dim, " + headDim + ",");
        }
        return new Gemma3Config(
                layers,
                rowLength("hidden_size"),
                rowLength("intermediate_size"),
                heads,
                config.integer("num_key_value_heads", 1, heads),
                queryHead(heads, headDim),
                config.integer("vocab_size", 1, GgufLimits.MAX_ARRAY_LENGTH),
                config.integer("max_position_embeddings", 1, MAX_CONTEXT),
                config.integer("sliding_window", 1, MAX_CONTEXT),
                pattern(layers),
                config.number("rms_norm_eps"),
                globalRope().number("rope_theta"),
                slidingTheta(),
                ropeFactor());
    }

    private void requireArchitecture() {
        String type = config.text("model_type").orElse("");
        if (!type.equals(MODEL_TYPE)) {
            String problem = type.isEmpty() ? "no model_type" : "the model type is " + Quoted.of(type);
            throw new ConversionException(Kind.ARCHITECTURE, CheckpointConfig.FILE, problem);
        }
        if (config.has("architectures")) {
            String names = config.element("architectures").toString();
            if (!names.equals("[\"" + ARCHITECTURE + "\"]")) {
                throw new ConversionException(
                        Kind.ARCHITECTURE, CheckpointConfig.FILE, "architectures is " + Quoted.of(names));
            }
        }
    }

    /** Features of other models that would change every result. */
    private void refuseUnsupported() {
        for (String name : new String[] {"final_logit_softcapping", "attn_logit_softcapping", "quantization_config"}) {
            if (config.has(name)) {
                throw config.wrong(name, "null");
            }
        }
        for (String name : new String[] {"attention_bias", "use_bidirectional_attention"}) {
            if (config.truth(name, false)) {
                throw config.wrong(name, "false");
            }
        }
        String activation = config.has("hidden_activation") ? "hidden_activation" : "hidden_act";
        if (!config.text(activation).orElse("").equals("gelu_pytorch_tanh")) {
            throw config.wrong(activation, "gelu_pytorch_tanh");
        }
    }

    /** A width that matrices have as the length of their rows: whole blocks. */
    private int rowLength(String name) {
        int width = config.integer(name, 1, MAX_WIDTH);
        requireBlocks(name, width);
        return width;
    }

    private static int queryHead(int heads, int headDim) {
        if ((long) heads * headDim > MAX_WIDTH) {
            String problem = heads + " heads of " + headDim + " are wider than " + MAX_WIDTH;
            throw new ConversionException(Kind.HYPERPARAMETER, CheckpointConfig.FILE, problem);
        }
        requireBlocks("num_attention_heads * head_dim", heads * headDim);
        return headDim;
    }

    private static void requireBlocks(String name, int width) {
        int block = GgmlType.Q8_0.blockSize();
        if (width % block != 0) {
            String problem = width + " is no multiple of " + block;
            throw new ConversionException(Kind.BLOCK, CheckpointConfig.FILE + ", " + name, problem);
        }
    }

    /** One entry per layer, or every n-th layer global. */
    private LayerPattern pattern(int layers) {
        if (config.has("layer_types")) {
            return listedPattern(layers);
        }
        String name = config.has("sliding_window_pattern") ? "sliding_window_pattern" : "_sliding_window_pattern";
        return LayerPattern.everyNth(layers, config.integer(name, 1, MAX_LAYERS));
    }

    private LayerPattern listedPattern(int layers) {
        String expected = "sliding_attention or full_attention for each of " + layers + " layers";
        if (!(config.element("layer_types") instanceof JsonArray types) || types.size() != layers) {
            throw config.wrong("layer_types", expected);
        }
        boolean[] sliding = new boolean[layers];
        for (int layer = 0; layer < layers; layer++) {
            JsonElement type = types.get(layer);
            String name = Fields.isText(type) ? type.getAsString() : "";
            sliding[layer] = name.equals("sliding_attention");
            if (!sliding[layer] && !name.equals("full_attention")) {
                throw config.wrong("layer_types", expected);
            }
        }
        return LayerPattern.ofSliding(sliding);
    }

    /** Where the rotary constants of global layers stand: version 5 has an object for each kind of layer. */
    private Fields globalRope() {
        return config.fields("rope_parameters").map(this::ofGlobalLayers).orElse(config);
    }

    private Fields ofGlobalLayers(Fields parameters) {
        return parameters.fields("full_attention").orElseThrow(() -> parameters.wrong("full_attention", "an object"));
    }

    private float slidingTheta() {
        if (!config.has("rope_parameters")) {
            return config.number("rope_local_base_freq");
        }
        Fields parameters = config.fields("rope_parameters").orElseThrow();
        Fields sliding = parameters
                .fields("sliding_attention")
                .orElseThrow(() -> parameters.wrong("sliding_attention", "an object"));
        if (!sliding.text("rope_type").orElse("default").equals("default")) {
            throw sliding.wrong("rope_type", "default");
        }
        return sliding.number("rope_theta");
    }

    /** The divisor of positions in global layers: larger models have one, linear. */
    private float ropeFactor() {
        Fields scaling = config.has("rope_parameters")
                ? globalRope()
                : config.fields("rope_scaling").orElse(null);
        if (scaling == null) {
            return 1;
        }
        String name = scaling.has("rope_type") ? "rope_type" : "type";
        return switch (scaling.text(name).orElse("default")) {
            case "default" -> 1;
            case "linear" -> scaling.number("factor");
            default -> throw scaling.wrong(name, "default or linear");
        };
    }
}
