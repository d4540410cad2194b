package moonlamp.training.data;

/**
 * A story and the words that ask for it.
 *
 * @param prompt the text of a person's turn
 * @param story what is answered, trimmed
 * @param source where it comes from; held-out losses are told apart by it
 * @param mostTokens of the story that are read, at least 1; one with more is cut, as if it did not fit
 */
public record TrainingText(String prompt, String story, String source, int mostTokens) {
    /** @throws IllegalArgumentException if no token is to be read */
    public TrainingText {
        if (mostTokens < 1) {
            throw new IllegalArgumentException("mostTokens is " + mostTokens + ", must be at least 1");
        }
    }

    /** A story that is read to its end. */
    public TrainingText(String prompt, String story, String source) {
        this(prompt, story, source, Integer.MAX_VALUE);
    }

    /** The same, of which only the beginning is read. */
    public TrainingText opening(int tokens) {
        return new TrainingText(prompt, story, source, tokens);
    }
}
