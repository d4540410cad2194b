package moonlamp.browser.engine;

/** A prompt leaves no room for a story. */
final class PromptTooLongException extends RuntimeException {
    PromptTooLongException(int tokens, int context) {
        super("a prompt of " + tokens + " tokens leaves no room in a context of " + context);
    }
}
