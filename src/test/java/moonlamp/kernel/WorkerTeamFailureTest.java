package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import moonlamp.quant.MatrixType;
import org.junit.jupiter.api.Test;

/** Helpers that die or stall in the middle of their work. */
class WorkerTeamFailureTest extends TeamFixture {
    private static final long SHORT_PATIENCE_NANOS = 20_000_000;

    @Test
    void workOfADeadHelperIsRedone() throws InterruptedException {
        Product product = product(MatrixType.Q8_0);
        int y = memory.output(product.bytes());
        Thread.UncaughtExceptionHandler silent = (thread, thrown) -> {};
        help(
                new Watched(() -> {
                    Thread.currentThread().setUncaughtExceptionHandler(silent);
                    throw new HelperDeathException();
                }),
                1);
        WorkerTeam workers = team(2, SHORT_PATIENCE_NANOS);
        while (threads.get(0).isAlive()) {
            product.run(workers, y);
        }
        assertEquals(1, workers.redoneChunks(), "the one chunk it died in");
        assertSameAsSolo(product, y);
        product.run(workers, y);
        assertEquals(1, workers.redoneChunks(), "the team goes on without waiting again");
        assertSameAsSolo(product, y);
    }

    @Test
    void aHelperThatComesBackTooLateIsReported() throws InterruptedException {
        Product product = product(MatrixType.Q8_0);
        int y = memory.output(product.bytes());
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        help(
                new Watched(() -> {
                    stalled.countDown();
                    awaitQuietly(goOn);
                }),
                1);
        WorkerTeam workers = team(2, SHORT_PATIENCE_NANOS);
        while (stalled.getCount() > 0) {
            product.run(workers, y);
        }
        assertTrue(workers.redoneChunks() > 0);
        product.run(workers, y);
        assertSameAsSolo(product, y);
        goOn.countDown();
        while (!new TeamBlock(BLOCK).isSpoiled()) {
            Thread.onSpinWait();
        }
        assertThrows(LateHelperException.class, () -> product.run(workers, y));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a helper dies in these tests. */
    private static final class HelperDeathException extends RuntimeException {}
}
