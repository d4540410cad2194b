package moonlamp.tokenizer;

import moonlamp.gguf.StringArray;

/**
 * Turns generated tokens into text, one at a time. A character whose bytes are spread over several tokens is held back
 * until it is complete, so that what has been shown never changes.
 */
public final class TokenStream {
    private final Vocabulary vocabulary;
    private final StringBuilder text = new StringBuilder();
    private final Utf8Decoder decoder = new Utf8Decoder(text);

    /** A stream at the start of a text. */
    public TokenStream(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The text that {@code token} completes, often its whole piece, perhaps nothing. Control, unknown and unused pieces
     * have no text.
     *
     * @throws IllegalArgumentException if the token is not in the vocabulary
     */
    public String accept(int token) {
        if (token < 0 || token >= vocabulary.size()) {
            throw new IllegalArgumentException("token " + token + " is not in the vocabulary of " + vocabulary.size());
        }
        switch (vocabulary.type(token)) {
            case NORMAL, USER_DEFINED -> acceptPiece(token);
            case BYTE -> decoder.accept((byte) vocabulary.byteValue(token));
            default -> {}
        }
        return take();
    }

    /** Ends the text: a character that is still incomplete becomes U+FFFD. The stream can then begin another text. */
    public String flush() {
        decoder.flush();
        return take();
    }

    private void acceptPiece(int token) {
        StringArray pieces = vocabulary.pieces();
        for (int i = 0; i < pieces.length(token); i++) {
            decoder.accept(pieces.byteAt(token, i));
        }
    }

    private String take() {
        String complete = Spaces.unescape(text.toString());
        text.setLength(0);
        return complete;
    }
}
