package moonlamp.browser.models;

/** A request got no answer, or the answer broke off: in the browser's words. */
public final class NetworkException extends RuntimeException {
    public NetworkException(String message) {
        super(message);
    }
}
