package moonlamp.model;

/**
 * Weights of one transformer block, named by what they do. Norms are addresses of f32 that already contain the "1 +" of
 * Gemma's RMSNorm, as GGUF stores them; in brackets the names in the file after {@code blk.N.}.
 *
 * @param attentionNorm [hidden] (attn_norm)
 * @param query [queryDim][hidden] (attn_q)
 * @param key [kvDim][hidden] (attn_k)
 * @param value [kvDim][hidden] (attn_v)
 * @param queryNorm [headDim] (attn_q_norm)
 * @param keyNorm [headDim] (attn_k_norm)
 * @param output [hidden][queryDim] (attn_output)
 * @param postAttentionNorm [hidden] (post_attention_norm)
 * @param feedForwardNorm [hidden] (ffn_norm)
 * @param gate [feedForward][hidden] (ffn_gate)
 * @param up [feedForward][hidden] (ffn_up)
 * @param down [hidden][feedForward] (ffn_down)
 * @param postFeedForwardNorm [hidden] (post_ffw_norm)
 */
record LayerWeights(
        int attentionNorm,
        Matrix query,
        Matrix key,
        Matrix value,
        int queryNorm,
        int keyNorm,
        Matrix output,
        int postAttentionNorm,
        int feedForwardNorm,
        Matrix gate,
        Matrix up,
        Matrix down,
        int postFeedForwardNorm) {}
