package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
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
        job.multiply(products);
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
}
