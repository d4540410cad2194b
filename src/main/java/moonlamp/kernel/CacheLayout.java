package moonlamp.kernel;

/**
 * How one head of a cached key or value, or of a query, lies in memory: {@code i16[headDim]}, filled up with zeros to a
 * multiple of 8, and 16 bytes of which the first four are the f32 scale. A value is {@code q * scale}.
 */
public final class CacheLayout {
    /**
     * Largest magnitude in a query or key, 12 bits with the sign: as fine as half precision for a head's large values, and
     * sums of {@link #MAX_HEAD_DIM} products fit 32 bits.
     */
    public static final int KEY_LIMIT = 2047;

    /** Largest magnitude in a value; these become floats again before they are multiplied. */
    public static final int VALUE_LIMIT = 32767;

    /** Widest head: {@code 512 * 2047 * 2047 < 2^31}. */
    public static final int MAX_HEAD_DIM = 512;

    private static final int SCALE_BYTES = 16;

    private CacheLayout() {}

    /** Bytes of a head, a multiple of 16. */
    public static int rowBytes(int headDim) {
        return scaleOffset(headDim) + SCALE_BYTES;
    }

    /** Offset of the scale. */
    public static int scaleOffset(int headDim) {
        return 2 * headDim + 15 & -16;
    }
}
