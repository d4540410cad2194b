package moonlamp.browser.models;

/** The clock, and waiting by it. */
public interface Timing {
    /** Milliseconds since some moment; only goes forward. */
    double millis();

    /** Milliseconds since 1970, for people. */
    long date();

    /** Waits so long, or until somebody calls {@link #wake}. */
    void sleep(double millis);

    /** Ends the sleep under way: there is something to do, or the connection is back. */
    void wake();
}
