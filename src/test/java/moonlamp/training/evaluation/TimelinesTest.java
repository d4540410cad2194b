package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import moonlamp.generation.EngineOptions;
import moonlamp.model.LanguageModel;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    private static final int TIMELINES = 3;

    private LoadedModel model;
    private Timelines timelines;

    @BeforeEach
    void load() {
        byte[] file = new TinyModels().layers(1).context(64).toGguf();
        model = LoadedModel.of(file, EngineOptions.withThreads(1).withTimelines(TIMELINES));
        timelines = new Timelines(model.engine().models());
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void resultsComeInTheOrderOfTheItems() {
        List<Integer> items = IntStream.range(0, 100).boxed().toList();
        AtomicInteger steps = new AtomicInteger();
        assertEquals(
                items.stream().map(i -> "item " + i).toList(),
                timelines.map(items, (timeline, i) -> "item " + i, steps::incrementAndGet));
        assertEquals(100, steps.get());
        assertEquals(List.of(), timelines.map(List.of(), (timeline, i) -> i, steps::incrementAndGet));
    }

    /** Each item waits for the others: only as many threads as timelines, each on its own, can do that. */
    @Test
    void allTimelinesAreUsedAtOnce() {
        CountDownLatch all = new CountDownLatch(TIMELINES);
        Set<LanguageModel> used = ConcurrentHashMap.newKeySet();
        timelines.map(List.of(1, 2, 3), (timeline, i) -> used.add(timeline) && meet(all), () -> {});
        assertEquals(Set.copyOf(model.engine().models()), used);
    }

    private static boolean meet(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Test
    void aFailureEndsTheWork() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        List<Integer> done = new ArrayList<>();
        Timelines one = new Timelines(model.engine().models().subList(0, 1));
        ArithmeticException failure = assertThrows(
                ArithmeticException.class, () -> one.map(items, (timeline, i) -> done.add(100 / (10 - i)), () -> {}));
        assertTrue(failure.getMessage().contains("zero"), failure.toString());
        assertEquals(10, done.size());
    }
}
