package moonlamp.browser.storage;

/** Storage did not do what was asked, in the browser's words: it is missing, full, locked, or something in it is damaged. */
public final class StorageException extends RuntimeException {
    private static final String QUOTA = "QuotaExceededError";

    private final boolean full;

    public StorageException(String message) {
        this(message, message != null && message.contains(QUOTA));
    }

    StorageException(String message, boolean full) {
        super(message);
        this.full = full;
    }

    /** Whether there was no room for what was to be written. */
    public boolean isFull() {
        return full;
    }
}
