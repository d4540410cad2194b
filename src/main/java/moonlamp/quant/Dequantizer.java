package moonlamp.quant;

/** Turns blocks of every supported {@link GgmlType} into floats, with ggml's order of f32 operations. */
public final class Dequantizer {
    private Dequantizer() {}

    /**
     * Dequantises {@code count} elements.
     *
     * @param src address of the blocks, any alignment
     * @param dstF32 address of f32[count], not overlapping the source
     * @param count a multiple of the type's block size
     * @throws IllegalArgumentException if the type is not supported or count is no whole number of blocks
     */
    public static void dequantize(GgmlType type, int src, int dstF32, int count) {
        throw new UnsupportedOperationException();
    }
}
