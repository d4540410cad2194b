package moonlamp.browser.models;

/** Somebody has asked for the end of what is under way. */
final class StoppedException extends RuntimeException {
    StoppedException() {
        super("stopped");
    }
}
