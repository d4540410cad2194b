package moonlamp.kernel;

/** A piece of memory did not fit into the {@link Arena}. */
public final class ArenaOverflowException extends RuntimeException {
    private final long required;
    private final long available;

    /**
     * @param required bytes asked for
     * @param available bytes that were left
     */
    public ArenaOverflowException(long required, long available) {
        super("needed " + required + " bytes of memory, but only " + available + " are left");
        this.required = required;
        this.available = available;
    }

    /** Bytes asked for. */
    public long required() {
        return required;
    }

    /** Bytes that were left. */
    public long available() {
        return available;
    }
}
