package moonlamp.bench;

/**
 * How fast one story was told.
 *
 * @param promptTps tokens of the prompt a second, from the question to the first token of the answer
 * @param decodeTps tokens of the answer a second, the first one left out
 * @param ttftMillis from the question to the first token of the answer
 */
record Speed(double promptTps, double decodeTps, double ttftMillis) {

    /**
     * A speed from what a clock showed.
     *
     * @param promptTokens tokens of the question
     * @param tokens tokens of the answer, at least 2
     * @param firstMillis from the question to the first token
     * @param restMillis from the first token to the last
     */
    static Speed of(int promptTokens, int tokens, double firstMillis, double restMillis) {
        if (tokens < 2 || !(firstMillis > 0) || !(restMillis > 0)) {
            throw new BenchException("The measurement makes no sense: " + tokens + " tokens, the first after "
                    + firstMillis + " ms, the rest in " + restMillis + " ms.");
        }
        return new Speed(promptTokens * 1000 / firstMillis, (tokens - 1) * 1000 / restMillis, firstMillis);
    }

    /** The better of each figure. */
    Speed best(Speed other) {
        return new Speed(
                Math.max(promptTps, other.promptTps),
                Math.max(decodeTps, other.decodeTps),
                Math.min(ttftMillis, other.ttftMillis));
    }
}
