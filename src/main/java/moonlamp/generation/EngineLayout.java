package moonlamp.generation;

import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.Arena;
import moonlamp.kernel.Kernels;
import moonlamp.model.Gemma3;
import moonlamp.model.Gemma3Config;
import moonlamp.model.Gemma3Weights;
import moonlamp.model.WeightsLoader;

/** Everything an engine has in linear memory, in the order of allocation. Measuring and building are this same code. */
final class EngineLayout {
    private final Gemma3Config config;
    private final int piece;
    private final WeightsLoader loader;
    private final Gemma3 model;

    EngineLayout(GgufHeader header, EngineOptions options, Arena arena, Kernels kernels) {
        config = Gemma3Config.from(header);
        int context = ContextPolicy.contextLength(config, options);
        Gemma3Weights weights = new Gemma3Weights(header, config, options.precision(), arena);
        piece = arena.allocate(Engine.PIECE_BYTES);
        loader = new WeightsLoader(weights, header.fileBytes(), arena);
        model = new Gemma3(config, weights, kernels, context, options.batch(), arena);
    }

    Gemma3Config config() {
        return config;
    }

    int piece() {
        return piece;
    }

    int team() {
        return 0;
    }

    WeightsLoader loader() {
        return loader;
    }

    Gemma3 model() {
        return model;
    }
}
