package moonlamp.protocol;

/**
 * What tells the stories here, for "About this device".
 *
 * @param variant the module in use: relaxed, relaxed-shared, baseline or baseline-shared
 * @param reason why this module and this many threads, one English sentence for each decision
 * @param threads how many threads compute
 * @param memoryBytes the linear memory: weights, cache and all else of the engine
 * @param modelName the model's name as its file says
 * @param parameters how many weights the model has
 * @param layers how many transformer blocks
 * @param contextLength how many tokens prompt and story may have together
 */
public record EngineReport(
        String variant,
        String reason,
        int threads,
        long memoryBytes,
        String modelName,
        long parameters,
        int layers,
        int contextLength) {}
