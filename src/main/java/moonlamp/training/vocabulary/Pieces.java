package moonlamp.training.vocabulary;

import java.util.List;
import java.util.stream.IntStream;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.StringArray;
import moonlamp.tokenizer.PieceType;
import moonlamp.tokenizer.SpecialTokens;
import moonlamp.tokenizer.Vocabulary;

/**
 * The pieces of a vocabulary, in the order of their ids, which is also the order in which they are merged.
 *
 * @param list unmodifiable
 */
public record Pieces(List<Piece> list) {
    /** Score of pieces that are never merged, as GGUF files of Gemma have it. */
    private static final float NEVER_MERGED = -1000;

    private static final int END_OF_TURN = 5;

    /** Gemma's form of a conversation in Jinja, for other programs. */
    private static final String CHAT_TEMPLATE = "{{ bos_token }}{% for message in messages %}"
            + "{{ '<start_of_turn>' + ('model' if message['role'] == 'assistant' else message['role']) + '\\n'"
            + " + (message['content'] | trim) + '<end_of_turn>\\n' }}{% endfor %}"
            + "{% if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}";

    /**
     * One piece.
     *
     * @param text as GGUF has it, a space as U+2581
     * @param type what it is for
     */
    public record Piece(String text, PieceType type) {}

    /** Copies the list. */
    public Pieces {
        list = List.copyOf(list);
    }

    /** Those of a vocabulary. */
    public static Pieces of(Vocabulary vocabulary) {
        return new Pieces(IntStream.range(0, vocabulary.size())
                .mapToObj(id -> new Piece(vocabulary.piece(id), vocabulary.type(id)))
                .toList());
    }

    /** Number of pieces. */
    public int size() {
        return list.size();
    }

    /**
     * The vocabulary as the product uses it.
     *
     * @throws moonlamp.gguf.GgufFormatException if the pieces are no sound vocabulary
     */
    public Vocabulary toVocabulary() {
        return Vocabulary.of(texts(), scores(), types(), SpecialTokens.GEMMA);
    }

    /** Puts pieces and special tokens under the keys of GGUF. */
    public void put(GgufWriter writer) {
        SpecialTokens special = SpecialTokens.GEMMA;
        writer.string("tokenizer.ggml.model", "llama")
                .string("tokenizer.ggml.pre", "default")
                .strings("tokenizer.ggml.tokens", texts())
                .floats("tokenizer.ggml.scores", scores())
                .ints("tokenizer.ggml.token_type", types())
                .uint("tokenizer.ggml.bos_token_id", special.bos())
                .uint("tokenizer.ggml.eos_token_id", special.eos())
                .uint("tokenizer.ggml.eot_token_id", END_OF_TURN)
                .uint("tokenizer.ggml.unknown_token_id", special.unknown())
                .uint("tokenizer.ggml.padding_token_id", special.padding())
                .bool("tokenizer.ggml.add_bos_token", special.addBos())
                .bool("tokenizer.ggml.add_eos_token", false)
                .bool("tokenizer.ggml.add_space_prefix", special.addSpacePrefix())
                .string("tokenizer.chat_template", CHAT_TEMPLATE);
    }

    private StringArray texts() {
        return StringArray.of(list.stream().map(Piece::text).toArray(String[]::new));
    }

    private int[] types() {
        return list.stream().mapToInt(piece -> piece.type().id()).toArray();
    }

    /** Minus the place among the normal pieces. */
    private float[] scores() {
        float[] scores = new float[list.size()];
        int rank = 0;
        for (int id = 0; id < scores.length; id++) {
            PieceType type = list.get(id).type();
            if (type == PieceType.NORMAL) {
                scores[id] = -rank;
                rank++;
            } else {
                scores[id] = type == PieceType.BYTE ? 0 : NEVER_MERGED;
            }
        }
        return scores;
    }
}
