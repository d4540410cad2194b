package moonlamp.browser.page.reading;

/** Ends the evening after a while, or with the story; the voice grows softer before. */
public final class SleepTimer {
    /** When it is to be quiet. */
    public enum Choice {
        OFF(0),
        FIVE(5),
        TEN(10),
        TWENTY(20),
        END_OF_STORY(0);

        private final int minutes;

        Choice(int minutes) {
            this.minutes = minutes;
        }

        /** 0 for the two that do not count minutes. */
        public int minutes() {
            return minutes;
        }
    }

    private static final double MINUTE_MILLIS = 60_000;
    /** The voice fades over the last minute. */
    private static final double FADE_MILLIS = 60_000;
    /** With the story it fades over its last sentences. */
    private static final int FADE_SENTENCES = 6;

    private static final double SOFTEST = 0.3;

    private Choice choice = Choice.OFF;
    private double endMillis;

    public Choice choice() {
        return choice;
    }

    /** The minutes count from now. */
    public void choose(Choice newChoice, double nowMillis) {
        choice = newChoice;
        endMillis = nowMillis + newChoice.minutes() * MINUTE_MILLIS;
    }

    /** Whether the minutes are over. */
    public boolean due(double nowMillis) {
        return choice.minutes() > 0 && nowMillis >= endMillis;
    }

    /** Whether the light goes down when the story has been read, whatever the settings say. */
    public boolean endsWithStory() {
        return choice == Choice.END_OF_STORY;
    }

    /** Minutes that are left, rounded up; 0 if none are counted. */
    public int minutesLeft(double nowMillis) {
        double left = choice.minutes() > 0 ? endMillis - nowMillis : 0;
        return (int) Math.ceil(Math.max(0, left) / MINUTE_MILLIS);
    }

    /**
     * How loud a sentence is to be spoken: 0 to 1.
     *
     * @param index its number, from 0
     * @param count how many there are so far
     * @param complete whether these are all
     */
    public double volume(double nowMillis, int index, int count, boolean complete) {
        double share = 1;
        if (choice.minutes() > 0) {
            share = (endMillis - nowMillis) / FADE_MILLIS;
        } else if (choice == Choice.END_OF_STORY && complete) {
            share = (count - index) / (double) FADE_SENTENCES;
        }
        return SOFTEST + (1 - SOFTEST) * Math.max(0, Math.min(1, share));
    }
}
