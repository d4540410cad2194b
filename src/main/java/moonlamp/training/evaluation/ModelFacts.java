package moonlamp.training.evaluation;

/**
 * Which model was judged.
 *
 * @param name of its file
 * @param sha256 of its file, in hex
 * @param bytes length of its file
 */
public record ModelFacts(String name, String sha256, long bytes) {}
