package moonlamp.training.network;

/**
 * One tensor among the parameters.
 *
 * @param name as GGUF calls it
 * @param kind what it is, which decides how it is trained and stored
 * @param at index of its first float
 * @param rows outputs; 1 for a norm
 * @param columns inputs, side by side
 */
public record Parameter(String name, Kind kind, int at, int rows, int columns) {
    /** What a tensor is. */
    public enum Kind {
        /** Token embedding and output head. */
        EMBEDDING,
        /** Weight w of an RMSNorm that multiplies by 1 + w. */
        NORM,
        /** Weight of a product inside a block. */
        MATRIX
    }

    /** Number of floats. */
    public int size() {
        return rows * columns;
    }

    /** Index behind its last float. */
    public int end() {
        return at + size();
    }
}
