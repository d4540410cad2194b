package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiniteCheckTest {
    private static final int SRC = 1;
    private static final int[] BAD_HALVES = {0x7C00, 0xFC00, 0x7E01, 0xFFFF, 0x7BFF, 0xFBFF};

    @BeforeEach
    void memory() {
        JvmMemory.reserve(65536);
    }

    @ParameterizedTest
    @EnumSource(
            value = GgmlType.class,
            names = {"F16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q4_K", "Q5_K", "Q6_K"})
    void findsTheBlockWithABadScale(GgmlType type) {
        int[] places =
                switch (type) {
                    case Q4_1, Q5_1, Q4_K, Q5_K -> new int[] {0, 2};
                    case Q6_K -> new int[] {208};
                    default -> new int[] {0};
                };
        int elements = 5 * type.blockSize();
        byte[] sound = Blocks.random(type, elements, new SplittableRandom(1));
        Blocks.write(SRC, sound);
        assertEquals(-1, FiniteCheck.firstBad(type, SRC, elements));
        for (int bits : BAD_HALVES) {
            for (int place : places) {
                byte[] raw = sound.clone();
                Blocks.putI16(raw, 3 * type.blockBytes() + place, bits);
                Blocks.write(SRC, raw);
                assertEquals(3, FiniteCheck.firstBad(type, SRC, elements), Integer.toHexString(bits));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GgmlType.class,
            names = {"F16", "Q4_0", "Q5_0", "Q8_0"})
    void everyScaleIsJudgedByItsValue(GgmlType type) {
        byte[] raw = new byte[type.blockBytes()];
        for (int bits = 0; bits <= 0xFFFF; bits++) {
            Blocks.putI16(raw, 0, bits);
            Blocks.write(SRC, raw);
            boolean sound = Math.abs(Half.f16ToF32(bits)) < FiniteCheck.LIMIT;
            assertEquals(sound ? -1 : 0, FiniteCheck.firstBad(type, SRC, type.blockSize()), Integer.toHexString(bits));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GgmlType.class,
            names = {"F32", "BF16"})
    void findsTheBadElement(GgmlType type) {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e5f, -3e38f}) {
            byte[] raw = new byte[(int) type.bytes(4)];
            int bits = Float.floatToIntBits(bad);
            if (type == GgmlType.F32) {
                Blocks.putI16(raw, 8, bits);
                Blocks.putI16(raw, 10, bits >>> 16);
            } else {
                Blocks.putI16(raw, 4, bits >>> 16);
            }
            Blocks.write(SRC, raw);
            assertEquals(2, FiniteCheck.firstBad(type, SRC, 4), "element " + bad);
            assertEquals(-1, FiniteCheck.firstBad(type, SRC, 2));
        }
    }

    /** Sub-block scales multiply the f16 scale: what passes must not overflow when it becomes Q8_0. */
    @ParameterizedTest
    @EnumSource(
            value = GgmlType.class,
            names = {"Q4_K", "Q5_K", "Q6_K"})
    void whatPassesHasAFiniteScaleAsQ8(GgmlType type) {
        int place = type == GgmlType.Q6_K ? 208 : 0;
        byte[] raw = new byte[type.blockBytes()];
        Arrays.fill(raw, (byte) (type == GgmlType.Q6_K ? 0x7F : 0xFF));
        int blocks = 1024;
        int floats = 2048;
        int passed = 0;
        for (int bits = 0; bits < 0x8000; bits++) {
            Blocks.putI16(raw, place, bits);
            Blocks.putI16(raw, type == GgmlType.Q6_K ? place : 2, bits);
            Blocks.write(SRC, raw);
            if (FiniteCheck.firstBad(type, SRC, 256) < 0) {
                passed++;
                Dequantizer.dequantize(type, SRC, floats, 256);
                Quantizer.quantizeQ8_0(floats, blocks, 256);
                assertEquals(-1, FiniteCheck.firstBad(GgmlType.Q8_0, blocks, 256), Integer.toHexString(bits));
            }
        }
        // the bits of 65504 / 128 = 511.75 and of the half below 65504 / 63 = 1039.7, which is 1039
        assertEquals(type == GgmlType.Q6_K ? 0x5FFF : 0x640F + 1, passed, "halves below the limit");
    }
}
