package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import moonlamp.kernel.ContractRandom.Floats;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTeamTest extends TeamFixture {
    private AttentionBatch attention(int threads, int out) {
        int headDim = 33;
        int heads = 6;
        int kvHeads = 2;
        int tokens = 40;
        int window = 50;
        int capacity = CacheLayout.slots(window + tokens);
        int q = memory.take(4 * tokens * heads * headDim);
        random.floats(q, tokens * heads * headDim, Floats.USUAL);
        int k = memory.take(capacity / CacheLayout.BLOCK * kvHeads * CacheLayout.keyBytes(headDim));
        int v = memory.take(capacity / CacheLayout.BLOCK * kvHeads * CacheLayout.valueBytes(headDim));
        fill(k, v, capacity, kvHeads, headDim);
        int scratchBytes = Kernels.attentionBytes(capacity, headDim);
        int scratch = memory.take(scratchBytes * threads);
        int stride = 4 * heads * headDim;
        return new AttentionBatch(
                false,
                q,
                stride,
                k,
                v,
                capacity,
                kvHeads * CacheLayout.keyBytes(headDim),
                kvHeads * CacheLayout.valueBytes(headDim),
                heads,
                kvHeads,
                headDim,
                30,
                tokens,
                window,
                scratch,
                scratchBytes,
                out,
                stride);
    }

    private void fill(int k, int v, int capacity, int kvHeads, int headDim) {
        int x = memory.take(4 * headDim);
        for (int i = 0; i < capacity * kvHeads; ++i) {
            int slot = i / kvHeads;
            int place = slot % CacheLayout.BLOCK;
            int block = slot / CacheLayout.BLOCK * kvHeads + i % kvHeads;
            random.floats(x, headDim, Floats.USUAL);
            new ScalarKernels().quantizeKey(x, headDim, place, k + block * CacheLayout.keyBytes(headDim));
            random.floats(x, headDim, Floats.USUAL);
            new ScalarKernels().quantizeValue(x, headDim, place, v + block * CacheLayout.valueBytes(headDim));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 8", "2, 2", "2, 8", "4, 2", "4, 8"})
    void oneRowsProductIsTheSameFromEveryNumberOfPlaces(int size, int places) {
        for (int i = 1; i < size; ++i) {
            help(new RelaxedKernels(true), i);
        }
        WorkerTeam workers = new WorkerTeam(new RelaxedKernels(true), BLOCK, size, WorkerTeam.PATIENCE_NANOS);
        workers.setPlaces(places);
        for (MatrixType type : MatrixType.values()) {
            memory.clear();
            Product product = product(type);
            int expected = memory.output(product.bytes());
            int actual = memory.output(product.bytes());
            product.run(new SoloTeam(new ScalarKernels()), expected, 1);
            product.run(workers, actual, 1);
            assertEquals(-1, ContractMemory.firstDifference(expected, actual, 4 * ROWS), type + ", seed " + seed);
        }
        assertEquals(0, workers.redoneChunks());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void productsAreTheSameForEveryNumberOfThreads(int size) {
        for (int i = 1; i < size; ++i) {
            help(new ScalarKernels(), i);
        }
        WorkerTeam workers = team(size, WorkerTeam.PATIENCE_NANOS);
        Team solo = new SoloTeam(new ScalarKernels());
        for (MatrixType type : MatrixType.values()) {
            memory.clear();
            Product product = product(type);
            int expected = memory.output(product.bytes());
            int actual = memory.output(product.bytes());
            product.run(solo, expected);
            for (int round = 0; round < 20; ++round) {
                Memory.memoryFill(actual, 0, product.bytes());
                product.run(workers, actual);
                assertEquals(-1, ContractMemory.firstDifference(expected, actual, product.bytes()), "seed " + seed);
            }
            assertTrue(ContractMemory.intact(actual, product.bytes()));
        }
        assertEquals(0, workers.redoneChunks());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void productsOfOneJobAreThoseOfThreeJobs(int size) {
        for (int i = 1; i < size; ++i) {
            help(new ScalarKernels(), i);
        }
        WorkerTeam workers = team(size, WorkerTeam.PATIENCE_NANOS);
        ProductBatch together = new ProductBatch();
        together.start(COLS, TOKENS);
        int[] actual = new int[ProductBatch.MAX];
        Product[] products = new Product[ProductBatch.MAX];
        for (MatrixType type : MatrixType.values()) {
            int i = type.ordinal();
            products[i] = product(type);
            actual[i] = memory.output(products[i].bytes());
            // of different heights, so that chunks lie across the seams
            int rows = ROWS - 104 * i;
            together.add(
                    type,
                    products[i].w(),
                    rows,
                    products[i].x(),
                    products[i].xStride(),
                    actual[i],
                    products[i].yStride());
        }
        workers.multiply(together);
        for (int i = 0; i < actual.length; ++i) {
            int expected = memory.output(products[i].bytes());
            products[i].run(new SoloTeam(new ScalarKernels()), expected);
            int bytes = 4 * (ROWS - 104 * i);
            for (int t = 0; t < TOKENS; ++t) {
                int row = t * products[i].yStride();
                assertEquals(
                        -1, ContractMemory.firstDifference(expected + row, actual[i] + row, bytes), "seed " + seed);
            }
        }
        assertThrows(
                IllegalStateException.class, () -> together.add(MatrixType.F32, 0, 8, 0, 0, 0, 0), "a fourth product");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void attentionIsTheSameForEveryNumberOfThreads(int size) {
        for (int i = 1; i < size; ++i) {
            help(new ScalarKernels(), i);
        }
        int bytes = 4 * 40 * 6 * 33;
        int expected = memory.output(bytes);
        AttentionBatch batch = attention(size, expected);
        new SoloTeam(new ScalarKernels()).attend(batch);
        int actual = memory.output(bytes);
        AttentionBatch shared = new AttentionBatch(
                batch.exact(),
                batch.q(),
                batch.qStride(),
                batch.k(),
                batch.v(),
                batch.capacity(),
                batch.keyStride(),
                batch.valueStride(),
                batch.heads(),
                batch.kvHeads(),
                batch.headDim(),
                batch.start(),
                batch.tokens(),
                batch.window(),
                batch.scratch(),
                batch.scratchStride(),
                actual,
                batch.outStride());
        team(size, WorkerTeam.PATIENCE_NANOS).attend(shared);
        assertEquals(-1, ContractMemory.firstDifference(expected, actual, bytes), "seed " + seed);
        assertTrue(ContractMemory.intact(actual, bytes));
    }

    @Test
    void attentionOfABatchIsThatOfEachHeadAndToken() {
        int bytes = 4 * 40 * 6 * 33;
        int out = memory.output(bytes);
        AttentionBatch batch = attention(1, out);
        new SoloTeam(new ScalarKernels()).attend(batch);
        int single = memory.output(4 * 33);
        for (int t : new int[] {0, 19, 20, 39}) {
            for (int head = 0; head < 6; ++head) {
                int offset = 4 * 33 * (6 * t + head);
                int position = 30 + t;
                int first = Math.max(0, position - 49);
                new ScalarKernels()
                        .attend(
                                batch.q() + offset,
                                1,
                                batch.k() + CacheLayout.keyBytes(33) * (head / 3),
                                batch.v() + CacheLayout.valueBytes(33) * (head / 3),
                                batch.capacity(),
                                batch.keyStride(),
                                batch.valueStride(),
                                first,
                                position,
                                33,
                                false,
                                batch.scratch(),
                                single);
                assertEquals(-1, ContractMemory.firstDifference(single, out + offset, 4 * 33));
            }
        }
    }

    @Test
    void helpersReallyHelp() throws InterruptedException {
        CountDownLatch helped = new CountDownLatch(1);
        help(new Watched(helped::countDown), 1);
        WorkerTeam workers = team(2, WorkerTeam.PATIENCE_NANOS);
        Product product = product(MatrixType.Q8_0);
        int y = memory.output(product.bytes());
        while (helped.getCount() > 0) {
            product.run(workers, y);
        }
        assertEquals(1, workers.joinedHelpers());
    }

    @Test
    void absentHelpersAreNotMissed() {
        WorkerTeam workers = team(4, WorkerTeam.PATIENCE_NANOS);
        Product product = product(MatrixType.Q4_0);
        int y = memory.output(product.bytes());
        product.run(workers, y);
        assertEquals(0, workers.redoneChunks());
        assertEquals(0, workers.joinedHelpers());
        assertSameAsSolo(product, y);
    }

    @Test
    void smallJobsStayWithTheCoordinator() {
        WorkerTeam workers = team(2, WorkerTeam.PATIENCE_NANOS);
        int w = memory.take((int) KernelLayout.matrixBytes(MatrixType.F32, 8, 8));
        int x = memory.take(32);
        int y = memory.output(32);
        ProductBatch products = new ProductBatch();
        products.start(8, 1);
        products.add(MatrixType.F32, w, 8, x, 32, y, 32);
        workers.multiply(products);
        assertEquals(0, new TeamBlock(BLOCK).jobNumber());
    }

    @Test
    void helpersThatSleepWakeUpForWork() throws InterruptedException {
        help(new ScalarKernels(), 1);
        WorkerTeam workers = team(2, WorkerTeam.PATIENCE_NANOS);
        Product product = product(MatrixType.Q4_0);
        int y = memory.output(product.bytes());
        for (int i = 0; i < 10; ++i) {
            while (threads.get(0).getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            product.run(workers, y);
        }
        assertSameAsSolo(product, y);
    }

    @Test
    void endLetsSleepingHelpersReturn() throws InterruptedException {
        help(new ScalarKernels(), 1);
        while (threads.get(0).getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        team(2, WorkerTeam.PATIENCE_NANOS).end();
        threads.get(0).join(10_000);
        assertFalse(threads.get(0).isAlive());
    }

    @Test
    void refusesImpossibleSizes() {
        assertThrows(IllegalArgumentException.class, () -> new WorkerTeam(new ScalarKernels(), BLOCK, 0));
        assertThrows(IllegalArgumentException.class, () -> new TeamMember(new ScalarKernels(), BLOCK, 0));
    }
}
