package moonlamp.browser.models;

/**
 * A SHA-256 that goes along with a file.
 *
 * @param <B> byte arrays
 */
public interface FileHash<B> {
    /** Starts over with no bytes. */
    void begin();

    /** Starts over where another one's {@link #state} stood. */
    void resume(String state);

    /** Takes an array's first bytes. */
    void update(B bytes, int length);

    /** Where it stands; only after a number of whole blocks of 64 bytes. */
    String state();

    /** Ends the bytes: their digest in lower case hex. */
    String digest();
}
