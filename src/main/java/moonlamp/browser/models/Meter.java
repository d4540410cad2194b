package moonlamp.browser.models;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast bytes come, over the last seconds. */
final class Meter {
    private static final double WINDOW_MILLIS = 6000;
    private static final double STEP_MILLIS = 250;
    /** A shorter time says nothing. */
    private static final double ENOUGH_MILLIS = 1000;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(double millis, long bytes) {}

    /** So many bytes have come in all, at this time. */
    void note(double millis, long bytes) {
        Sample last = samples.peekLast();
        if (last != null && bytes < last.bytes) {
            samples.clear();
            last = null;
        }
        if (last == null || millis - last.millis >= STEP_MILLIS) {
            samples.addLast(new Sample(millis, bytes));
        }
        while (samples.size() > 2 && millis - samples.peekFirst().millis > WINDOW_MILLIS) {
            samples.removeFirst();
        }
    }

    /** What came before does not count for the rate any more. */
    void reset() {
        samples.clear();
    }

    /** Bytes per second; 0 while that cannot be said. */
    double rate() {
        if (samples.isEmpty()) {
            return 0;
        }
        double millis = samples.peekLast().millis - samples.peekFirst().millis;
        long bytes = samples.peekLast().bytes - samples.peekFirst().bytes;
        return millis < ENOUGH_MILLIS ? 0 : 1000 * bytes / millis;
    }

    /** Seconds that so many bytes will take, rounded up; -1 while that cannot be said. */
    int secondsFor(long bytes) {
        double rate = rate();
        return rate <= 0 ? -1 : (int) Math.min(Math.ceil(bytes / rate), Integer.MAX_VALUE);
    }
}
