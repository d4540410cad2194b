package moonlamp.quant;

import moonlamp.simd.Memory;

/** Finds weights that would poison every later sum: NaN, infinities, and scales no trained model has. */
public final class FiniteCheck {
    /**
     * Scales, and elements of float types, are smaller than this, the largest finite f16, a sign of overflow. For K-quants
     * it bounds the scale of every sub-block, so that whatever passes becomes Q8_0 with finite scales.
     */
    public static final float LIMIT = 65504f;

    /** The largest 6-bit scale of a sub-block of Q4_K and Q5_K. */
    private static final int MAX_UNSIGNED_SCALE = 63;

    /** The largest magnitude of the signed 8-bit scale of a sub-block of Q6_K. */
    private static final int MAX_SIGNED_SCALE = 128;

    /** {@link #LIMIT} as an f16, whose magnitudes are in the order of their bits, with infinity and NaN as the largest. */
    private static final int F16_LIMIT = 0x7bff;

    private static final int F16_MAGNITUDE = 0x7fff;

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
        if (type == GgmlType.Q4_0 || type == GgmlType.Q8_0) {
            return firstBadScale(src, blocks, bytes);
        }
        for (int b = 0; b < blocks; b++) {
            if (!isSound(type, src + b * bytes)) {
                return b;
            }
        }
        return -1;
    }

    /** For the blocks of published models, which begin with their scale as an f16: without a question per block. */
    private static int firstBadScale(int src, int blocks, int bytes) {
        int block = src;
        for (int b = 0; b < blocks; b++) {
            if ((Memory.i32Load16U(block, 0) & F16_MAGNITUDE) >= F16_LIMIT) {
                return b;
            }
            block += bytes;
        }
        return -1;
    }

    private static boolean isSound(GgmlType type, int block) {
        return switch (type) {
            case F32 -> isSound(Memory.f32Load(block, 0));
            case BF16 -> isSound(Half.bf16ToF32(Memory.i32Load16U(block, 0)));
            case Q4_1, Q5_1 -> isSoundF16(block, 1) && isSoundF16(block + 2, 1);
            case Q4_K, Q5_K -> isSoundF16(block, MAX_UNSIGNED_SCALE) && isSoundF16(block + 2, MAX_UNSIGNED_SCALE);
            case Q6_K -> isSoundF16(block + 208, MAX_SIGNED_SCALE);
            default -> isSoundF16(block, 1);
        };
    }

    private static boolean isSoundF16(int address, int factor) {
        return isSound(factor * Half.f16ToF32(Memory.i32Load16U(address, 0)));
    }

    /** False for NaN too. */
    private static boolean isSound(float value) {
        return Math.abs(value) < LIMIT;
    }
}
