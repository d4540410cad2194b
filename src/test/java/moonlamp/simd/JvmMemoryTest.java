package moonlamp.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JvmMemoryTest {
    private static final int SECONDS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        JvmMemory.reserve(0);
        threads.shutdownNow();
        threads.awaitTermination(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void sizesAreWholePages() {
        JvmMemory.reserve(1);
        assertEquals(1, Memory.memorySize());
        JvmMemory.reserve(2 * JvmMemory.PAGE_BYTES);
        assertEquals(2, Memory.memorySize());
        JvmMemory.reserve(2 * JvmMemory.PAGE_BYTES + 1);
        assertEquals(3, Memory.memorySize());
        JvmMemory.reserve(0);
        assertEquals(0, Memory.memorySize());
        assertThrows(IllegalArgumentException.class, () -> JvmMemory.reserve(-1));
        assertThrows(IllegalArgumentException.class, () -> JvmMemory.reserve(JvmMemory.MAX_BYTES + 1));
        assertEquals(32767L * 65536, JvmMemory.MAX_BYTES);
    }

    @Test
    void aNewMemoryIsZero() {
        JvmMemory.reserve(100);
        Memory.memoryFill(0, -1, JvmMemory.PAGE_BYTES);
        JvmMemory.reserve(100);
        for (int i = 0; i < JvmMemory.PAGE_BYTES; i += 8) {
            assertEquals(0, Memory.i64Load(i, 0));
        }
    }

    @Test
    void accessesOutsideAreRefused() {
        JvmMemory.reserve(1);
        int end = JvmMemory.PAGE_BYTES;
        assertEquals(0, Memory.i32Load(end - 4, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.i32Load(end - 3, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.i32Load(end - 8, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.i32Load8U(-1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.i32Store8(end, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.memoryFill(end - 1, 0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.memoryCopy(0, end - 1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.i32AtomicLoad(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.memoryAtomicNotify(end, 0, 1));
    }

    @Test
    void copiesMayOverlap() {
        JvmMemory.reserve(1);
        JvmMemory.write(0, new byte[] {1, 2, 3, 4, 5}, 0, 5);
        Memory.memoryCopy(1, 0, 4);
        byte[] result = new byte[6];
        JvmMemory.read(0, result, 0, 6);
        assertEquals("[1, 1, 2, 3, 4, 0]", java.util.Arrays.toString(result));
    }

    @Test
    void atomicUpdatesLoseNothing() throws Exception {
        JvmMemory.reserve(1);
        int rounds = 20_000;
        Callable<Integer> add = () -> {
            for (int i = 0; i < rounds; i++) {
                Memory.i32AtomicRmwAdd(8, 4, 3);
                Memory.i32AtomicRmwSub(8, 4, 1);
            }
            return 0;
        };
        Future<Integer> other = threads.submit(add);
        add.call();
        await(other);
        assertEquals(2 * 2 * rounds, Memory.i32AtomicLoad(8, 4));
        assertEquals(2 * 2 * rounds, Memory.i32AtomicRmwCmpxchg(12, 0, 7, 1));
        assertEquals(2 * 2 * rounds, Memory.i32AtomicRmwXchg(12, 0, 6));
        assertEquals(6, Memory.i32AtomicRmwAnd(12, 0, 3));
        assertEquals(2, Memory.i32AtomicRmwOr(12, 0, 8));
        assertEquals(10, Memory.i32AtomicRmwXor(12, 0, 15));
        assertEquals(5, Memory.i32AtomicLoad(12, 0));
    }

    @Test
    void waitingEndsWhenNotifiedOrLate() throws Exception {
        JvmMemory.reserve(1);
        assertEquals(1, Memory.memoryAtomicWait32(0, 16, 5, -1));
        assertEquals(2, Memory.memoryAtomicWait32(0, 16, 0, 1_000_000));
        assertEquals(0, Memory.memoryAtomicNotify(0, 16, -1));
        Future<Integer> sleeper = threads.submit(() -> Memory.memoryAtomicWait32(0, 16, 0, -1));
        wakeOneAt(16);
        assertEquals(0, await(sleeper));
    }

    @Test
    void notifyWakesOnlyTheAddressAndTheCount() throws Exception {
        JvmMemory.reserve(1);
        Future<Integer> elsewhere = threads.submit(() -> Memory.memoryAtomicWait32(32, 0, 0, -1));
        Future<?>[] here = IntStream.range(0, 2)
                .mapToObj(i -> threads.submit(() -> Memory.memoryAtomicWait32(16, 0, 0, -1)))
                .toArray(Future<?>[]::new);
        wakeOneAt(16);
        wakeOneAt(16);
        assertEquals(0, here[0].get(SECONDS, TimeUnit.SECONDS));
        assertEquals(0, here[1].get(SECONDS, TimeUnit.SECONDS));
        assertEquals(0, Memory.memoryAtomicNotify(16, 0, -1));
        wakeOneAt(32);
        assertEquals(0, await(elsewhere));
    }

    @Test
    void replacingTheMemoryReleasesItsWaiters() throws Exception {
        JvmMemory.reserve(1);
        Future<Integer> sleeper = threads.submit(() -> {
            Memory.i32AtomicStore(4, 0, 1);
            return Memory.memoryAtomicWait32(0, 0, 0, -1);
        });
        while (Memory.i32AtomicLoad(4, 0) == 0) {
            Thread.onSpinWait();
        }
        // whether it sleeps already or not: an empty memory ends the wait or refuses it
        JvmMemory.reserve(0);
        try {
            assertEquals(0, await(sleeper));
        } catch (ExecutionException refused) {
            assertInstanceOf(IndexOutOfBoundsException.class, refused.getCause());
        }
    }

    private static void wakeOneAt(int address) {
        while (Memory.memoryAtomicNotify(address, 0, 1) == 0) {
            Thread.onSpinWait();
        }
    }

    private static int await(Future<Integer> result) throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(SECONDS, TimeUnit.SECONDS);
    }
}
