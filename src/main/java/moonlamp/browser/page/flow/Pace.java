package moonlamp.browser.page.flow;

/**
 * How fast the last story was written.
 *
 * @param tokens how many tokens
 * @param millis how long it took, the reading of the prompt not counted
 */
public record Pace(int tokens, double millis) {
    /** Tokens per second; 0 when too little was written to say. */
    public double tokensPerSecond() {
        return tokens > 0 && millis > 0 ? tokens * 1000 / millis : 0;
    }
}
