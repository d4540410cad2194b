package moonlamp.quant;

import java.util.SplittableRandom;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/** Random blocks of any type, and short ways in and out of the linear memory. */
final class Blocks {
    private Blocks() {}

    /** Rows of random blocks with sound scales; float types get values about 1. */
    static byte[] random(GgmlType type, int elements, SplittableRandom random) {
        byte[] raw = new byte[Math.toIntExact(type.bytes(elements))];
        random.nextBytes(raw);
        for (int block = 0; block < raw.length; block += type.blockBytes()) {
            switch (type) {
                case F32 -> putI32(raw, block, Float.floatToRawIntBits(value(random)));
                case F16, Q4_0, Q5_0, Q8_0 -> putI16(raw, block, Half.f32ToF16(value(random)));
                case BF16 -> putI16(raw, block, Half.f32ToBf16(value(random)));
                case Q6_K -> putI16(raw, block + 208, Half.f32ToF16(value(random)));
                default -> {
                    putI16(raw, block, Half.f32ToF16(value(random)));
                    putI16(raw, block + 2, Half.f32ToF16(value(random)));
                }
            }
        }
        return raw;
    }

    private static float value(SplittableRandom random) {
        return (float) (random.nextDouble() * 2 - 1);
    }

    private static void putI32(byte[] target, int at, int value) {
        putI16(target, at, value);
        putI16(target, at + 2, value >>> 16);
    }

    static void putI16(byte[] target, int at, int value) {
        target[at] = (byte) value;
        target[at + 1] = (byte) (value >>> 8);
    }

    static void write(int address, byte[] bytes) {
        JvmMemory.write(address, bytes, 0, bytes.length);
    }

    static byte[] read(int address, int length) {
        byte[] bytes = new byte[length];
        JvmMemory.read(address, bytes, 0, length);
        return bytes;
    }

    static void writeFloats(int address, float... values) {
        for (int i = 0; i < values.length; i++) {
            Memory.f32Store(address + 4 * i, 0, values[i]);
        }
    }

    /** The f32 bits at an address, so that NaN and the sign of zero count in comparisons. */
    static int[] readBits(int address, int count) {
        int[] bits = new int[count];
        for (int i = 0; i < count; i++) {
            bits[i] = Memory.i32Load(address + 4 * i, 0);
        }
        return bits;
    }
}
