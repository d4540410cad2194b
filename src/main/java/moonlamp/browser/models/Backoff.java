package moonlamp.browser.models;

import java.util.function.DoubleSupplier;

/** How long to wait after fruitless attempts: twice as long each time, and never as long as others who failed with us. */
final class Backoff {
    static final double FIRST_MILLIS = 1000;
    static final double LONGEST_MILLIS = 30_000;

    /** No server is believed that asks for more. */
    static final double MOST_ASKED_FOR_MILLIS = 120_000;

    private final DoubleSupplier random;

    /** @param random numbers from 0 to 1 */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * The wait before the next attempt.
     *
     * @param fruitless attempts in a row that brought nothing; 0 after one that did
     * @param askedForMillis what the server asks for
     */
    double millis(int fruitless, double askedForMillis) {
        double most = FIRST_MILLIS / 2;
        for (int i = 0; i < fruitless && most < LONGEST_MILLIS; i++) {
            most *= 2;
        }
        double wait = Math.min(most, LONGEST_MILLIS) * (0.5 + random.getAsDouble() / 2);
        return Math.max(wait, Math.min(askedForMillis, MOST_ASKED_FOR_MILLIS));
    }
}
