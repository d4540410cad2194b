package moonlamp.tokenizer;

/**
 * Encodes text to token ids and decodes ids to text, as SentencePiece's byte-pair model does for Gemma (Kudo and
 * Richardson 2018; reference: sentencepiece's bpe_model.cc).
 *
 * <ol>
 *   <li>Spaces are written as U+2581; from then on, such a character in the text is a space too.
 *   <li>Where a user-defined piece occurs, the longest one there, the text is that piece.
 *   <li>In between, characters are merged by score.
 *   <li>Characters that are no piece become the byte pieces of their UTF-8 bytes.
 * </ol>
 *
 * <p>Immutable; time is O(n log n) in the length of the text.
 */
public final class SentencePieceTokenizer {
    private final Vocabulary vocabulary;
    private final PieceTrie userDefined = new PieceTrie();
    private final PieceTrie userDefinedAndControl = new PieceTrie();

    /** A tokenizer for {@code vocabulary}. */
    public SentencePieceTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int id = 0; id < vocabulary.size(); id++) {
            if (vocabulary.isControl(id) || vocabulary.isUserDefined(id)) {
                byte[] piece = Spaces.escape(vocabulary.pieces().bytes(id), false);
                userDefinedAndControl.add(piece, id);
                if (vocabulary.isUserDefined(id)) {
                    userDefined.add(piece, id);
                }
            }
        }
    }

    /** The vocabulary whose ids these are. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Encodes a person's text: a control piece written in it is only text, so no text can end a turn. No BOS is added.
     * A lone surrogate counts as U+FFFD.
     */
    public int[] encodeText(String text) {
        return encodeText(Utf8.encode(text));
    }

    /** As {@link #encodeText(String)}, from UTF-8; bytes that are no UTF-8 become byte pieces. */
    public int[] encodeText(byte[] utf8) {
        return encode(utf8, userDefined);
    }

    /** Encodes text in which control pieces, such as {@code <start_of_turn>}, mean themselves. No BOS is added. */
    public int[] encodeWithControl(String text) {
        return encodeWithControl(Utf8.encode(text));
    }

    /** As {@link #encodeWithControl(String)}, from UTF-8; bytes that are no UTF-8 become byte pieces. */
    public int[] encodeWithControl(byte[] utf8) {
        return encode(utf8, userDefinedAndControl);
    }

    /**
     * The text of {@code tokens}; control pieces have none, bytes that are no UTF-8 become U+FFFD.
     *
     * @throws IllegalArgumentException if a token is not in the vocabulary
     */
    public String decode(int... tokens) {
        TokenStream stream = new TokenStream(vocabulary);
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            text.append(stream.accept(token));
        }
        text.append(stream.flush());
        boolean hasPrefix = vocabulary.special().addSpacePrefix() && text.length() > 0 && text.charAt(0) == ' ';
        return hasPrefix ? text.substring(1) : text.toString();
    }

    private int[] encode(byte[] utf8, PieceTrie whole) {
        boolean prefix = utf8.length > 0 && vocabulary.special().addSpacePrefix();
        byte[] text = Spaces.escape(utf8, prefix);
        IntList tokens = new IntList();
        int from = 0; // start of the text that no whole piece has claimed
        int at = 0;
        while (at < text.length) {
            int id = whole.longest(text, at);
            if (id == SpecialTokens.NONE) {
                at++;
            } else {
                merge(text, from, at, tokens);
                tokens.add(id);
                at += Spaces.escapedLength(vocabulary.pieces(), id);
                from = at;
            }
        }
        merge(text, from, at, tokens);
        return tokens.toArray();
    }

    private void merge(byte[] text, int from, int to, IntList tokens) {
        if (from < to) {
            new BytePairMerge(vocabulary, text, from, to).encode(tokens);
        }
    }
}
