package moonlamp.tokenizer;

import moonlamp.gguf.StringArray;

/**
 * Encodes text to token ids and decodes ids to text, as SentencePiece's byte-pair model does for Gemma (Kudo and
 * Richardson 2018; reference: sentencepiece's bpe_model.cc).
 *
 * <ol>
 *   <li>Wherever a user-defined piece occurs, the longest one first, the text is that piece.
 *   <li>In between, a space is written as U+2581 and characters are merged by score.
 *   <li>Characters that are no piece become the byte pieces of their UTF-8 bytes.
 * </ol>
 *
 * <p>Immutable; time is O(n log n) in the length of the text.
 */
public final class SentencePieceTokenizer {
    /** How vocabularies write a space: U+2581 in UTF-8. */
    static final byte[] SPACE = {(byte) 0xE2, (byte) 0x96, (byte) 0x81};

    private final Vocabulary vocabulary;
    private final PieceTrie userDefined = new PieceTrie();
    private final PieceTrie userDefinedAndControl = new PieceTrie();

    /** A tokenizer for {@code vocabulary}. */
    public SentencePieceTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        StringArray pieces = vocabulary.pieces();
        for (int id = 0; id < vocabulary.size(); id++) {
            PieceType type = vocabulary.type(id);
            if (type == PieceType.USER_DEFINED) {
                userDefined.add(pieces, id);
            }
            if (type == PieceType.USER_DEFINED || type == PieceType.CONTROL) {
                userDefinedAndControl.add(pieces, id);
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

    private int[] encode(byte[] text, PieceTrie whole) {
        IntList tokens = new IntList();
        int from = 0; // start of the text that no whole piece has claimed
        int at = 0;
        while (at < text.length) {
            int id = whole.longest(text, at, text.length);
            if (id == SpecialTokens.NONE) {
                at++;
            } else {
                merge(text, from, at, tokens);
                tokens.add(id);
                at += vocabulary.pieces().length(id);
                from = at;
            }
        }
        merge(text, from, at, tokens);
        return tokens.toArray();
    }

    private void merge(byte[] text, int from, int to, IntList tokens) {
        if (from == to) {
            return;
        }
        boolean prefix = from == 0 && vocabulary.special().addSpacePrefix();
        byte[] escaped = new byte[(prefix ? SPACE.length : 0) + escapedLength(text, from, to)];
        int at = prefix ? putSpace(escaped, 0) : 0;
        for (int i = from; i < to; i++) {
            if (text[i] == ' ') {
                at = putSpace(escaped, at);
            } else {
                escaped[at++] = text[i];
            }
        }
        new BytePairMerge(vocabulary, escaped, at).encode(tokens);
    }

    private static int escapedLength(byte[] text, int from, int to) {
        int length = to - from;
        for (int i = from; i < to; i++) {
            if (text[i] == ' ') {
                length = Math.addExact(length, SPACE.length - 1);
            }
        }
        return length;
    }

    private static int putSpace(byte[] text, int at) {
        System.arraycopy(SPACE, 0, text, at, SPACE.length);
        return at + SPACE.length;
    }
}
