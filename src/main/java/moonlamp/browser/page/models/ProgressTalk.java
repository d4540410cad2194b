package moonlamp.browser.page.models;

/** When to tell somebody who cannot see it how far something has come: at every quarter, and not twice within 10 s. */
public final class ProgressTalk {
    private static final double PAUSE_MILLIS = 10_000;
    private static final int PARTS = 4;

    private int told;
    private double toldMillis = Double.NEGATIVE_INFINITY;

    /**
     * Whether it should be told now; it counts as told then.
     *
     * @param share 0 to 1
     */
    public boolean worthTelling(double nowMillis, double share) {
        int part = (int) (share * PARTS);
        if (part <= told || part >= PARTS || nowMillis - toldMillis < PAUSE_MILLIS) {
            return false;
        }
        told = part;
        toldMillis = nowMillis;
        return true;
    }
}
