package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        job.multiply(products, 1);
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
        public void multiplySpread(
                int places, boolean isQ4, int w, int cols, int x, int y, int fromGroup, int toGroup, int apart) {
            reads.add((isQ4 ? "Q4 " : "Q8 ") + fromGroup + " to " + toGroup + " in places " + apart + " apart");
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

        @Override
        public void matmulF32(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int fromGroup, int toGroup) {
            reads.add("F32 " + fromGroup + " to " + toGroup);
        }
    }

    @Test
    void everyThreadReadsAsTheJobSays() {
        List<String> inOnePlace = List.of("Q4 0 to 60", "Q8 0 to 61");
        MatrixType[] types = {MatrixType.Q4_0, MatrixType.Q8_0};
        assertEquals(inOnePlace, reads(1, 1, types));
        assertEquals(inOnePlace, reads(2, 8, types));
        assertEquals(
                List.of("Q4 0 to 30 in places 30 apart", "Q8 0 to 30 in places 30 apart", "Q8 60 to 61"),
                reads(1, 2, types));
        assertEquals(
                List.of("Q4 0 to 7 in places 7 apart", "Q4 56 to 60", "Q8 0 to 7 in places 7 apart", "Q8 56 to 61"),
                reads(1, 8, types));
    }

    /** Kernels that count how often each row group of a matrix, known by its address, is computed. */
    private static final class Counts extends ScalarKernels {
        private final Map<Integer, int[]> matrices = new TreeMap<>();

        @Override
        public void matmulQ4(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int fromGroup, int toGroup) {
            int[] counts = matrices.computeIfAbsent(w, address -> new int[GROUPS]);
            for (int group = fromGroup; group < toGroup; ++group) {
                counts[group]++;
            }
        }
    }

    private static final int GROUPS = 71;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 5", "2, 8", "2, 40", "8, 1", "8, 5", "8, 8", "8, 40"})
    void chunksComputeEveryGroupOnceHoweverManyPlaces(int places, int chunks) {
        ProductBatch products = new ProductBatch();
        products.start(256, 1);
        for (int matrix = 0; matrix < 3; ++matrix) {
            products.add(MatrixType.Q4_0, matrix, GROUPS * KernelLayout.GROUP_ROWS, 0, 0, 0, 0);
        }
        TeamJob job = new TeamJob();
        job.multiply(products, places);
        job.divide(chunks);
        Counts kernels = new Counts();
        for (int chunk = 0; chunk < chunks; ++chunk) {
            job.runChunk(kernels, chunk, 0);
        }
        int[] once = new int[GROUPS];
        Arrays.fill(once, 1);
        assertEquals(Set.of(0, 1, 2), kernels.matrices.keySet());
        kernels.matrices.values().forEach(counts -> assertArrayEquals(once, counts));
    }

    @Test
    void whatIsPlainOrSmallIsReadFromOnePlace() {
        assertEquals(List.of("F32 0 to 60"), reads(1, 2, MatrixType.F32));
        int small = (1 << 16) / KernelLayout.Q8_BLOCK_BYTES;
        assertEquals(List.of("Q8 0 to " + small), readsOfOneBlock(small));
        int apart = small / 2 + 1;
        assertEquals(List.of("Q8 0 to " + apart + " in places " + apart + " apart"), readsOfOneBlock(2 * apart));
    }

    /** Matrices of 60, 61 groups with 8 blocks of columns. */
    private static List<String> reads(int tokens, int places, MatrixType... types) {
        ProductBatch products = new ProductBatch();
        products.start(256, tokens);
        for (int i = 0; i < types.length; ++i) {
            products.add(types[i], 0, (60 + i) * KernelLayout.GROUP_ROWS, 0, 0, 0, 0);
        }
        return reads(products, places);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "8, true"})
    void attentionReadsBlocksThroughWhereWeightsAreReadFromEightPlaces(int places, boolean expected) {
        TeamJob job = new TeamJob();
        job.attend(new AttentionBatch(false, 0, 0, 512, 1024, 32, 8, 6, 4, 2, 16, 3, 1, 9, 0, 0, 0, 0), places);
        List<String> asked = new ArrayList<>();
        throughMemory(job).runAll(new DelegatingKernels(new ScalarKernels()) {
            @Override
            public void attend(
                    int q,
                    int heads,
                    int k,
                    int v,
                    int capacity,
                    int keyStride,
                    int valueStride,
                    int first,
                    int last,
                    int headDim,
                    boolean readThrough,
                    int scratch,
                    int out) {
                asked.add("k " + k + ", v " + v + ", strides " + keyStride + ", " + valueStride + ", " + readThrough);
            }
        });
        String strides = ", strides 8, 6, " + expected;
        assertEquals(List.of("k 512, v 1024" + strides, "k 516, v 1027" + strides), asked);
    }

    private static List<String> readsOfOneBlock(int groups) {
        ProductBatch products = new ProductBatch();
        products.start(32, 1);
        products.add(MatrixType.Q8_0, 0, groups * KernelLayout.GROUP_ROWS, 0, 0, 0, 0);
        return reads(products, 2);
    }

    /** What a helper reads, which knows the job from memory only. */
    private static List<String> reads(ProductBatch products, int places) {
        TeamJob job = new TeamJob();
        job.multiply(products, places);
        Reads kernels = new Reads();
        throughMemory(job).runAll(kernels);
        return kernels.reads;
    }

    private static TeamJob throughMemory(TeamJob job) {
        JvmMemory.reserve(1 << 16);
        job.write(64);
        TeamJob helpers = new TeamJob();
        helpers.read(64);
        JvmMemory.reserve(0);
        return helpers;
    }
}
