package moonlamp.kernel;

import moonlamp.simd.JvmMemory;

/** What the contract's results add up to on the JVM, for comparison with browsers. */
public final class ContractDigest {
    private static final int ADDRESS = 64;

    private ContractDigest() {}

    /** The digest of all results of the scalar kernels on the JVM. */
    public static int onTheJvm(int seed) {
        JvmMemory.reserve(ADDRESS + KernelContract.BYTES);
        try {
            KernelContract contract = new KernelContract(new ScalarKernels(), new ScalarKernels(), ADDRESS, seed);
            String difference = contract.firstDifference();
            if (difference != null) {
                throw new AssertionError(difference);
            }
            return contract.digest();
        } finally {
            JvmMemory.reserve(0);
        }
    }
}
