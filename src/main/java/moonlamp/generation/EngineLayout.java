package moonlamp.generation;

import java.util.ArrayList;
import java.util.List;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.Arena;
import moonlamp.kernel.CacheLayout;
import moonlamp.kernel.WorkerTeam;
import moonlamp.model.Gemma3Config;
import moonlamp.model.Gemma3State;
import moonlamp.model.Gemma3Weights;
import moonlamp.model.TokenRows;

/** Everything an engine has in linear memory, in the order of allocation. Measuring and building are this same code. */
final class EngineLayout {
    /** Words of the team's block that different threads write are on lines of their own if it starts on one. */
    private static final int CACHE_LINE = 64;

    private final Gemma3Config config;
    private final int team;
    private final int piece;
    private final Gemma3Weights weights;
    private final List<Gemma3State> states = new ArrayList<>();

    EngineLayout(GgufHeader header, EngineOptions options, TokenRows tokenRows, Arena arena) {
        config = Gemma3Config.from(header);
        int context = ContextPolicy.contextLength(config, options);
        team = (arena.allocate(WorkerTeam.blockBytes() + CACHE_LINE) + CACHE_LINE - 1) & -CACHE_LINE;
        piece = arena.allocate(Engine.PIECE_BYTES);
        weights = new Gemma3Weights(header, config, options.precision(), tokenRows, arena);
        boolean exactCaches = weights.areExact() || config.headDim() > CacheLayout.MAX_HEAD_DIM;
        for (int timeline = 0; timeline < options.timelines(); timeline++) {
            states.add(new Gemma3State(config, context, options.batch(), options.threads(), exactCaches, arena));
        }
    }

    Gemma3Config config() {
        return config;
    }

    /** Address of the threads' control block. */
    int team() {
        return team;
    }

    /** Address of {@link Engine#PIECE_BYTES} for pieces of the file. */
    int piece() {
        return piece;
    }

    Gemma3Weights weights() {
        return weights;
    }

    /** What each timeline has for itself, at least one. */
    List<Gemma3State> states() {
        return states;
    }
}
