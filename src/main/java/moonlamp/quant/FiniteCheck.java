package moonlamp.quant;

import moonlamp.simd.Memory;

/** Finds weights that would poison every later sum: NaN, infinities, and scales no trained model has. */
public final class FiniteCheck {
    /** Scales, and elements of float types, are smaller than this: the largest finite f16, a sign of overflow. */
    public static final float LIMIT = 65504f;

    private static final int F16_LIMIT_BITS = 0x7BFF;

    private FiniteCheck() {}

    /**
     * The index of the first block whose scales (float types: whose element) are not finite or not below {@link #LIMIT} in
     * magnitude; -1 if there is none.
     *
     * @param src address of the blocks
     * @param count elements, a multiple of the type's block size
     * @throws IllegalArgumentException if the type is not supported or count is no whole number of blocks
     */
    public static int firstBad(GgmlType type, int src, int count) {
        type.bytes(count);
        int blocks = count / type.blockSize();
        int bytes = type.blockBytes();
        for (int b = 0; b < blocks; b++) {
            if (!isSound(type, src + b * bytes)) {
                return b;
            }
        }
        return -1;
    }

    private static boolean isSound(GgmlType type, int block) {
        return switch (type) {
            case F32 -> Math.abs(Memory.f32Load(block, 0)) < LIMIT;
            case BF16 -> Math.abs(Half.bf16ToF32(Memory.i32Load16U(block, 0))) < LIMIT;
            case Q4_1, Q5_1, Q4_K, Q5_K -> isSoundF16(block) && isSoundF16(block + 2);
            case Q6_K -> isSoundF16(block + 208);
            default -> isSoundF16(block);
        };
    }

    private static boolean isSoundF16(int address) {
        return (Memory.i32Load16U(address, 0) & 0x7FFF) < F16_LIMIT_BITS;
    }
}
