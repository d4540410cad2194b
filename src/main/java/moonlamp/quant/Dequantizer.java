package moonlamp.quant;

import moonlamp.simd.Memory;

/** Turns blocks of every supported {@link GgmlType} into floats, with ggml's order of f32 operations. */
public final class Dequantizer {
    /** For formats without a minimum: x + -0 is x, the sign of a zero included. */
    private static final float NO_MIN = -0f;

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
        type.bytes(count);
        int blocks = count / type.blockSize();
        switch (type) {
            case F32 -> Memory.memoryCopy(dstF32, src, 4 * count);
            case F16 -> f16(src, dstF32, count);
            case BF16 -> bf16(src, dstF32, count);
            default -> {
                for (int b = 0; b < blocks; b++) {
                    block(type, src + b * type.blockBytes(), dstF32 + b * type.blockSize() * 4);
                }
            }
        }
    }

    private static void f16(int src, int dst, int count) {
        for (int i = 0; i < count; i++) {
            Memory.f32Store(dst + 4 * i, 0, Half.f16ToF32(Memory.i32Load16U(src + 2 * i, 0)));
        }
    }

    private static void bf16(int src, int dst, int count) {
        for (int i = 0; i < count; i++) {
            Memory.i32Store(dst + 4 * i, 0, Memory.i32Load16U(src + 2 * i, 0) << 16);
        }
    }

    private static void block(GgmlType type, int src, int dst) {
        switch (type) {
            case Q4_0 -> q4(src + 2, scale(src), -8, NO_MIN, dst);
            case Q4_1 -> q4(src + 4, scale(src), 0, scale(src + 2), dst);
            case Q5_0 -> q5(src + 6, Memory.i32Load(src, 2), scale(src), -16, NO_MIN, dst);
            case Q5_1 -> q5(src + 8, Memory.i32Load(src, 4), scale(src), 0, scale(src + 2), dst);
            case Q8_0 -> q8(src, dst);
            case Q4_K -> KQuants.q4(src, dst);
            case Q5_K -> KQuants.q5(src, dst);
            case Q6_K -> KQuants.q6(src, dst);
            default -> throw new IllegalArgumentException(type + " is not supported");
        }
    }

    static float scale(int address) {
        return Half.f16ToF32(Memory.i32Load16U(address, 0));
    }

    /** Elements 0..15 are the low nibbles of 16 bytes, 16..31 the high ones: d * (q + shift) + min. */
    private static void q4(int quants, float d, int shift, float min, int dst) {
        for (int i = 0; i < 16; i++) {
            int q = Memory.i32Load8U(quants + i, 0);
            Memory.f32Store(dst + 4 * i, 0, d * ((q & 15) + shift) + min);
            Memory.f32Store(dst + 4 * i, 64, d * ((q >> 4) + shift) + min);
        }
    }

    /** As {@link #q4}, with bit i of {@code fifth} as the fifth bit of element i. */
    private static void q5(int quants, int fifth, float d, int shift, float min, int dst) {
        for (int i = 0; i < 16; i++) {
            int q = Memory.i32Load8U(quants + i, 0);
            int low = q & 15 | (fifth >>> i & 1) << 4;
            int high = q >> 4 | (fifth >>> i + 16 & 1) << 4;
            Memory.f32Store(dst + 4 * i, 0, d * (low + shift) + min);
            Memory.f32Store(dst + 4 * i, 64, d * (high + shift) + min);
        }
    }

    private static void q8(int src, int dst) {
        float d = scale(src);
        for (int i = 0; i < 32; i++) {
            Memory.f32Store(dst + 4 * i, 0, d * Memory.i32Load8S(src + i, 2));
        }
    }
}
