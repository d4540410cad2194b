package moonlamp.kernel;

import org.teavm.interop.Export;

/** {@link KernelModule} for the relaxed kernels and, for comparison, the scalar ones as {@code implementation} 0. No main method. */
public final class RelaxedKernelModule {
    private RelaxedKernelModule() {}

    private static Kernels kernels(int implementation) {
        return implementation == 0 ? new ScalarKernels() : new RelaxedKernels();
    }

    /** See {@link KernelModule#contract}. */
    @Export(name = "contract")
    public static int contract(int seed) {
        return KernelModule.contract(new RelaxedKernels(true), seed);
    }

    /** See {@link KernelModule#prepare}. */
    @Export(name = "prepare")
    public static int prepare(int implementation, int bits, int rows, int cols, int tokens) {
        return KernelModule.prepare(kernels(implementation), bits, rows, cols, tokens);
    }

    /** See {@link KernelModule#multiply}. */
    @Export(name = "multiply")
    public static int multiply(int implementation, int bits, int rows, int cols, int tokens, int repeats) {
        return KernelModule.multiply(kernels(implementation), bits, rows, cols, tokens, repeats);
    }

    /** See {@link KernelModule#attend}. */
    @Export(name = "attend")
    public static int attend(int implementation, int headDim, int positions, int repeats) {
        return KernelModule.attend(kernels(implementation), headDim, positions, repeats);
    }
}
