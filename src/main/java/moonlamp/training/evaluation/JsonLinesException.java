package moonlamp.training.evaluation;

/** A line of a file is not what it has to be; the message says which and why. */
public final class JsonLinesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonLinesException(String message) {
        super(message);
    }

    JsonLinesException(String message, Throwable cause) {
        super(message, cause);
    }
}
