package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import moonlamp.kernel.ContractRandom.Floats;
import moonlamp.kernel.ContractRandom.Weights;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Memory, helpers and operands for tests of teams. Helpers are Java threads here; in the browser they are workers. */
@Timeout(60)
abstract class TeamFixture {
    static final int BLOCK = 64;
    static final int MEMORY = 8 << 20;
    static final int OPERANDS = BLOCK + (TeamBlock.BYTES + 63 & -64);
    static final int ROWS = 1000; // 125 groups: no multiple of any number of chunks
    static final int COLS = 320;
    static final int TOKENS = 3;

    final long seed = System.nanoTime();
    final ContractRandom random = new ContractRandom(seed);
    final List<Thread> threads = new ArrayList<>();
    ContractMemory memory;

    @BeforeEach
    void reserve() {
        JvmMemory.reserve(MEMORY);
        memory = new ContractMemory(OPERANDS, MEMORY - OPERANDS);
    }

    @AfterEach
    void stop() throws InterruptedException {
        new TeamBlock(BLOCK).end();
        for (Thread thread : threads) {
            thread.join();
        }
        JvmMemory.reserve(0);
    }

    static WorkerTeam team(int size, long patienceNanos) {
        return new WorkerTeam(new ScalarKernels(), BLOCK, size, patienceNanos);
    }

    void help(Kernels kernels, int number) {
        Thread thread = new Thread(() -> new TeamMember(kernels, BLOCK, number).run(), "helper " + number);
        threads.add(thread);
        thread.start();
    }

    /** Operands of a product, and where its results go. */
    record Product(MatrixType type, int w, int x, int xStride, int yStride) {
        void run(Team team, int y) {
            run(team, y, TOKENS);
        }

        /** @param tokens how many of the activation rows */
        void run(Team team, int y, int tokens) {
            ProductBatch products = new ProductBatch();
            products.start(COLS, tokens);
            products.add(type, w, ROWS, x, xStride, y, yStride);
            team.multiply(products);
        }

        int bytes() {
            return TOKENS * yStride;
        }
    }

    Product product(MatrixType type) {
        int w = memory.take((int) KernelLayout.matrixBytes(type, ROWS, COLS));
        int floats = memory.take(4 * COLS * TOKENS);
        random.floats(floats, COLS * TOKENS, Floats.USUAL);
        if (type == MatrixType.F32) {
            random.floats(w, ROWS * COLS, Floats.USUAL);
            return new Product(type, w, floats, 4 * COLS, 4 * ROWS);
        }
        int blockBytes = type == MatrixType.Q4_0 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        random.blocks(w, ROWS / 8 * ActivationLayout.blocks(COLS), blockBytes, Weights.RANDOM);
        int xStride = ActivationLayout.rowBytes(COLS);
        int x = memory.take(TOKENS * xStride);
        for (int t = 0; t < TOKENS; ++t) {
            new ScalarKernels().quantize(floats + 4 * t * COLS, COLS, x + t * xStride);
        }
        return new Product(type, w, x, xStride, 4 * ROWS);
    }

    void assertSameAsSolo(Product product, int y) {
        int expected = memory.output(product.bytes());
        product.run(new SoloTeam(new ScalarKernels()), expected);
        assertEquals(-1, ContractMemory.firstDifference(expected, y, product.bytes()), "seed " + seed);
    }

    /** Scalar kernels with something happening before each quantised product. */
    static final class Watched extends DelegatingKernels {
        private final Runnable before;

        Watched(Runnable before) {
            super(new ScalarKernels());
            this.before = before;
        }

        @Override
        public void matmulQ8(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
            before.run();
            super.matmulQ8(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        }
    }
}
