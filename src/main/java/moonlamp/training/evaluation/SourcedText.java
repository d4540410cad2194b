package moonlamp.training.evaluation;

/**
 * A text that may be copied from.
 *
 * @param source where it comes from; copies are told apart by it
 * @param text what it says
 */
public record SourcedText(String source, String text) {}
