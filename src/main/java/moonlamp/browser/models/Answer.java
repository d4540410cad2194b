package moonlamp.browser.models;

/**
 * What a server answers.
 *
 * @param <B> byte arrays
 */
public interface Answer<B> {
    /**
     * Waits for the answer's beginning; comes before all else.
     *
     * @throws NetworkException if there is none
     */
    void arrive();

    int status();

    /** Its media type; empty if it is not said. */
    String contentType();

    /** Length of its body; -1 if it is not said, or not to us. */
    long contentLength();

    /** The first byte of the part that it is; -1 if it is not said, or not to us. */
    long rangeStart();

    /** How long the server asks to be left in peace; 0 if it is not said, or not to us. */
    double retryAfterMillis();

    /**
     * Reads the next bytes of the body, waiting for them.
     *
     * @param at where in the array to put them
     * @param most how many at most, at least 1
     * @return how many, at least 1; 0 at the end
     * @throws NetworkException if the body breaks off, or nothing comes for too long
     */
    int read(B target, int at, int most);

    /** Ends the transfer; whoever waits for it gets a {@link NetworkException}. */
    void close();
}
