package moonlamp.kernel;

import org.teavm.interop.Export;

/** {@link KernelModule} for the relaxed kernels as processors without a dot product of bytes run them. No main method. */
public final class PairedKernelModule {
    private PairedKernelModule() {}

    /** See {@link KernelModule#contract}. */
    @Export(name = "contract")
    public static int contract(int seed) {
        return KernelModule.contract(new RelaxedKernels(false), seed);
    }
}
