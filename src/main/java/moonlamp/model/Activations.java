package moonlamp.model;

import moonlamp.kernel.Arena;

/**
 * Intermediate results of one batch, a row per token.
 *
 * @param residual f32[hidden], the stream that every block adds to
 * @param normed f32[hidden], a block's normalised input
 * @param query f32[heads][headDim]
 * @param key f32[kvHeads][headDim], on its way to the cache
 * @param value f32[kvHeads][headDim], on its way to the cache
 * @param attended f32[heads][headDim], what attention gathers
 * @param gate f32[feedForward], and then the gated product
 * @param up f32[feedForward]
 * @param projected f32[hidden], what a block adds to the residual stream
 * @param quantised input of products in int8, as wide as the widest
 * @param logits f32[vocabulary], one row, in the order of the head's rows
 * @param tokenLogits the same in the order of tokens
 */
record Activations(
        Rows residual,
        Rows normed,
        Rows query,
        Rows key,
        Rows value,
        Rows attended,
        Rows gate,
        Rows up,
        Rows projected,
        Rows quantised,
        Rows logits,
        Rows tokenLogits) {

    static Activations allocate(Gemma3Config config, int batch, Arena arena) {
        int widest = Math.max(config.hidden(), Math.max(config.queryDim(), config.feedForward()));
        return new Activations(
                Rows.floats(batch, config.hidden(), arena),
                Rows.floats(batch, config.hidden(), arena),
                Rows.floats(batch, config.queryDim(), arena),
                Rows.floats(batch, config.kvDim(), arena),
                Rows.floats(batch, config.kvDim(), arena),
                Rows.floats(batch, config.queryDim(), arena),
                Rows.floats(batch, config.feedForward(), arena),
                Rows.floats(batch, config.feedForward(), arena),
                Rows.floats(batch, config.hidden(), arena),
                Rows.quantised(batch, widest, arena),
                Rows.floats(1, config.vocabulary(), arena),
                Rows.floats(1, config.vocabulary(), arena));
    }
}
