package moonlamp.kernel;

import java.lang.management.ManagementFactory;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/** Prints the speed of the quantised products on the JVM, one thread, in its own processor time; run by hand. */
public final class KernelsBenchmark {
    private static final int COLS = 640;
    private static final int ACTIVATIONS = 4096;
    private static final int ROUNDS = 12;

    private KernelsBenchmark() {}

    public static void main(String[] args) {
        JvmMemory.reserve(64 << 20);
        for (Kernels kernels : new Kernels[] {new ScalarKernels(), new VectorKernels()}) {
            measure(kernels);
        }
    }

    private static void measure(Kernels kernels) {
        for (int rows : new int[] {2048, 16384}) {
            measure(kernels, 4, rows, 1);
            measure(kernels, 8, rows, 1);
        }
        measure(kernels, 4, 2048, 64);
        measure(kernels, 8, 2048, 64);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(Kernels kernels, int bits, int rows, int tokens) {
        int xStride = ActivationLayout.rowBytes(COLS);
        int w = ACTIVATIONS + tokens * (xStride + 4 * COLS);
        int y = w + rows * COLS / 32 * (bits == 4 ? 18 : 34);
        for (int a = ACTIVATIONS; a < y; a += 4) {
            Memory.i32Store(a, 0, a * 0x9E3779B9 & 0x3FFF3FFF);
        }
        for (int t = 0; t < tokens; ++t) {
            int x = ACTIVATIONS + tokens * xStride + 4 * t * COLS;
            for (int i = 0; i < COLS; ++i) {
                Memory.f32Store(x + 4 * i, 0, (i * 37 % 255) - 127);
            }
            kernels.quantize(x, COLS, ACTIVATIONS + t * xStride);
        }
        double best = Double.MAX_VALUE;
        int repeats = Math.max(1, (int) (200_000_000L / ((long) rows * COLS * tokens)));
        for (int round = 0; round < ROUNDS; ++round) {
            long start = cpuNanos();
            for (int i = 0; i < repeats; ++i) {
                if (bits == 4) {
                    kernels.matmulQ4(w, COLS, ACTIVATIONS, xStride, tokens, y, 4 * rows, 0, rows / 8);
                } else {
                    kernels.matmulQ8(w, COLS, ACTIVATIONS, xStride, tokens, y, 4 * rows, 0, rows / 8);
                }
            }
            best = Math.min(best, (cpuNanos() - start) / (double) repeats);
        }
        System.out.printf(
                "%s Q%d %d x %d, %d tokens: %.0f us, %.2f GMAC/s%n",
                kernels.name(), bits, rows, COLS, tokens, best / 1000, (double) rows * COLS * tokens / best);
    }
}
