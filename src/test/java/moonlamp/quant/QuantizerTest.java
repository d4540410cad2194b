package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.SplittableRandom;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuantizerTest {
    private static final int SRC = 0;
    private static final int BLOCKS = 16384;
    private static final int DST = 32768;
    private static final int COUNT = 2048;

    /**
     * Half a step of Q8_0 relative to the block's largest magnitude (a step is 1/127 of it), plus what rounding the scale
     * to f16 adds: 127 steps, each off by up to 2^-11.
     */
    private static final double Q8_RELATIVE_ERROR = 0.5 / 127 + 0x1p-11 + 1e-6;

    /**
     * A whole step of Q4_0, an eighth of the largest magnitude: values near the mirror image of the largest would need
     * step +8 and get +7; plus the rounding of the scale.
     */
    private static final double Q4_RELATIVE_ERROR = 1.0 / 8 + 0x1p-11 + 1e-6;

    /** Below 2^-14 a scale is a subnormal half and off by up to 2^-25, for each of up to 127 steps. */
    private static final double SUBNORMAL_SCALE_ERROR = 127 * 0x1p-25;

    @BeforeEach
    void memory() {
        JvmMemory.reserve(65536);
    }

    @Test
    void q8RoundTripStaysWithinHalfAStep() {
        long seed = System.nanoTime();
        roundTrip(GgmlType.Q8_0, seed, Q8_RELATIVE_ERROR);
    }

    @Test
    void q4RoundTripStaysWithinAStep() {
        long seed = System.nanoTime();
        roundTrip(GgmlType.Q4_0, seed, Q4_RELATIVE_ERROR);
    }

    private static void roundTrip(GgmlType type, long seed, double bound) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * Math.pow(10, i / 32 % 5 - 3));
        }
        Blocks.writeFloats(SRC, values);
        if (type == GgmlType.Q8_0) {
            Quantizer.quantizeQ8_0(SRC, BLOCKS, COUNT);
        } else {
            Quantizer.quantizeQ4_0(SRC, BLOCKS, COUNT);
        }
        Dequantizer.dequantize(type, BLOCKS, DST, COUNT);
        for (int block = 0; block < COUNT; block += 32) {
            float largest = 0;
            for (int i = block; i < block + 32; i++) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
            for (int i = block; i < block + 32; i++) {
                double error = Math.abs((double) values[i] - Memory.f32Load(DST + 4 * i, 0));
                double allowed = bound * largest + SUBNORMAL_SCALE_ERROR;
                int index = i;
                assertTrue(error <= allowed, () -> "seed " + seed + ", element " + index + ", off " + error);
            }
        }
    }

    /** Scale 1 makes every step visible; ties go away from zero as C's roundf, not to even. */
    @Test
    void q8RoundsHalfAwayFromZero() {
        float[] values = new float[32];
        values[0] = 127;
        values[1] = 0.5f;
        values[2] = -0.5f;
        values[3] = 1.5f;
        values[4] = -2.5f;
        values[5] = 0.49999997f;
        values[6] = -127;
        values[31] = 3;
        Blocks.writeFloats(SRC, values);
        Quantizer.quantizeQ8_0(SRC, BLOCKS, 32);
        byte[] expected = new byte[34];
        Blocks.putI16(expected, 0, 0x3C00);
        byte[] steps = {127, 1, -1, 2, -3, 0, -127};
        System.arraycopy(steps, 0, expected, 2, steps.length);
        expected[33] = 3;
        assertArrayEquals(expected, Blocks.read(BLOCKS, 34));
    }

    /** The largest magnitude, here -8 and first, is step -8 exactly; its mirror image saturates at +7. */
    @Test
    void q4GivesTheLargestElementTheOuterStep() {
        float[] values = new float[32];
        values[0] = -8;
        values[1] = 8;
        values[2] = 7;
        values[15] = 0.5f;
        values[16] = -1;
        values[31] = -0.6f;
        Blocks.writeFloats(SRC, values);
        Quantizer.quantizeQ4_0(SRC, BLOCKS, 32);
        // scale 1; byte i holds element i low, element 16 + i high; 0 is 8
        assertArrayEquals(
                HexFormat.of().parseHex("003c" + "708f8f" + "888888888888888888888888" + "79"),
                Blocks.read(BLOCKS, 18));
    }

    @Test
    void aPositiveLargestElementMakesTheQ4ScaleNegative() {
        float[] values = new float[32];
        values[4] = 16;
        values[5] = -16;
        Blocks.writeFloats(SRC, values);
        Quantizer.quantizeQ4_0(SRC, BLOCKS, 32);
        assertEquals(0xC000, Memory.i32Load16U(BLOCKS, 0), "scale -2");
        assertEquals(0, Memory.i32Load8U(BLOCKS + 2 + 4, 0) & 15, "16 is step -8 of -2");
        assertEquals(15, Memory.i32Load8U(BLOCKS + 2 + 5, 0) & 15, "-16 saturates");
    }

    @Test
    void zerosStayZeros() {
        Quantizer.quantizeQ8_0(SRC, BLOCKS, 32);
        assertArrayEquals(new byte[34], Blocks.read(BLOCKS, 34));
        Quantizer.quantizeQ4_0(SRC, BLOCKS, 32);
        Dequantizer.dequantize(GgmlType.Q4_0, BLOCKS, DST, 32);
        for (int i = 0; i < 32; i++) {
            assertEquals(0f, Math.abs(Memory.f32Load(DST + 4 * i, 0)));
        }
    }

    /** Scales below the smallest half vanish; the steps must not become infinite on the way. */
    @Test
    void tinyValuesBecomeZeroWithoutDamage() {
        float[] values = new float[32];
        values[0] = Float.MIN_VALUE;
        values[1] = 1e-12f;
        Blocks.writeFloats(SRC, values);
        Quantizer.quantizeQ8_0(SRC, BLOCKS, 32);
        Dequantizer.dequantize(GgmlType.Q8_0, BLOCKS, DST, 32);
        assertArrayEquals(new int[32], Blocks.readBits(DST, 32));
    }

    @Test
    void refusesPartsOfBlocks() {
        assertThrows(IllegalArgumentException.class, () -> Quantizer.quantizeQ8_0(SRC, BLOCKS, 33));
        assertThrows(IllegalArgumentException.class, () -> Quantizer.quantizeQ4_0(SRC, BLOCKS, -32));
    }
}
