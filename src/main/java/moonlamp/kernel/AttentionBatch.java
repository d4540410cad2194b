package moonlamp.kernel;

/**
 * The attention of one layer for the positions {@code start .. start + tokens - 1}; addresses and strides in bytes. The
 * query at position {@code p} sees the positions {@code max(0, p - window + 1) .. p}. Query head {@code h} uses the
 * keys and values of head {@code h / (heads / kvHeads)}.
 *
 * @param exact whether the caches hold f32, see {@link Kernels#attendExact}
 * @param q queries {@code f32[tokens][heads][headDim]}, scaled
 * @param qStride bytes between the queries of two tokens
 * @param k key cache: {@code [capacity / 32][kvHeads]} blocks of {@link CacheLayout}, or {@code [capacity][kvHeads]} of f32
 *     heads; position p lives in slot p % capacity
 * @param v value cache, likewise
 * @param capacity slots of the cache, whole blocks unless exact; enough for every position that a query of the batch
 *     sees: at least {@code min(start + tokens, window + tokens - 1)}
 * @param keyStride bytes between two blocks of keys, or f32 slots
 * @param valueStride the same of values; where exact, {@code keyStride}
 * @param heads query heads, a multiple of {@code kvHeads}
 * @param kvHeads key and value heads
 * @param headDim values of a head
 * @param start position of the first token
 * @param tokens number of tokens
 * @param window most positions a query sees; {@code Integer.MAX_VALUE} for all
 * @param scratch {@link Team#threads()} areas of {@link Kernels#attentionBytes} for {@code capacity} positions
 * @param scratchStride bytes between these areas
 * @param out {@code f32[tokens][heads][headDim]}
 * @param outStride bytes between the results of two tokens
 */
public record AttentionBatch(
        boolean exact,
        int q,
        int qStride,
        int k,
        int v,
        int capacity,
        int keyStride,
        int valueStride,
        int heads,
        int kvHeads,
        int headDim,
        int start,
        int tokens,
        int window,
        int scratch,
        int scratchStride,
        int out,
        int outStride) {}
