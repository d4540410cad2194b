package moonlamp.generation;

/** A prompt leaves no room for a story. */
public final class PromptTooLongException extends IllegalArgumentException {
    PromptTooLongException(int tokens, int context) {
        super("a prompt of " + tokens + " tokens leaves no room in a context of " + context);
    }
}
