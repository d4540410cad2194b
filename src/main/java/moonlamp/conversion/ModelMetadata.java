package moonlamp.conversion;

import moonlamp.gguf.GgufWriter;
import moonlamp.model.Gemma3Config;
import moonlamp.model.LayerPattern;

/** Writes what llama.cpp's converter writes about a Gemma 3 model beside its tokenizer. */
final class ModelMetadata {
    private static final int USUAL_PERIOD = 6;
    private static final int QUANTIZATION_VERSION = 2;

    private final Gemma3Config shape;
    private final WeightType type;
    private final String name;

    ModelMetadata(CheckpointConfig config, WeightType type, String name) {
        this.shape = config.shape();
        this.type = type;
        this.name = name;
    }

    void put(GgufWriter writer) {
        writer.string("general.architecture", "gemma3")
                .string("general.type", "model")
                .string("general.name", name)
                .uint("general.file_type", type.fileType())
                .uint("general.quantization_version", QUANTIZATION_VERSION)
                .uint("gemma3.context_length", shape.contextLength())
                .uint("gemma3.embedding_length", shape.hidden())
                .uint("gemma3.block_count", shape.layers())
                .uint("gemma3.feed_forward_length", shape.feedForward())
                .uint("gemma3.attention.head_count", shape.heads())
                .uint("gemma3.attention.head_count_kv", shape.kvHeads())
                .uint("gemma3.attention.key_length", shape.headDim())
                .uint("gemma3.attention.value_length", shape.headDim())
                .f32("gemma3.attention.layer_norm_rms_epsilon", shape.rmsEpsilon())
                .f32("gemma3.rope.freq_base", shape.globalTheta())
                .f32("gemma3.rope.freq_base_swa", shape.slidingTheta())
                .uint("gemma3.attention.sliding_window", shape.window());
        putPattern(writer);
        if (shape.globalRopeFactor() != 1) {
            writer.string("gemma3.rope.scaling.type", "linear")
                    .f32("gemma3.rope.scaling.factor", shape.globalRopeFactor());
        }
    }

    /** Left out where every sixth layer is global, which readers assume and the published files do. */
    private void putPattern(GgufWriter writer) {
        boolean[] sliding = new boolean[shape.layers()];
        LayerPattern usual = LayerPattern.everyNth(shape.layers(), USUAL_PERIOD);
        boolean isUsual = true;
        for (int layer = 0; layer < sliding.length; layer++) {
            sliding[layer] = !shape.isGlobal(layer);
            isUsual &= shape.isGlobal(layer) == usual.isGlobal(layer);
        }
        if (!isUsual) {
            writer.bools("gemma3.attention.sliding_window_pattern", sliding);
        }
    }
}
