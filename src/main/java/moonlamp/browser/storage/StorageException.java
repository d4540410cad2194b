package moonlamp.browser.storage;

/** Storage did not do what was asked, in the browser's words: it is missing, full, locked, or something in it is damaged. */
public final class StorageException extends RuntimeException {
    public StorageException(String message) {
        super(message);
    }
}
