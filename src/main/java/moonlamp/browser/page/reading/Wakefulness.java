package moonlamp.browser.page.reading;

/** Whether the screen has to stay on: while a story is read, aloud or in silence, but not for a reader who has gone. */
public final class Wakefulness {
    /** Long enough for the slowest page. */
    private static final double REST_MILLIS = 10 * 60_000.0;

    private boolean reading;
    private double lastMillis;

    /** Reading has begun, or goes on. */
    public void begin(double nowMillis) {
        reading = true;
        lastMillis = nowMillis;
    }

    /** The story is over, or left. */
    public void end() {
        reading = false;
    }

    /** Somebody has touched something, or the voice is speaking. */
    public void sign(double nowMillis) {
        lastMillis = nowMillis;
    }

    public boolean wanted(double nowMillis) {
        return reading && nowMillis - lastMillis < REST_MILLIS;
    }
}
