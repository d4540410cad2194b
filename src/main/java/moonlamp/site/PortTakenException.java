package moonlamp.site;

/** Another program already listens on the port. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortTakenException(int port, Throwable cause) {
        super("Port " + port + " is taken", cause);
    }
}
