package moonlamp.bench;

/** The benchmark cannot go on; the message tells a person why and what to do. */
final class BenchException extends RuntimeException {
    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
