package moonlamp.protocol;

/**
 * How the next token is drawn.
 *
 * @param temperature 0 for the likeliest token always
 * @param topK only the so many likeliest tokens; 0 for all
 * @param topP only the likeliest tokens that have so much of the probability together; 1 for all
 * @param minP only tokens at least so likely in proportion to the likeliest; 0 for all
 * @param repetitionPenalty divides the logits of recent tokens (multiplies the negative ones); 1 for none
 * @param repetitionWindow how many tokens count as recent
 * @param drafts of how many drafts of a paragraph the likeliest is chosen, at most
 * @param storyHead only the tokens that a story may be written with
 * @param seed the same seed, prompt, model and settings give the same story, on every device
 */
public record Sampling(
        float temperature,
        int topK,
        float topP,
        float minP,
        float repetitionPenalty,
        int repetitionWindow,
        int drafts,
        boolean storyHead,
        long seed) {

    /** The likeliest token always. */
    public static Sampling greedy() {
        return new Sampling(0, 0, 1, 0, 1, 0, 1, false, 0);
    }

    /** The same with another seed. */
    public Sampling withSeed(long newSeed) {
        return new Sampling(
                temperature, topK, topP, minP, repetitionPenalty, repetitionWindow, drafts, storyHead, newSeed);
    }
}
