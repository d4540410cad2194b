package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import moonlamp.kernel.ContractRandom.Floats;
import moonlamp.kernel.ContractRandom.Weights;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Half;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The scalar kernels against the definition of each operation, written down plainly. */
class ScalarKernelsTest {
    private static final double EPS = 0x1p-24; // half a unit in the last place, relative
    private static final int BYTES = 1 << 20;

    private final Kernels kernels = new ScalarKernels();
    private final long seed = System.nanoTime();
    private final ContractRandom random = new ContractRandom(seed);
    private final ContractMemory memory = new ContractMemory(64, BYTES);

    @BeforeAll
    static void reserve() {
        JvmMemory.reserve(64 + Math.max(BYTES, KernelContract.BYTES));
    }

    @AfterAll
    static void release() {
        JvmMemory.reserve(0);
    }

    @Test
    void contractHoldsWithItself() {
        assertNull(new KernelContract(kernels, kernels, 64, seed).firstDifference(), "seed " + seed);
    }

    @RepeatedTest(20)
    void q4ProductIsTheSumOfItsBlocks() {
        Weights[] kinds = Weights.values();
        quantisedProduct(MatrixType.Q4_0, kinds[random.below(kinds.length)]);
    }

    @RepeatedTest(20)
    void q8ProductIsTheSumOfItsBlocks() {
        Weights[] kinds = Weights.values();
        quantisedProduct(MatrixType.Q8_0, kinds[random.below(kinds.length)]);
    }

    private void quantisedProduct(MatrixType type, Weights kind) {
        boolean q4 = type == MatrixType.Q4_0;
        int cols = 32 * (1 + random.below(8));
        int blockBytes = q4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        int blocks = cols / 32;
        int w = memory.take(3 * blocks * blockBytes);
        random.blocks(w, 3 * blocks, blockBytes, kind);
        int floats = memory.take(4 * cols);
        random.floats(floats, cols, random.below(2) == 0 ? Floats.EQUAL_MAXIMA : Floats.USUAL);
        int x = memory.take(ActivationLayout.rowBytes(cols));
        kernels.quantize(floats, cols, x);
        int y = memory.output(4 * 24);
        if (q4) {
            kernels.matmulQ4(w, cols, x, 0, 1, y, 0, 0, 3);
        } else {
            kernels.matmulQ8(w, cols, x, 0, 1, y, 0, 0, 3);
        }
        for (int row = 0; row < 24; ++row) {
            float expected = 0;
            for (int b = 0; b < blocks; ++b) {
                int block = w + (row / 8 * blocks + b) * blockBytes;
                float dw = Half.f16ToF32(Memory.i32Load16U(block + 2 * (row % 8), 0));
                int sum = 0;
                for (int c = 0; c < 32; ++c) {
                    sum += (q4 ? q4(block, row % 8, c) : q8(block, row % 8, c)) * activation(x, cols, 32 * b + c);
                }
                expected += sum * (dw * Memory.f32Load(x + 16 * b, 0));
            }
            assertEquals(expected, Memory.f32Load(y + 4 * row, 0), type + " row " + row + ", seed " + seed);
        }
    }

    /** Column c of a row in a Q4_0 block, straight from the layout's description. */
    private static int q4(int block, int row, int c) {
        int k = c / 8;
        int inRow = c % 8;
        int[] byteOf = {0, 2, 0, 2, 1, 3, 1, 3};
        int[] shiftOf = {0, 0, 4, 4, 0, 0, 4, 4};
        int address = block + 16 + 32 * k + 16 * (row / 4) + 4 * (row % 4) + byteOf[inRow];
        return (Memory.i32Load8U(address, 0) >> shiftOf[inRow] & 15) - 8;
    }

    private static int q8(int block, int row, int c) {
        return Memory.i32Load8S(block + 16 + 32 * (c / 4) + 4 * row + c % 4, 0);
    }

    private static int activation(int x, int cols, int c) {
        int wide = Memory.i32Load16S(x + ActivationLayout.wideOffset(cols) + 2 * c, 0);
        int[] order = {0, 2, 4, 6, 1, 3, 5, 7};
        int narrow = Memory.i32Load8S(x + ActivationLayout.narrowOffset(cols) + (c & -8) + order[c & 7], 0);
        assertEquals(wide, narrow);
        int signed = x + ActivationLayout.signedOffset(cols) + 32 * (c / 16) + c % 16;
        assertEquals(Math.abs(wide), Memory.i32Load8S(signed, 0), "magnitude");
        assertEquals(wide < 0 ? -1 : 0, Memory.i32Load8S(signed, 16), "sign");
        return wide;
    }

    @Test
    void quantisedRowsAreAsNearAsTheScaleAllows() {
        for (Floats kind : Floats.values()) {
            int cols = 128;
            int x = memory.take(4 * cols);
            random.floats(x, cols, kind);
            int out = memory.take(ActivationLayout.rowBytes(cols));
            kernels.quantize(x, cols, out);
            for (int b = 0; b < cols / 32; ++b) {
                float d = Memory.f32Load(out + 16 * b, 0);
                float amax = largest(x + 128 * b);
                int sum = 0;
                int negatives = 0;
                // half a step; blocks so small that 127 / amax is no float may be lost
                double tolerance = amax < 127 / Float.MAX_VALUE ? amax : d * (0.5 + 300 * EPS);
                for (int c = 32 * b; c < 32 * b + 32; ++c) {
                    int q = activation(out, cols, c);
                    sum += q;
                    negatives += q < 0 ? -q : 0;
                    assertEquals(Memory.f32Load(x + 4 * c, 0), (double) d * q, tolerance, kind + ", seed " + seed);
                }
                assertEquals(amax / 127, d);
                assertEquals(-8 * sum, Memory.i32Load(out + 16 * b, 4));
                assertEquals(negatives, Memory.i32Load(out + 16 * b, 8));
            }
        }
    }

    private static float largest(int x) {
        float amax = 0;
        for (int i = 0; i < 128; i += 4) {
            amax = Math.max(amax, Math.abs(Memory.f32Load(x + i, 0)));
        }
        return amax;
    }

    @Test
    void floatProductIsNearTheExactSum() {
        int cols = 37;
        int w = memory.take(2 * 32 * cols);
        random.floats(w, 16 * cols, Floats.USUAL);
        int x = memory.take(4 * cols);
        random.floats(x, cols, Floats.USUAL);
        int y = memory.output(64);
        kernels.matmulF32(w, cols, x, 0, 1, y, 0, 0, 2);
        for (int row = 0; row < 16; ++row) {
            double sum = 0;
            double size = 0;
            for (int c = 0; c < cols; ++c) {
                double term = (double) Memory.f32Load(w + row / 8 * 32 * cols + 32 * c + 4 * (row % 8), 0)
                        * Memory.f32Load(x + 4 * c, 0);
                sum += term;
                size += Math.abs(term);
            }
            assertEquals(sum, Memory.f32Load(y + 4 * row, 0), (cols + 1) * EPS * size, "seed " + seed);
        }
    }

    @Test
    void rmsNormIsNearTheDefinition() {
        int n = 67;
        int x = memory.take(4 * n);
        int weight = memory.take(4 * n);
        random.floats(x, n, Floats.USUAL);
        random.floats(weight, n, Floats.USUAL);
        int out = memory.output(4 * n);
        kernels.rmsNorm(x, weight, out, n, 0.25f);
        double squares = 0;
        for (int i = 0; i < n; ++i) {
            squares += Math.pow(Memory.f32Load(x + 4 * i, 0), 2);
        }
        double scale = 1 / Math.sqrt(squares / n + 0.25);
        for (int i = 0; i < n; ++i) {
            double expected = Memory.f32Load(x + 4 * i, 0) * scale * Memory.f32Load(weight + 4 * i, 0);
            // n / 4 + 3 sums and a few operations more, halved by the root
            double tolerance = Math.abs(expected) * (n / 4.0 + 10) * EPS;
            assertEquals(expected, Memory.f32Load(out + 4 * i, 0), tolerance, "seed " + seed);
        }
    }

    @Test
    void ropeTurnsPairsOfHalves() {
        int x = memory.take(4 * 12);
        int cosSin = memory.take(4 * 6);
        for (int i = 0; i < 12; ++i) {
            Memory.f32Store(x + 4 * i, 0, i + 1);
        }
        float[] table = {0, 1, 0.5f, 1, 0, 2};
        for (int i = 0; i < 6; ++i) {
            Memory.f32Store(cosSin + 4 * i, 0, table[i]);
        }
        kernels.rope(x, 2, 6, cosSin);
        float[] expected = {-4, 2, -10.5f, 1, 5, 9, -10, 8, -19.5f, 7, 11, 24};
        for (int i = 0; i < 12; ++i) {
            assertEquals(expected[i], Memory.f32Load(x + 4 * i, 0), "element " + i);
        }
    }

    @RepeatedTest(10)
    void exactAttentionIsNearTheDefinition() {
        int headDim = 1 + random.below(40);
        int capacity = 1 + random.below(30);
        int count = 1 + random.below(capacity);
        int first = random.below(100);
        int stride = 4 * headDim + 16;
        int q = memory.take(4 * headDim);
        int k = memory.take(capacity * stride);
        int v = memory.take(capacity * stride);
        random.floats(q, headDim, Floats.USUAL);
        random.floats(k, capacity * stride / 4, Floats.USUAL);
        random.floats(v, capacity * stride / 4, Floats.USUAL);
        int scratch = memory.output(Kernels.attentionBytes(count, headDim));
        int out = memory.output(4 * headDim);
        kernels.attendExact(q, 1, k, v, capacity, stride, first, first + count - 1, headDim, scratch, out);
        double[] weights = new double[count];
        double sum = 0;
        double largest = 0;
        for (int p = 0; p < count; ++p) {
            double score = 0;
            double size = 0;
            for (int i = 0; i < headDim; ++i) {
                double term = (double) Memory.f32Load(q + 4 * i, 0)
                        * Memory.f32Load(k + (first + p) % capacity * stride + 4 * i, 0);
                score += term;
                size += Math.abs(term);
            }
            weights[p] = Math.exp(score);
            sum += weights[p];
            largest = Math.max(largest, size);
        }
        // errors of a score become relative errors of its weight, up and down; values are at most 4
        double scoreError = (headDim / 4.0 + 5) * EPS * largest;
        double tolerance = 4 * (2 * scoreError + (2 * count + 10) * EPS);
        for (int i = 0; i < headDim; ++i) {
            double expected = 0;
            for (int p = 0; p < count; ++p) {
                expected += weights[p] / sum * Memory.f32Load(v + (first + p) % capacity * stride + 4 * i, 0);
            }
            assertEquals(expected, Memory.f32Load(out + 4 * i, 0), tolerance, "seed " + seed);
        }
    }

    @RepeatedTest(10)
    void attentionIsNearTheExactOne() {
        int headDim = 1 + random.below(300);
        int count = 1 + random.below(50);
        int first = random.below(70);
        int keyBytes = CacheLayout.keyBytes(headDim);
        int valueBytes = CacheLayout.valueBytes(headDim);
        int capacity = CacheLayout.slots(count);
        int blocks = capacity / CacheLayout.BLOCK;
        int q = memory.take(4 * headDim);
        int floats = memory.take(8 * headDim * count);
        int k = memory.take(keyBytes * blocks);
        int v = memory.take(valueBytes * blocks);
        random.floats(q, headDim, Floats.USUAL);
        kernels.scale(q, headDim, 1f / headDim);
        random.floats(floats, 2 * headDim * count, Floats.USUAL);
        int values = 4 * headDim * count;
        for (int i = 0; i < count; ++i) {
            int slot = (first + i) % capacity;
            int from = floats + 4 * headDim * i;
            int block = slot / CacheLayout.BLOCK;
            kernels.quantizeKey(from, headDim, slot % CacheLayout.BLOCK, k + block * keyBytes);
            kernels.quantizeValue(from + values, headDim, slot % CacheLayout.BLOCK, v + block * valueBytes);
        }
        int scratch = memory.output(Kernels.attentionBytes(count, headDim));
        int out = memory.output(4 * headDim);
        int exact = memory.output(4 * headDim);
        kernels.attend(
                q, 1, k, v, capacity, keyBytes, valueBytes, first, first + count - 1, headDim, false, scratch, out);
        int size = 4 * headDim;
        kernels.attendExact(q, 1, floats, floats + values, count, size, 0, count - 1, headDim, scratch, exact);
        // |q| <= 4 / headDim, |k| and |v| <= 4; each is rounded by at most half a step of its largest value, and so
        // is each weight, of which the largest one is no more than their sum
        double scoreError = 2 * 4 * 4 * 0.5 / CacheLayout.KEY_LIMIT;
        double valueError = 4 * 0.5 / CacheLayout.VALUE_LIMIT;
        double weightError = 4 * count * 0.5 / CacheLayout.WEIGHT_LIMIT;
        double tolerance = 4 * (Math.exp(2 * scoreError) - 1) + valueError + weightError + 1e-4;
        for (int i = 0; i < headDim; ++i) {
            assertEquals(Memory.f32Load(exact + 4 * i, 0), Memory.f32Load(out + 4 * i, 0), tolerance, "seed " + seed);
        }
    }

    @Test
    void repackedRowsMultiplyAsTheRowsDo() {
        int cols = 64;
        int rows = 8;
        Random numbers = new Random(seed);
        int f32Rows = memory.take(4 * rows * cols);
        for (int i = 0; i < rows * cols; ++i) {
            Memory.f32Store(f32Rows + 4 * i, 0, numbers.nextFloat() - 0.5f);
        }
        int scratch = memory.take(KernelLayout.scratchBytes(cols));
        int x = memory.take(4 * cols);
        random.floats(x, cols, Floats.USUAL);
        int quantised = memory.take(ActivationLayout.rowBytes(cols));
        kernels.quantize(x, cols, quantised);
        int w = memory.take((int) KernelLayout.matrixBytes(MatrixType.Q8_0, rows, cols));
        KernelLayout.repackGroup(GgmlType.F32, f32Rows, rows, cols, MatrixType.Q8_0, scratch, w);
        int y = memory.output(32);
        kernels.matmulQ8(w, cols, quantised, 0, 1, y, 0, 0, 1);
        for (int row = 0; row < rows; ++row) {
            double exact = 0;
            double tolerance = 0;
            for (int c = 0; c < cols; ++c) {
                double weight = Memory.f32Load(f32Rows + 4 * (row * cols + c), 0);
                double value = Memory.f32Load(x + 4 * c, 0);
                exact += weight * value;
                // half a step of each quantisation (|weight| <= 0.5, |value| <= 4), and the half-precision scale
                double weightStep = 0.51 * 0.5 / 127 + Math.abs(weight) * 0x1p-11;
                double valueStep = 0.51 * 4 / 127;
                tolerance += weightStep * Math.abs(value) + valueStep * (Math.abs(weight) + weightStep);
            }
            assertEquals(exact, Memory.f32Load(y + 4 * row, 0), tolerance, "row " + row + ", seed " + seed);
        }
    }
}
