package moonlamp.kernel;

/**
 * How the heads of cached keys and values, and of a query, lie in memory: 16-bit integers {@code q} and an f32 scale; a
 * number is {@code q * scale}.
 *
 * <p>A key or query is {@code i16[headDim]}, filled up with zeros to a multiple of 8, and 16 bytes of which the first four
 * are the scale. Values of two positions lie together, so that one instruction multiplies both and adds: {@code
 * i16[headDim][2]}, filled up to a multiple of 16 bytes, and 16 bytes of which the first eight are the two scales.
 */
public final class CacheLayout {
    /**
     * Largest magnitude, 12 bits with the sign: as fine as half precision for a head's large numbers, and sums of
     * {@link #MAX_HEAD_DIM} products of a query and a key fit 32 bits.
     */
    public static final int LIMIT = 2047;

    /**
     * Positions whose weighted values are added as integers: {@code 32 * 32767 * 2047 < 2^31}. Blocks begin at multiples
     * of it, whichever positions are seen.
     */
    public static final int BLOCK = 32;

    /** Largest weight of a value in its block. */
    static final int WEIGHT_LIMIT = 32767;

    /** Widest head: {@code 512 * 2047 * 2047 < 2^31}. */
    public static final int MAX_HEAD_DIM = 512;

    private static final int SCALE_BYTES = 16;

    private CacheLayout() {}

    /** Bytes of a key or query, a multiple of 16. */
    public static int rowBytes(int headDim) {
        return scaleOffset(headDim) + SCALE_BYTES;
    }

    /** Offset of the scale of a key or query. */
    public static int scaleOffset(int headDim) {
        return 2 * headDim + 15 & -16;
    }

    /** Bytes of the values of two positions, a multiple of 16. */
    public static int pairBytes(int headDim) {
        return pairScaleOffset(headDim) + SCALE_BYTES;
    }

    /** Offset of the first of the two scales of a pair of values. */
    public static int pairScaleOffset(int headDim) {
        return 4 * headDim + 15 & -16;
    }

    /** Slots of a cache for so many positions: whole blocks, so that the ring does not end within one. */
    public static int slots(int positions) {
        return Math.addExact(positions, BLOCK - 1) & -BLOCK;
    }
}
