package moonlamp.browser.page.reading;

/**
 * How fast the voice speaks: gently slower over the story, from its ordinary pace to four fifths of it. While the end is
 * not written yet, the number of the sentence decides; when it is, the way to the end does, without a jump.
 */
final class SleepyPace {
    private static final double FALL = 0.2;
    /** The pace has fallen after so many sentences, as far as is known before the end is written. */
    private static final int USUAL_SENTENCES = 30;
    /** The most that it changes from one sentence to the next. */
    private static final double STEP = 0.02;

    private double base = 1;
    private boolean slows = true;
    /** Share of the base that was spoken last; 0 if nothing was. */
    private double last;

    void set(double newBase, boolean newSlows) {
        base = newBase;
        slows = newSlows;
    }

    double base() {
        return base;
    }

    /** The reader has been sent somewhere: the pace need not fit to what was spoken before. */
    void forget() {
        last = 0;
    }

    /**
     * The rate for a sentence; asked for in order, it never rises.
     *
     * @param index its number, from 0
     * @param count how many there are so far
     * @param complete whether these are all
     */
    double at(int index, int count, boolean complete) {
        if (!slows) {
            return base;
        }
        double way = index / (double) (complete ? Math.max(1, count - 1) : USUAL_SENTENCES);
        double share = 1 - FALL * Math.min(1, way);
        if (last > 0) {
            share = Math.max(last - STEP, Math.min(last, share));
        }
        last = share;
        return base * share;
    }
}
