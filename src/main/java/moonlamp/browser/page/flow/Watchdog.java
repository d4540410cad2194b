package moonlamp.browser.page.flow;

/** Notices a worker that has fallen silent. A page that slept itself (a closed laptop) is not held against it. */
final class Watchdog {
    /** A worker that says nothing for so long while it should work is taken for dead. */
    static final double PATIENCE_MILLIS = 10_000;

    /** While loading, when a slow device compiles the engine and hands over threads. */
    static final double LOADING_PATIENCE_MILLIS = 30_000;

    /** A gap between two looks that is longer than this means that the page itself stood still. */
    static final double STANDSTILL_MILLIS = 4_000;

    private double lastLook = Double.NaN;
    private double silent;
    private boolean replaced;

    /** The worker gave a sign of life, or has only now been given something to do. */
    void heard() {
        silent = 0;
    }

    /** Looks at the clock; true when the patience is at its end. */
    boolean silentTooLong(double nowMillis, double patienceMillis) {
        double gap = Double.isNaN(lastLook) ? 0 : nowMillis - lastLook;
        lastLook = nowMillis;
        silent = gap > STANDSTILL_MILLIS ? 0 : silent + gap;
        return silent >= patienceMillis;
    }

    /** Whether a worker that fell silent while loading is replaced: once, since browsers at times lose one at its start. */
    boolean mayReplace() {
        boolean first = !replaced;
        replaced = true;
        return first;
    }

    /** A worker has loaded; its successor may be replaced again. */
    void ready() {
        replaced = false;
    }
}
