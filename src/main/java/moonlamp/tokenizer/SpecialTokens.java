package moonlamp.tokenizer;

import moonlamp.gguf.GgufHeader;

/**
 * What a file says about its tokenizer beside the pieces. Ids are checked by {@link Vocabulary}.
 *
 * @param bos begins a text
 * @param eos ends a text
 * @param endOfTurn ends a turn, or {@link #NONE} if the file does not say; {@link GemmaChatTemplate} knows it by its text
 *     anyway
 * @param unknown stands for unknown text
 * @param padding fills up batches
 * @param addBos whether a prompt begins with {@code bos}
 * @param addSpacePrefix whether a text is encoded as if a space stood before it
 */
public record SpecialTokens(
        long bos, long eos, long endOfTurn, long unknown, long padding, boolean addBos, boolean addSpacePrefix) {

    /** No such token. */
    public static final int NONE = -1;

    /** Metadata key of {@link #bos}. */
    public static final String BOS = "tokenizer.ggml.bos_token_id";
    /** Metadata key of {@link #eos}. */
    public static final String EOS = "tokenizer.ggml.eos_token_id";
    /** Metadata key of {@link #endOfTurn}. */
    public static final String EOT = "tokenizer.ggml.eot_token_id";
    /** Metadata key of {@link #unknown}. */
    public static final String UNKNOWN = "tokenizer.ggml.unknown_token_id";
    /** Metadata key of {@link #padding}. */
    public static final String PADDING = "tokenizer.ggml.padding_token_id";
    /** Metadata key of {@link #addBos}. */
    public static final String ADD_BOS = "tokenizer.ggml.add_bos_token";
    /** Metadata key of {@link #addSpacePrefix}. */
    public static final String ADD_SPACE_PREFIX = "tokenizer.ggml.add_space_prefix";

    /** Gemma's: padding 0, eos 1, bos 2, unknown 3; BOS is added, a space is not. Holds for every key a file leaves out. */
    public static final SpecialTokens GEMMA = new SpecialTokens(2, 1, NONE, 3, 0, true, false);

    static SpecialTokens from(GgufHeader header) {
        return new SpecialTokens(
                header.uint(BOS, GEMMA.bos),
                header.uint(EOS, GEMMA.eos),
                header.uint(EOT, GEMMA.endOfTurn),
                header.uint(UNKNOWN, GEMMA.unknown),
                header.uint(PADDING, GEMMA.padding),
                header.bool(ADD_BOS, GEMMA.addBos),
                header.bool(ADD_SPACE_PREFIX, GEMMA.addSpacePrefix));
    }
}
