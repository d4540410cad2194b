package moonlamp.training.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A fixed number of threads. Calls return when all work is done; only one call at a time. */
public final class Crew implements AutoCloseable {
    private final int members;
    private final ExecutorService threads;

    /** A task among several. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does task {@code index}; what it computes must not depend on {@code member}, which only lends its memory.
         *
         * @param member of the crew, 0 and up; no two tasks run on the same one at once
         */
        void run(int member, int index);
    }

    /** Starts the threads, at least one. */
    public Crew(int members) {
        this.members = members;
        threads = Executors.newFixedThreadPool(members, work -> {
            Thread thread = new Thread(work, "moonlamp-training");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Number of threads. */
    public int members() {
        return members;
    }

    /** Runs tasks 0 to count - 1, each on whichever thread is free. */
    public void share(int count, Task task) {
        AtomicInteger next = new AtomicInteger();
        onEach(member -> {
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                task.run(member, index);
            }
        });
    }

    /** Runs the work once on every thread, with the thread's number. */
    public void onEach(IntConsumer work) {
        List<Future<?>> all = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            int member = i;
            all.add(threads.submit(() -> work.accept(member)));
        }
        all.forEach(Crew::await);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a part of the work failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the crew was at work", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
