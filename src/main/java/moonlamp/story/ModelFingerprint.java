package moonlamp.story;

/**
 * A short mark of the model that told a story. Two models rarely share one; it guards against confusion, not against
 * forgery.
 *
 * @param hex the first {@value #BYTES} bytes of the SHA-256 of the model's file in lower case hex; empty if unknown
 */
public record ModelFingerprint(String hex) {
    public static final ModelFingerprint UNKNOWN = new ModelFingerprint("");

    static final int BYTES = 4;
    static final String DIGITS = "0123456789abcdef";

    /** @throws IllegalArgumentException if it is neither empty nor {@value #BYTES} bytes in hex */
    public ModelFingerprint {
        boolean fits = hex.isEmpty() || hex.length() == 2 * BYTES;
        for (int i = 0; i < hex.length(); i++) {
            fits &= DIGITS.indexOf(hex.charAt(i)) >= 0;
        }
        if (!fits) {
            throw new IllegalArgumentException("Not the beginning of a SHA-256: " + hex);
        }
    }

    /** @param sha256 of the model's file in lower case hex; empty if unknown */
    public static ModelFingerprint of(String sha256) {
        return sha256.isEmpty() ? UNKNOWN : new ModelFingerprint(sha256.substring(0, 2 * BYTES));
    }

    public boolean known() {
        return !hex.isEmpty();
    }

    /** Whether both are known and they are not the same. */
    public boolean differsFrom(ModelFingerprint other) {
        return known() && other.known() && !equals(other);
    }
}
