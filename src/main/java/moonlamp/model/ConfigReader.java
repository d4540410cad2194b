package moonlamp.model;

import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.MetadataValue;
import moonlamp.gguf.TensorInfo;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.gguf.ValueType;

/** Reads and checks the metadata that llama.cpp's converter writes for Gemma 3 ({@code gemma3.*} keys). */
final class ConfigReader {
    private static final String ARCHITECTURE = "general.architecture";
    private static final String TOKENS = "tokenizer.ggml.tokens";

    /** The largest Gemma 3 has 62 layers, hidden 5376, feed-forward 21504; these bounds keep sizes far from overflow. */
    private static final int MAX_LAYERS = 256;

    private static final int MAX_WIDTH = 1 << 16;
    /** Rotary angles stay exact up to here; Gemma 3 has at most 131,072. */
    private static final int MAX_CONTEXT = 1 << 19;
    /** {@link moonlamp.quant.KernelLayout} and {@link moonlamp.kernel.Kernels#quantize} take blocks of 32 columns. */
    private static final int HIDDEN_MULTIPLE = 32;

    private static final float MIN_THETA = 1;
    private static final float MAX_THETA = 1e12f;
    private static final float SLIDING_THETA = 10_000;
    private static final int GEMMA3_PERIOD = 6;

    private final GgufHeader header;

    ConfigReader(GgufHeader header) {
        this.header = header;
    }

    Gemma3Config read() {
        requireArchitecture();
        refuseUnsupported();
        int layers = integer("block_count", 1, MAX_LAYERS);
        int context = integer("context_length", 1, MAX_CONTEXT);
        int hidden = hidden();
        int heads = integer("attention.head_count", 1, MAX_WIDTH);
        int kvHeads = kvHeads(heads);
        return new Gemma3Config(
                layers,
                hidden,
                integer("feed_forward_length", 1, MAX_WIDTH),
                heads,
                kvHeads,
                headDim(hidden, heads),
                vocabulary(),
                context,
                integer("attention.sliding_window", 1, context),
                pattern(layers),
                epsilon(),
                theta("rope.freq_base", header.f32(key("rope.freq_base"))),
                theta("rope.freq_base_swa", header.f32(key("rope.freq_base_swa"), SLIDING_THETA)),
                ropeFactor());
    }

    private static String key(String name) {
        return "gemma3." + name;
    }

    private void requireArchitecture() {
        if (!(header.value(ARCHITECTURE).orElse(null) instanceof MetadataValue.StringValue)) {
            String got = header.has(ARCHITECTURE) ? "another type of value" : "nothing";
            throw new GgufFormatException(
                    Kind.ARCHITECTURE, header.offsetOf(ARCHITECTURE), ARCHITECTURE, "the text gemma3", got);
        }
        String found = header.string(ARCHITECTURE);
        if (!found.equals("gemma3")) {
            throw new UnsupportedModelException("architecture", found, "gemma3 (Gemma 3 text models of any size)");
        }
    }

    /** Features that change the result and that no published Gemma 3 text model of a fitting size uses. */
    private void refuseUnsupported() {
        float softcap = header.f32(key("final_logit_softcapping"), 0);
        if (softcap != 0) {
            throw new UnsupportedModelException("final_logit_softcapping", Float.toString(softcap), "none");
        }
    }

    private int hidden() {
        int hidden = integer("embedding_length", HIDDEN_MULTIPLE, MAX_WIDTH);
        if (hidden % HIDDEN_MULTIPLE != 0) {
            throw wrong("embedding_length", "a multiple of " + HIDDEN_MULTIPLE, Integer.toString(hidden));
        }
        return hidden;
    }

    private int kvHeads(int heads) {
        if (!header.has(key("attention.head_count_kv"))) {
            return heads;
        }
        int kvHeads = integer("attention.head_count_kv", 1, heads);
        if (heads % kvHeads != 0) {
            throw wrong("attention.head_count_kv", "a divisor of the " + heads + " query heads", "" + kvHeads);
        }
        return kvHeads;
    }

    /** {@code key_length}, or hidden / heads where the file does not say, as llama.cpp reads it. */
    private int headDim(int hidden, int heads) {
        int headDim = header.has(key("attention.key_length"))
                ? integer("attention.key_length", 2, MAX_WIDTH)
                : hidden / heads;
        if (headDim < 2 || headDim % 2 != 0) {
            throw wrong("attention.key_length", "an even number (rotary pairs)", Integer.toString(headDim));
        }
        if ((long) headDim * heads > MAX_WIDTH) {
            throw wrong("attention.key_length", "at most " + MAX_WIDTH + " for all " + heads + " heads", "" + headDim);
        }
        long values = header.uint(key("attention.value_length"), headDim);
        if (values != headDim) {
            throw wrong("attention.value_length", "the key length, " + headDim, Long.toString(values));
        }
        return headDim;
    }

    /** Rows of the embedding, which must be the number of the tokenizer's pieces. */
    private int vocabulary() {
        TensorInfo embedding = header.tensor(Gemma3Tensors.EMBEDDING)
                .orElseThrow(() -> Gemma3Tensors.missing(Gemma3Tensors.EMBEDDING));
        int pieces = header.strings(TOKENS).size();
        if (pieces != embedding.rows()) {
            throw new GgufFormatException(
                    Kind.VOCABULARY,
                    header.offsetOf(TOKENS),
                    TOKENS,
                    embedding.rows() + " pieces, the rows of " + Gemma3Tensors.EMBEDDING,
                    Integer.toString(pieces));
        }
        if (pieces == 0) {
            throw new GgufFormatException(Kind.VOCABULARY, header.offsetOf(TOKENS), TOKENS, "pieces", "none");
        }
        return pieces;
    }

    /** A number n (the last of every n layers is global) or one truth value per layer (true = sliding). */
    private LayerPattern pattern(int layers) {
        String name = "attention.sliding_window_pattern";
        if (header.value(key(name)).orElse(null) instanceof MetadataValue.NumbersValue array
                && array.elementType() == ValueType.BOOL) {
            if (array.size() != layers) {
                throw wrong(name, "one entry for each of " + layers + " layers", array.size() + " entries");
            }
            return LayerPattern.ofSliding(header.bools(key(name)));
        }
        int period = header.has(key(name)) ? integer(name, 1, MAX_LAYERS) : GEMMA3_PERIOD;
        return LayerPattern.everyNth(layers, period);
    }

    private float epsilon() {
        String name = "attention.layer_norm_rms_epsilon";
        float epsilon = header.f32(key(name));
        if (!(epsilon > 0 && epsilon < 1)) {
            throw wrong(name, "a number above 0 and below 1", Float.toString(epsilon));
        }
        return epsilon;
    }

    private float theta(String name, float theta) {
        if (!(theta >= MIN_THETA && theta <= MAX_THETA)) {
            throw wrong(name, "a number from " + MIN_THETA + " to " + MAX_THETA, Float.toString(theta));
        }
        return theta;
    }

    /** Linear position scaling, which the models of 4B and more have in their global layers. */
    private float ropeFactor() {
        String type = header.string(key("rope.scaling.type"), "none");
        if (type.equals("none")) {
            return 1;
        }
        if (!type.equals("linear")) {
            throw new UnsupportedModelException("rope.scaling.type", type, "none, linear");
        }
        float factor = header.f32(key("rope.scaling.factor"));
        if (!(factor >= 1 && factor <= MAX_CONTEXT)) {
            throw wrong("rope.scaling.factor", "a number from 1 to " + MAX_CONTEXT, Float.toString(factor));
        }
        return factor;
    }

    private int integer(String name, int min, int max) {
        long value = header.uint(key(name));
        if (value < min || value > max) {
            throw wrong(name, min + " to " + max, Long.toString(value));
        }
        return (int) value;
    }

    private GgufFormatException wrong(String name, String expected, String got) {
        return new GgufFormatException(Kind.HYPERPARAMETER, header.offsetOf(key(name)), key(name), expected, got);
    }
}
