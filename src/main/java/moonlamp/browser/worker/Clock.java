package moonlamp.browser.worker;

/** A clock that only goes forward. */
@FunctionalInterface
interface Clock {
    /** Milliseconds since some moment in the past. */
    double millis();
}
