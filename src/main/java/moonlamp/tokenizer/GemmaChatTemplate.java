package moonlamp.tokenizer;

import moonlamp.gguf.UnsupportedModelException;

/**
 * Gemma's form of a conversation, for one turn of a person that the model answers:
 *
 * <pre>{@code <bos><start_of_turn>user
 * TEXT<end_of_turn>
 * <start_of_turn>model
 * }</pre>
 *
 * <p>The marks are put in as ids, found by their pieces; the text can only ever be text.
 */
public final class GemmaChatTemplate {
    static final String START_OF_TURN = "<start_of_turn>";
    static final String END_OF_TURN = "<end_of_turn>";

    private final SentencePieceTokenizer tokenizer;
    private final int startOfTurn;
    private final int endOfTurn;

    /**
     * A template in {@code tokenizer}'s vocabulary.
     *
     * @throws UnsupportedModelException if the vocabulary has no turn marks: not a model that follows instructions
     */
    public GemmaChatTemplate(SentencePieceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
        startOfTurn = mark(START_OF_TURN);
        endOfTurn = mark(END_OF_TURN);
    }

    /** The prompt for a person's {@code text}, white space around it removed; the model's answer follows it. */
    public int[] userTurn(String text) {
        Vocabulary vocabulary = tokenizer.vocabulary();
        IntList tokens = new IntList();
        if (vocabulary.special().addBos()) {
            tokens.add(vocabulary.bos());
        }
        tokens.add(startOfTurn);
        addText("user\n" + Spaces.strip(text), tokens);
        tokens.add(endOfTurn);
        addText("\n", tokens);
        tokens.add(startOfTurn);
        addText("model\n", tokens);
        return tokens.toArray();
    }

    /** The prompt for a person's {@code text}, and the beginning of the answer that the model has to go on with. */
    public int[] userTurn(String text, String beginning) {
        IntList tokens = new IntList();
        for (int token : userTurn(text)) {
            tokens.add(token);
        }
        addText(beginning, tokens);
        return tokens.toArray();
    }

    /** The mark that ends a turn. */
    public int endOfTurn() {
        return endOfTurn;
    }

    /** Whether the answer ends with {@code token}: end of turn or end of text. */
    public boolean isStop(int token) {
        Vocabulary vocabulary = tokenizer.vocabulary();
        return token == endOfTurn
                || token == vocabulary.eos()
                || token == vocabulary.special().endOfTurn() && token != SpecialTokens.NONE;
    }

    private void addText(String text, IntList tokens) {
        for (int token : tokenizer.encodeText(text)) {
            tokens.add(token);
        }
    }

    private int mark(String piece) {
        int id = tokenizer.vocabulary().idOf(piece);
        if (id == SpecialTokens.NONE) {
            throw new UnsupportedModelException(
                    "vocabulary", "without the piece " + piece, "instruction-tuned Gemma 3 models, which mark turns");
        }
        return id;
    }
}
