package moonlamp.quant;

/** Quantises floats to Q8_0 and Q4_0 blocks, as ggml's reference functions {@code quantize_row_q*_0_ref} do. */
public final class Quantizer {
    private Quantizer() {}

    /**
     * Quantises {@code count} floats to Q8_0: scale = largest magnitude / 127, rounded half away from zero.
     *
     * @param srcF32 address of f32[count]
     * @param dstBlocks address of count / 32 blocks of 34 bytes
     * @param count a multiple of 32
     */
    public static void quantizeQ8_0(int srcF32, int dstBlocks, int count) {
        throw new UnsupportedOperationException();
    }

    /**
     * Quantises {@code count} floats to Q4_0: scale = (element of largest magnitude) / -8, so that this element
     * becomes exactly -8 steps.
     *
     * @param srcF32 address of f32[count]
     * @param dstBlocks address of count / 32 blocks of 18 bytes
     * @param count a multiple of 32
     */
    public static void quantizeQ4_0(int srcF32, int dstBlocks, int count) {
        throw new UnsupportedOperationException();
    }
}
