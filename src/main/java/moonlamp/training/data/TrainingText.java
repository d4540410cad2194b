package moonlamp.training.data;

/**
 * A story and the words that ask for it.
 *
 * @param prompt the text of a person's turn
 * @param story what is answered, trimmed
 * @param source where it comes from; held-out losses are told apart by it
 */
public record TrainingText(String prompt, String story, String source) {}
