package moonlamp.kernel;

import moonlamp.simd.JvmMemory;

/**
 * The JVM's vector kernels (incubator module {@code jdk.incubator.vector}): products and attention in vectors of 256 bits,
 * all else as {@link ScalarKernels}. Found as a service, since a JVM without that module must not load it; on a machine
 * with narrower vectors it is the scalar kernels.
 */
public final class VectorKernels extends ScalarKernels {
    public VectorKernels() {
        super(VectorProducts.isWide() ? new VectorAttention() : new ScalarAttention());
    }

    @Override
    public String name() {
        return VectorProducts.isWide() ? "JVM vectors" : super.name();
    }

    @Override
    public void matmulQ4(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        if (!VectorProducts.isWide()) {
            super.matmulQ4(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
            return;
        }
        byte[] memory = JvmMemory.array();
        for (int g = groupFrom; g < groupTo; ++g) {
            for (int t = 0; t < tokens; ++t) {
                VectorProducts.groupQ4(memory, w, cols, g, x + t * xStride, y + t * yStride);
            }
        }
    }

    @Override
    public void matmulQ8(
            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
        if (!VectorProducts.isWide()) {
            super.matmulQ8(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
            return;
        }
        byte[] memory = JvmMemory.array();
        for (int g = groupFrom; g < groupTo; ++g) {
            for (int t = 0; t < tokens; ++t) {
                VectorProducts.groupQ8(memory, w, cols, g, x + t * xStride, y + t * yStride);
            }
        }
    }
}
