package moonlamp.kernel;

/** A clock to compare durations with. */
public interface Clock {
    /** Milliseconds since some moment; never fewer than before. */
    double now();
}
