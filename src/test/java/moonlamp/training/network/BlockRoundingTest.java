package moonlamp.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import moonlamp.quant.Dequantizer;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Quantizer;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.Test;

/** Rounding while training is, to the bit, what quantising and reading the file gives. */
class BlockRoundingTest {
    private static final int COUNT = 32 * 500;
    private static final int FLOATS = 64;
    private static final int BLOCKS = FLOATS + COUNT * Float.BYTES;
    private static final int BACK = BLOCKS + COUNT * Float.BYTES;

    private final float[] values = values();

    @Test
    void q4() {
        float[] rounded = values.clone();
        BlockRounding.q4(values, rounded, 0, COUNT);
        put();
        Quantizer.quantizeQ4_0(FLOATS, BLOCKS, COUNT);
        assertArrayEquals(back(GgmlType.Q4_0), rounded);
    }

    @Test
    void q8() {
        float[] rounded = values.clone();
        BlockRounding.q8(values, rounded, 0, COUNT);
        put();
        Quantizer.quantizeQ8_0(FLOATS, BLOCKS, COUNT);
        assertArrayEquals(back(GgmlType.Q8_0), rounded);
    }

    /** Ordinary blocks, one of zeros, some of very small and large numbers. */
    private static float[] values() {
        SplittableRandom random = new SplittableRandom(9);
        float[] values = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int block = i / 32;
            double size = block == 0 ? 0 : block < 10 ? Math.pow(10, block - 8) : 1;
            values[i] = (float) (size * random.nextDouble(-1, 1));
        }
        return values;
    }

    private void put() {
        JvmMemory.reserve(BACK + COUNT * Float.BYTES);
        for (int i = 0; i < COUNT; i++) {
            Memory.f32Store(FLOATS + i * Float.BYTES, 0, values[i]);
        }
    }

    private static float[] back(GgmlType type) {
        Dequantizer.dequantize(type, BLOCKS, BACK, COUNT);
        float[] back = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            back[i] = Memory.f32Load(BACK + i * Float.BYTES, 0);
        }
        return back;
    }
}
