package moonlamp.training.optimizer;

/**
 * The learning rate's course over the tokens of a run, as a factor: rises linearly, stays at 1, falls linearly to 0.
 *
 * @param tokens of the whole run
 * @param warmUpTokens until 1 is reached
 * @param decayFraction share of the run, at its end, in which it falls
 */
public record RateSchedule(long tokens, long warmUpTokens, double decayFraction) {
    /** @throws IllegalArgumentException if a value is out of range */
    public RateSchedule {
        if (tokens < 1 || warmUpTokens < 0 || warmUpTokens >= tokens) {
            throw new IllegalArgumentException(
                    "a run of " + tokens + " tokens with " + warmUpTokens + " to warm up; the run must be longer");
        }
        if (!(decayFraction >= 0 && decayFraction <= 1)) {
            throw new IllegalArgumentException("decayFraction is " + decayFraction + ", must be 0 to 1");
        }
    }

    /** The factor for a step that ends at {@code seen} tokens. */
    public float factor(long seen) {
        double rise = warmUpTokens == 0 ? 1 : Math.min(1, (double) seen / warmUpTokens);
        double left = Math.max(0, 1 - (double) seen / tokens);
        double fall = decayFraction == 0 ? 1 : Math.min(1, left / decayFraction);
        return (float) (rise * fall);
    }
}
