package moonlamp.kernel;

/**
 * How a head's cached keys and values lie in memory: 16-bit integers {@code q} and an f32 scale a position; a number is
 * {@code q * scale}. {@link #BLOCK} positions make a block. In it, what attention multiplies together lies together, one
 * after the other in the order of use, which prefetchers follow:
 *
 * <pre>
 * keys     i16[16 pairs of positions][chunks of 8 columns][2 positions][8 columns]
 * values   i16[chunks of 8 columns][16 pairs of positions][8 columns][2 positions]
 * both     f32[32] scales
 * </pre>
 *
 * The chunks are filled up to an even number, those of keys with zeros.
 */
public final class CacheLayout {
    /**
     * Largest magnitude, 12 bits with the sign: as fine as half precision for a head's large numbers, and sums of
     * {@link #MAX_HEAD_DIM} products of a query and a key fit 32 bits.
     */
    public static final int LIMIT = 2047;

    /** Positions whose weighted values are added as integers: {@code 32 * 32767 * 2047 < 2^31}. */
    public static final int BLOCK = 32;

    /** Largest weight of a value in its block. */
    static final int WEIGHT_LIMIT = 32767;

    /** Widest head: {@code 512 * 2047 * 2047 < 2^31}. */
    public static final int MAX_HEAD_DIM = 512;

    /** Columns of a chunk. */
    static final int CHUNK = 8;

    /** Bytes of a chunk of one position. */
    static final int CHUNK_BYTES = 2 * CHUNK;

    /** Bytes of a chunk of two positions. */
    static final int PAIR_CHUNK_BYTES = 2 * CHUNK_BYTES;

    /** Bytes of a chunk of the values of a block. */
    static final int VALUE_CHUNK_BYTES = BLOCK * CHUNK_BYTES;

    private CacheLayout() {}

    /** Bytes of a block of keys or of values, a multiple of 64. */
    public static int blockBytes(int headDim) {
        return scales(headDim) + BLOCK * Float.BYTES;
    }

    /** Offset of the scales in a block. */
    static int scales(int headDim) {
        return BLOCK * rowBytes(headDim);
    }

    /** Bytes of the columns of one position, whole pairs of chunks. */
    static int rowBytes(int headDim) {
        return 2 * (headDim + 2 * CHUNK - 1 & -2 * CHUNK);
    }

    /** Offset of a position's first chunk in a block of keys; the next one is {@link #PAIR_CHUNK_BYTES} away. */
    static int key(int headDim, int place) {
        return (place >> 1) * 2 * rowBytes(headDim) + (place & 1) * CHUNK_BYTES;
    }

    /** Offset of a position's number of one column in a block of values. */
    static int value(int column, int place) {
        return column / CHUNK * VALUE_CHUNK_BYTES
                + (place >> 1) * PAIR_CHUNK_BYTES
                + column % CHUNK * 4
                + (place & 1) * 2;
    }

    /** Slots of a cache for so many positions: whole blocks, so that the ring does not end within one. */
    public static int slots(int positions) {
        return Math.addExact(positions, BLOCK - 1) & -BLOCK;
    }
}
