package moonlamp.quant;

/** Finds weights that would poison every later sum: NaN, infinities, and scales no trained model has. */
public final class FiniteCheck {
    /** Scales, and elements of float types, are smaller than this: the largest finite f16, a sign of overflow. */
    public static final float LIMIT = 65504f;

    private FiniteCheck() {}

    /**
     * The index of the first block whose scales (float types: whose element) are not finite or not below
     * {@link #LIMIT} in magnitude; -1 if there is none.
     *
     * @param src address of the blocks
     * @param count elements, a multiple of the type's block size
     */
    public static int firstBad(GgmlType type, int src, int count) {
        throw new UnsupportedOperationException();
    }
}
