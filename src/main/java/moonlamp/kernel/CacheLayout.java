package moonlamp.kernel;

/**
 * How a head's cached keys and values lie in memory: integers {@code q} and an f32 scale a position; a number is
 * {@code q * scale}. Keys have 12 bits, values 8. {@link #BLOCK} positions make a block. In it, what attention multiplies
 * together lies together, one after the other in the order of use, so that prefetchers can follow:
 *
 * <pre>
 * keys     i16[16 pairs of positions][chunks of 8 columns][2 positions][8 columns], f32[32] scales
 * values   i8[groups of 4 columns][8 quads of positions][4 columns][4 positions], f32[32] scales
 * </pre>
 *
 * The chunks are filled up to an even number, those of keys with zeros, and the columns of values to as many.
 */
public final class CacheLayout {
    /**
     * Largest magnitude of a key's or query's integer, 12 bits with the sign: as fine as half precision for a head's large
     * numbers, and sums of {@link #MAX_HEAD_DIM} products of a query and a key fit 32 bits.
     */
    static final int KEY_LIMIT = 2047;

    /**
     * Largest magnitude of a value's integer: 8 bits, as activations have. Attention takes a mean of many values, so their
     * rounding errors largely cancel.
     */
    static final int VALUE_LIMIT = 127;

    /** Positions whose weighted values are added as integers: {@code 32 * 16383 * 127 < 2^31}. */
    public static final int BLOCK = 32;

    /** Largest weight of a value in its block: two parts of 7 bits. */
    static final int WEIGHT_LIMIT = 16383;

    /** Widest head: {@code 512 * 2047 * 2047 < 2^31}. */
    public static final int MAX_HEAD_DIM = 512;

    /** Columns of a chunk of a key. */
    static final int CHUNK = 8;

    /** Bytes of a chunk of one position. */
    static final int CHUNK_BYTES = 2 * CHUNK;

    /** Bytes of a chunk of two positions. */
    static final int PAIR_CHUNK_BYTES = 2 * CHUNK_BYTES;

    /** Columns of a group of values, and positions of a quad. */
    static final int QUAD = 4;

    /** Bytes of a quad of positions in a group of columns. */
    static final int QUAD_BYTES = QUAD * QUAD;

    /** Bytes of a group of columns in a block. */
    static final int VALUE_GROUP_BYTES = BLOCK * QUAD;

    private CacheLayout() {}

    /** Bytes of a block of keys, a multiple of 64. */
    public static int keyBytes(int headDim) {
        return keyScales(headDim) + BLOCK * Float.BYTES;
    }

    /** Bytes of a block of values, a multiple of 64. */
    public static int valueBytes(int headDim) {
        return valueScales(headDim) + BLOCK * Float.BYTES;
    }

    /** Offset of the scales in a block of keys. */
    static int keyScales(int headDim) {
        return BLOCK * rowBytes(headDim);
    }

    /** Offset of the scales in a block of values. */
    static int valueScales(int headDim) {
        return BLOCK * rowBytes(headDim) / 2;
    }

    /** Bytes of the columns of a key, whole pairs of chunks. */
    static int rowBytes(int headDim) {
        return 2 * (headDim + 2 * CHUNK - 1 & -2 * CHUNK);
    }

    /** Offset of a position's first chunk in a block of keys; the next one is {@link #PAIR_CHUNK_BYTES} away. */
    static int key(int headDim, int place) {
        return (place >> 1) * 2 * rowBytes(headDim) + (place & 1) * CHUNK_BYTES;
    }

    /** Offset of a position's number of one column in a block of values. */
    static int value(int column, int place) {
        return column / QUAD * VALUE_GROUP_BYTES + place / QUAD * QUAD_BYTES + column % QUAD * QUAD + place % QUAD;
    }

    /** Slots of a cache for so many positions: whole blocks, so that the ring does not end within one. */
    public static int slots(int positions) {
        return Math.addExact(positions, BLOCK - 1) & -BLOCK;
    }
}
