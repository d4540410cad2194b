package moonlamp.training.data;

/**
 * Chooses the stories that are only judged with: by a hash of the text, so that the choice does not depend on order,
 * amount or prompt.
 *
 * @param percent of the stories
 */
public record HeldOut(int percent) {
    private static final int MAX_PERCENT = 20;
    private static final int HUNDRED = 100;

    /** @throws IllegalArgumentException if percent is out of range */
    public HeldOut {
        if (percent < 0 || percent > MAX_PERCENT) {
            throw new IllegalArgumentException("heldOutPercent is " + percent + ", must be 0 to " + MAX_PERCENT);
        }
    }

    /** Whether the story is held out. */
    public boolean contains(String story) {
        int hash = story.hashCode() * 0x9E3779B1; // spreads the low bits of String's polynomial
        return Integer.remainderUnsigned(hash ^ hash >>> 15, HUNDRED) < percent;
    }
}
