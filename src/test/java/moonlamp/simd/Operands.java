package moonlamp.simd;

/**
 * The vectors that instructions are tried on, in linear memory. The left ones hold the edge values of every lane type
 * and random bits; the right ones hold the same in every rotation, so that over all pairs every edge value meets every
 * other one in every lane type.
 */
final class Operands {
    /** Where the left operands begin; below lies the module's own data. */
    static final int LEFT = 0x10000;

    private static final int BYTES = 16;
    private static final int RANDOM_VECTORS = 3;

    private static final int[] EDGES_8 = {0, 1, -1, 2, -2, 3, 5, 15, 16, 63, 64, -64, 85, 127, -127, -128};
    private static final int[] EDGES_16 = {
        0, 1, -1, 2, 127, 128, -128, -129, 255, 256, 0x3FFF, 0x4000, 0x5555, 32767, -32767, -32768
    };
    private static final int[] EDGES_32 = {
        0,
        1,
        -1,
        255,
        32767,
        32768,
        -32768,
        -32769,
        65535,
        65536,
        0x00FFFFFF,
        0x01000001,
        0x55555555,
        0x7FFFFFFF,
        0x80000001,
        0x80000000
    };
    private static final long[] EDGES_64 = {
        0,
        1,
        -1,
        0x7FFFFFFFL,
        0x80000000L,
        0xFFFFFFFFL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
    };

    /** Signs, NaNs of both kinds, ties, the ends of the integer ranges, subnormal and extreme floats, as bits. */
    private static final int[] EDGES_F32 = {
        0x00000000, 0x80000000, 0x3F800000, 0xBF800000, 0x3F000000, 0xBF000000, 0x3EFFFFFF, 0xBEFFFFFF,
        0x3FC00000, 0xBFC00000, 0x40200000, 0xC0200000, 0x3F7FFFFF, 0xBF7FFFFF, 0x4B000001, 0xCB7FFFFF,
        0x4EFFFFFF, 0x4F000000, 0xCF000000, 0xCF000001, 0x4F7FFFFF, 0x4F800000, 0x7F7FFFFF, 0xFF7FFFFF,
        0x00000001, 0x80000001, 0x007FFFFF, 0x00800000, 0x7F800000, 0xFF800000, 0x7FC00000, 0xFFC12345
    };

    private int end = LEFT;
    private int left;

    /** Writes the operands; the number of left ones is then {@link #leftEnd}. */
    Operands() {
        writeAll(1);
        left = end;
        writeAll(BYTES);
    }

    int leftEnd() {
        return left;
    }

    /** Where the right operands end; they begin at {@link #leftEnd}. */
    int end() {
        return end;
    }

    private void writeAll(int rotations) {
        for (int r = 0; r < Math.min(rotations, 16); r++) {
            writeInts(EDGES_8, 1, r);
        }
        for (int r = 0; r < Math.min(rotations, 8); r++) {
            writeInts(EDGES_16, 2, r);
        }
        for (int r = 0; r < Math.min(rotations, 4); r++) {
            writeInts(EDGES_32, 4, r);
            writeInts(EDGES_F32, 4, r);
        }
        for (int r = 0; r < Math.min(rotations, 2); r++) {
            writeLongs(r);
        }
        int state = 0x2545F491;
        for (int i = 0; i < RANDOM_VECTORS * BYTES; i += 4) {
            state = state * 1664525 + 1013904223;
            Memory.i32Store(end, 0, state ^ state >>> 13);
            end += 4;
        }
    }

    private void writeInts(int[] edges, int laneBytes, int rotation) {
        for (int i = 0; i < edges.length; i++) {
            int value = edges[(i + rotation) % edges.length];
            if (laneBytes == 1) {
                Memory.i32Store8(end, 0, value);
            } else if (laneBytes == 2) {
                Memory.i32Store16(end, 0, value);
            } else {
                Memory.i32Store(end, 0, value);
            }
            end += laneBytes;
        }
    }

    private void writeLongs(int rotation) {
        for (int i = 0; i < EDGES_64.length; i++) {
            Memory.i64Store(end, 0, EDGES_64[(i + rotation) % EDGES_64.length]);
            end += 8;
        }
    }
}
