package moonlamp.browser.jso;

/** A promise was rejected, or browser code threw: with the words of the browser. */
public final class RejectedException extends RuntimeException {
    public RejectedException(String message) {
        super(message);
    }
}
