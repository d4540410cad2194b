package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import moonlamp.model.LanguageModel;

/** Several timelines on one model, each driven by a thread of its own. */
final class Timelines {
    private final List<LanguageModel> models;

    Timelines(List<LanguageModel> models) {
        this.models = List.copyOf(models);
    }

    /**
     * Does the same work for all items, as many at a time as there are timelines.
     *
     * @param work computes on the timeline that it is given, and only there
     * @param afterEach called after every item, by any of the threads
     * @return the results in the order of the items
     * @throws RuntimeException what the work threw first
     */
    <T, R> List<R> map(List<T> items, BiFunction<LanguageModel, T, R> work, Runnable afterEach) {
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> drivers = new ArrayList<>();
        for (LanguageModel model : models) {
            drivers.add(() -> {
                try {
                    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                        results.set(i, work.apply(model, items.get(i)));
                        afterEach.run();
                    }
                    return null;
                } finally {
                    next.set(items.size()); // after a failure the others need not go on
                }
            });
        }
        runAll(drivers);
        List<R> inOrder = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            inOrder.add(results.get(i));
        }
        return inOrder;
    }

    private static void runAll(List<Callable<Void>> drivers) {
        ExecutorService threads = Executors.newFixedThreadPool(drivers.size());
        try {
            for (Future<Void> driver : threads.invokeAll(drivers)) {
                driver.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the evaluation was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }
}
