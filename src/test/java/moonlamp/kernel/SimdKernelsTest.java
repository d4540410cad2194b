package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.LongStream;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vector kernels, those of the browser in the JVM's emulation, give the bits of the scalar kernels. */
class SimdKernelsTest {
    private static final int MEMORY = 64;

    @BeforeAll
    static void reserve() {
        JvmMemory.reserve(MEMORY + KernelContract.BYTES);
    }

    @AfterAll
    static void release() {
        JvmMemory.reserve(0);
    }

    @TestFactory
    List<DynamicTest> contract() {
        return LongStream.of(1, System.nanoTime())
                .boxed()
                .flatMap(seed -> List.<Kernels>of(
                                new RelaxedKernels(true),
                                new RelaxedKernels(false),
                                new BaselineKernels(),
                                new VectorKernels())
                        .stream()
                        .map(kernels -> DynamicTest.dynamicTest(
                                kernels.name() + ", seed " + seed,
                                () -> assertNull(new KernelContract(new ScalarKernels(), kernels, MEMORY, seed)
                                        .firstDifference()))))
                .toList();
    }
}
