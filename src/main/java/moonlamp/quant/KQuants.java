package moonlamp.quant;

import moonlamp.simd.Memory;

/**
 * The K-quants: super-blocks of 256 elements, whose sub-blocks have scales (and minima) quantised in turn by one or two
 * f16 numbers. Layouts: {@code block_q4_K}, {@code block_q5_K}, {@code block_q6_K} of ggml.
 */
final class KQuants {
    private KQuants() {}

    /** 144 bytes: d, dmin f16; 12 bytes of packed 6-bit scales and minima; 128 bytes of nibbles. */
    static void q4(int src, int dst) {
        float d = Dequantizer.scale(src);
        float dmin = Dequantizer.scale(src + 2);
        for (int sub = 0; sub < 8; sub++) {
            float scale = d * scale(src + 4, sub);
            float min = dmin * min(src + 4, sub);
            int quants = src + 16 + (sub >> 1) * 32;
            for (int i = 0; i < 32; i++) {
                int q = Memory.i32Load8U(quants + i, 0) >> 4 * (sub & 1) & 15;
                Memory.f32Store(dst + 4 * (32 * sub + i), 0, scale * q - min);
            }
        }
    }

    /** 176 bytes: as Q4_K, with 32 bytes before the nibbles: bit {@code sub} of byte i is the fifth bit of element i. */
    static void q5(int src, int dst) {
        float d = Dequantizer.scale(src);
        float dmin = Dequantizer.scale(src + 2);
        for (int sub = 0; sub < 8; sub++) {
            float scale = d * scale(src + 4, sub);
            float min = dmin * min(src + 4, sub);
            int quants = src + 48 + (sub >> 1) * 32;
            for (int i = 0; i < 32; i++) {
                int low = Memory.i32Load8U(quants + i, 0) >> 4 * (sub & 1) & 15;
                int fifth = Memory.i32Load8U(src + i, 16) >> sub & 1;
                Memory.f32Store(dst + 4 * (32 * sub + i), 0, scale * (low | fifth << 4) - min);
            }
        }
    }

    /** 210 bytes: 128 bytes of low nibbles, 64 bytes of high bit pairs, 16 signed scales, d f16. */
    static void q6(int src, int dst) {
        float d = Dequantizer.scale(src + 208);
        for (int half = 0; half < 2; half++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                int low = src + 64 * half + 32 * (quarter & 1);
                int high = src + 128 + 32 * half;
                int scales = src + 192 + 8 * half + 2 * quarter;
                for (int i = 0; i < 32; i++) {
                    int q = Memory.i32Load8U(low + i, 0) >> 4 * (quarter >> 1) & 15
                            | (Memory.i32Load8U(high + i, 0) >> 2 * quarter & 3) << 4;
                    float scale = d * Memory.i32Load8S(scales + (i >> 4), 0);
                    Memory.f32Store(dst + 4 * (128 * half + 32 * quarter + i), 0, scale * (q - 32));
                }
            }
        }
    }

    /** 6-bit scale of a sub-block: whole for 0..3; for 4..7 the top two bits are those left over in bytes 0..3. */
    private static int scale(int packed, int sub) {
        if (sub < 4) {
            return Memory.i32Load8U(packed + sub, 0) & 63;
        }
        return Memory.i32Load8U(packed + sub, 4) & 15 | Memory.i32Load8U(packed + sub - 4, 0) >> 6 << 4;
    }

    /** 6-bit minimum of a sub-block, packed likewise. */
    private static int min(int packed, int sub) {
        if (sub < 4) {
            return Memory.i32Load8U(packed + sub, 4) & 63;
        }
        return Memory.i32Load8U(packed + sub, 4) >> 4 | Memory.i32Load8U(packed + sub, 0) >> 6 << 4;
    }
}
