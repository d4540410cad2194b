package moonlamp.protocol;

/** A message that is not one of ours. */
public final class ProtocolException extends RuntimeException {
    public ProtocolException(String message) {
        super(message);
    }
}
