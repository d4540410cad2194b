package moonlamp.story;

/** A story link that cannot be read; the message says why, in words for the person who opened it. */
public final class RecipeFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public RecipeFormatException(String message) {
        super(message);
    }
}
