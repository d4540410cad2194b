package moonlamp.kernel;

/**
 * A helper thread that had been given up came back and may have written into a buffer that was in use for something
 * else by then. Results since are not to be trusted; the model has to be loaded again.
 */
public final class LateHelperException extends RuntimeException {
    /** Says what happened. */
    public LateHelperException() {
        super("a helper thread was stalled and came back after its work had been redone");
    }
}
