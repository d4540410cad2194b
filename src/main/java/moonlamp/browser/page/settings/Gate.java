package moonlamp.browser.page.settings;

import java.util.function.IntSupplier;

/**
 * The light gate that keeps small children out, not grown-ups: hold a button for three seconds, or give the result of a
 * small multiplication. There is no secret that could be forgotten. All times are milliseconds of one clock.
 */
public final class Gate {
    /** How long the button has to be held. */
    public static final double HOLD_MILLIS = 3000;

    /** How long the gate stays open. */
    public static final double OPEN_MILLIS = 10 * 60_000;

    private static final int LEAST_FACTOR = 3;
    private static final int FACTORS = 6;

    private final IntSupplier random;
    private double openUntil = Double.NEGATIVE_INFINITY;
    private double pressedAt = Double.NaN;
    private int left;
    private int right;

    /** @param random any numbers, for the questions */
    public Gate(IntSupplier random) {
        this.random = random;
        askAnew();
    }

    /** Whether somebody has come through a short while ago. */
    public boolean isOpen(double now) {
        return now < openUntil;
    }

    /** The button goes down; while it is down, nothing new begins. */
    public void press(double now) {
        if (!pressed()) {
            pressedAt = now;
        }
    }

    /** The button is let go, or the finger has left it. */
    public void release() {
        pressedAt = Double.NaN;
    }

    /** Whether the button is down. */
    public boolean pressed() {
        return !Double.isNaN(pressedAt);
    }

    /** How much of the time the button has been held: 0 to 1. With 1 the gate is open. */
    public double held(double now) {
        if (!pressed()) {
            return 0;
        }
        double share = Math.max(0, Math.min(1, (now - pressedAt) / HOLD_MILLIS));
        if (share == 1) {
            open(now);
        }
        return share;
    }

    /** The first number of the question: 3 to 8. */
    public int left() {
        return left;
    }

    /** The second one. */
    public int right() {
        return right;
    }

    /**
     * Somebody answers the question.
     *
     * @return whether the gate is open now; if not, there is another question
     */
    public boolean answer(String text, double now) {
        if (text.trim().equals(Integer.toString(left * right))) {
            open(now);
            return true;
        }
        askAnew();
        return false;
    }

    /** Makes another question. */
    public void askAnew() {
        left = factor();
        right = factor();
    }

    private void open(double now) {
        openUntil = now + OPEN_MILLIS;
        release();
    }

    private int factor() {
        return LEAST_FACTOR + Math.floorMod(random.getAsInt(), FACTORS);
    }
}
