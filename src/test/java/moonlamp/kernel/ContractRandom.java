package moonlamp.kernel;

import moonlamp.simd.Memory;

/** Seeded numbers (SplitMix64, Steele et al. 2014) and operands of every kind that kernels have to bear. */
final class ContractRandom {
    /** Kinds of float vectors. */
    enum Floats {
        USUAL,
        ZERO,
        SUBNORMAL,
        HUGE,
        EQUAL_MAXIMA,
        MIXED
    }

    /** Kinds of weights: all quants lowest, all highest, or any; scales any, or from the ends of the range. */
    enum Weights {
        RANDOM,
        LOWEST,
        HIGHEST,
        EXTREME_SCALES
    }

    private static final int[] EXTREME_HALVES = {0x0000, 0x8000, 0x0001, 0x8001, 0x03FF, 0x0400, 0x7BFF, 0xFBFF};

    private long state;

    ContractRandom(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** Uniform in [-1, 1). */
    float unit() {
        return (next() >> 40) * 0x1p-23f;
    }

    void floats(int address, int count, Floats kind) {
        for (int i = 0; i < count; ++i) {
            Memory.f32Store(address + 4 * i, 0, value(kind));
        }
    }

    private float value(Floats kind) {
        float x = unit();
        return switch (kind) {
            case USUAL -> 4 * x;
            case ZERO -> x < 0 ? -0f : 0f;
            case SUBNORMAL -> x * 0x1p-130f;
            case HUGE -> x * 0x1p50f;
            case EQUAL_MAXIMA -> x < 0 ? -3f : 3f;
            case MIXED -> x * Float.intBitsToFloat(64 + below(127) << 23);
        };
    }

    void bytes(int address, int count) {
        for (int i = 0; i < count; ++i) {
            Memory.i32Store8(address + i, 0, (int) next());
        }
    }

    /** Groups of a Q4_0 (16 bytes of scales in 144) or Q8_0 (in 272) matrix. */
    void blocks(int address, int blocks, int blockBytes, Weights kind) {
        for (int b = 0; b < blocks; ++b) {
            for (int i = 0; i < 16; i += 2) {
                Memory.i32Store16(address + i, 0, half(kind));
            }
            for (int i = 16; i < blockBytes; ++i) {
                Memory.i32Store8(address + i, 0, quants(kind, blockBytes));
            }
            address += blockBytes;
        }
    }

    /** Extreme kinds of weights in random pieces, so that sums reach their bounds in some blocks only. */
    private int quants(Weights kind, int blockBytes) {
        boolean nibbles = blockBytes == 144;
        return switch (kind) {
            case LOWEST -> nibbles ? 0x00 : 0x80;
            case HIGHEST -> nibbles ? 0xFF : 0x7F;
            default -> (int) next();
        };
    }

    private int half(Weights kind) {
        if (kind == Weights.EXTREME_SCALES) {
            return EXTREME_HALVES[below(EXTREME_HALVES.length)];
        }
        return 0x1400 + below(0x1400) | below(2) << 15;
    }
}
