package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamJobTest {
    /** Kernels that note which groups of rows they were asked for. */
    private static final class Groups extends ScalarKernels {
        private int next;
        private int size;

        @Override
        public void matmulF32(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int fromGroup, int toGroup) {
            assertEquals(next, fromGroup, "every group once");
            next = toGroup;
            size = toGroup - fromGroup;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 4", "80, 8", "125, 7", "192, 31", "32768, 64", "268435455, 1024"})
    void chunksCoverAJobAndAreSmallerTheEarlierTheirNumber(int groups, int chunks) {
        ProductBatch products = new ProductBatch();
        products.start(1, 1);
        products.add(MatrixType.F32, 0, groups * KernelLayout.GROUP_ROWS, 0, 0, 0, 0);
        TeamJob job = new TeamJob();
        job.multiply(products, false);
        job.divide(chunks);
        assertEquals(groups, job.units());
        Groups kernels = new Groups();
        int smaller = 0;
        for (int chunk = 0; chunk < chunks; ++chunk) {
            kernels.size = 0;
            job.runChunk(kernels, chunk, 0);
            assertTrue(kernels.size >= smaller - 1, "but for rounding");
            smaller = kernels.size;
        }
        assertEquals(job.units(), kernels.next);
    }

    /** Kernels that note how a quantised matrix is read. */
    private static final class Reads extends ScalarKernels {
        private final List<String> reads = new ArrayList<>();

        @Override
        public int multiplySpread(boolean isQ4, int w, int cols, int x, int y, int fromGroup, int toGroup) {
            reads.add((isQ4 ? "Q4" : "Q8") + " " + fromGroup + " to " + toGroup + " spread");
            return toGroup - 1;
        }

        @Override
        public void matmulQ4(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int fromGroup, int toGroup) {
            reads.add("Q4 " + fromGroup + " to " + toGroup);
        }

        @Override
        public void matmulQ8(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int fromGroup, int toGroup) {
            reads.add("Q8 " + fromGroup + " to " + toGroup);
        }
    }

    @Test
    void everyThreadReadsAsTheJobSays() {
        assertEquals(
                List.of("Q4 0 to 2 spread", "Q4 1 to 2", "Q8 0 to 3 spread", "Q8 2 to 3"),
                reads(1, true, MatrixType.Q4_0, MatrixType.Q8_0));
        assertEquals(List.of("Q4 0 to 2"), reads(1, false, MatrixType.Q4_0));
        assertEquals(List.of("Q4 0 to 2"), reads(2, true, MatrixType.Q4_0));
    }

    /** What a helper does, which knows the job from memory only; matrices of 2, 3 groups. */
    private static List<String> reads(int tokens, boolean spread, MatrixType... types) {
        ProductBatch products = new ProductBatch();
        products.start(32, tokens);
        for (int i = 0; i < types.length; ++i) {
            products.add(types[i], 0, (2 + i) * KernelLayout.GROUP_ROWS, 0, 0, 0, 0);
        }
        TeamJob job = new TeamJob();
        job.multiply(products, spread);
        JvmMemory.reserve(1 << 16);
        job.write(64);
        TeamJob helpers = new TeamJob();
        helpers.read(64);
        JvmMemory.reserve(0);
        Reads kernels = new Reads();
        helpers.runAll(kernels);
        return kernels.reads;
    }
}
