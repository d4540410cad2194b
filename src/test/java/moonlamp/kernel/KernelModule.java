package moonlamp.kernel;

import moonlamp.simd.Memory;

/**
 * The kernel contract and a speed measurement as functions of a WebAssembly module; {@link RelaxedKernelModule} and
 * {@link BaselineKernelModule} export them.
 */
final class KernelModule {
    /** Where the contract works, above the module's own constants. */
    private static final int BASE = 1 << 20;

    private static final int RESULTS = 1 << 16;
    private static final int MAX_MESSAGE_BYTES = 1000;

    private KernelModule() {}

    /**
     * Runs the contract; the first difference in words, ASCII, comes to the address 65,536, the digest of the results
     * to the 4 bytes before.
     *
     * @return length of the difference, 0 if there is none
     */
    static int contract(Kernels kernels, int seed) {
        KernelContract contract = new KernelContract(new ScalarKernels(), kernels, BASE, seed);
        String difference = contract.firstDifference();
        Memory.i32Store(RESULTS - 4, 0, contract.digest());
        int length = difference == null ? 0 : Math.min(difference.length(), MAX_MESSAGE_BYTES);
        for (int i = 0; i < length; ++i) {
            Memory.i32Store8(RESULTS + i, 0, difference.charAt(i));
        }
        return length;
    }

    /**
     * Fills operands for {@link #multiply}: random weights, sensible scales.
     *
     * @return address of the result rows
     */
    static int prepare(Kernels kernels, int bits, int rows, int cols, int tokens) {
        ContractRandom random = new ContractRandom(1);
        int blockBytes = bits == 4 ? 144 : 272;
        int x = BASE;
        int floats = x + tokens * ActivationLayout.rowBytes(cols);
        int w = floats + 4 * cols;
        for (int t = 0; t < tokens; ++t) {
            random.floats(floats, cols, ContractRandom.Floats.USUAL);
            kernels.quantize(floats, cols, x + t * ActivationLayout.rowBytes(cols));
        }
        int blocks = rows / 8 * ActivationLayout.blocks(cols);
        random.blocks(w, blocks, blockBytes, ContractRandom.Weights.RANDOM);
        return w + blocks * blockBytes;
    }

    /** Multiplies what {@link #prepare} made, several times. */
    static int multiply(Kernels kernels, int bits, int rows, int cols, int tokens, int repeats) {
        int xStride = ActivationLayout.rowBytes(cols);
        int w = BASE + tokens * xStride + 4 * cols;
        int y = w + rows / 8 * ActivationLayout.blocks(cols) * (bits == 4 ? 144 : 272);
        for (int i = 0; i < repeats; ++i) {
            if (bits == 4) {
                kernels.matmulQ4(w, cols, BASE, xStride, tokens, y, 4 * rows, 0, rows / 8);
            } else {
                kernels.matmulQ8(w, cols, BASE, xStride, tokens, y, 4 * rows, 0, rows / 8);
            }
        }
        return 0;
    }

    /** Attends with four heads over {@code positions} positions of random numbers, several times. */
    static int attend(Kernels kernels, int headDim, int positions, int repeats) {
        int heads = 4;
        int capacity = CacheLayout.slots(positions);
        int keyBytes = CacheLayout.keyBytes(headDim);
        int valueBytes = CacheLayout.valueBytes(headDim);
        int k = BASE + 4 * heads * headDim;
        int v = k + capacity / CacheLayout.BLOCK * keyBytes;
        int scratch = v + capacity / CacheLayout.BLOCK * valueBytes;
        int out = scratch + Kernels.attentionBytes(positions, headDim);
        ContractRandom random = new ContractRandom(1);
        for (int slot = 0; slot < capacity; ++slot) {
            random.floats(BASE, headDim, ContractRandom.Floats.USUAL);
            kernels.quantizeKey(BASE, headDim, slot % CacheLayout.BLOCK, k + slot / CacheLayout.BLOCK * keyBytes);
            random.floats(BASE, headDim, ContractRandom.Floats.USUAL);
            kernels.quantizeValue(BASE, headDim, slot % CacheLayout.BLOCK, v + slot / CacheLayout.BLOCK * valueBytes);
        }
        random.floats(BASE, headDim * heads, ContractRandom.Floats.USUAL);
        // scaled as queries are; extreme scores would give subnormal weights, which are slow
        kernels.scale(BASE, headDim * heads, 0.0625f);
        for (int i = 0; i < repeats; ++i) {
            kernels.attend(
                    BASE, heads, k, v, capacity, keyBytes, valueBytes, 0, positions - 1, headDim, false, scratch, out);
        }
        return 0;
    }
}
