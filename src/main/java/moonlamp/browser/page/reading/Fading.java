package moonlamp.browser.page.reading;

/** Whether the controls are seen: not when nobody has touched anything for a while. */
public final class Fading {
    private static final double REST_MILLIS = 4000;

    private double lastMillis;
    private boolean held;

    /** Somebody has touched, moved or pressed something. */
    public void touched(double nowMillis) {
        lastMillis = nowMillis;
    }

    /** While held, they do not go: the keyboard focus is in them, or they say something that has to be read. */
    public void hold(boolean on, double nowMillis) {
        if (held && !on) {
            lastMillis = nowMillis;
        }
        held = on;
    }

    public boolean visible(double nowMillis) {
        return held || nowMillis - lastMillis < REST_MILLIS;
    }
}
