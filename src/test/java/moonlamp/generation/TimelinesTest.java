package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.LanguageModel;
import moonlamp.model.Precision;
import moonlamp.quant.GgmlType;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several texts at a time on one set of weights. */
class TimelinesTest {
    private static final int TIMELINES = 3;
    private static final int VOCABULARY = 512;
    private static final int PROMPT = 40;
    private static final int WRITTEN = 60;

    private static byte[] tiny() {
        return new TinyModels()
                .vocabulary(VOCABULARY)
                .layers(7)
                .window(16)
                .context(128)
                .toGguf();
    }

    private static EngineOptions options(Precision precision) {
        return new EngineOptions(EngineOptions.AUTOMATIC, 32, 1, precision);
    }

    /** Reads a prompt and writes behind it, both chosen by the seed. */
    private static int[] write(LanguageModel model, long seed) {
        Session session = new Session(model);
        session.prefill(new Random(seed).ints(PROMPT, 0, VOCABULARY).toArray());
        Sampler sampler = new Sampler(SamplingSettings.atTemperature(1, seed));
        int[] written = new int[WRITTEN];
        for (int i = 0; i < WRITTEN; i++) {
            written[i] = session.step(sampler);
        }
        return written;
    }

    private static List<int[]> oneAfterTheOther(byte[] file, Precision precision) {
        List<int[]> all = new ArrayList<>();
        try (LoadedModel model = LoadedModel.of(file, options(precision))) {
            for (long seed = 0; seed < TIMELINES; seed++) {
                all.add(write(model.engine().model(), seed));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void threadsWriteTheSameAsOneAfterTheOther(Precision precision) {
        byte[] file = tiny();
        List<int[]> expected = oneAfterTheOther(file, precision);
        try (LoadedModel model = LoadedModel.of(file, options(precision).withTimelines(TIMELINES))) {
            List<LanguageModel> models = model.engine().models();
            assertEquals(TIMELINES, models.size());
            List<CompletableFuture<int[]>> written = new ArrayList<>();
            for (int i = 0; i < TIMELINES; i++) {
                LanguageModel timeline = models.get(i);
                long seed = i;
                written.add(CompletableFuture.supplyAsync(() -> write(timeline, seed)));
            }
            for (int i = 0; i < TIMELINES; i++) {
                assertArrayEquals(expected.get(i), written.get(i).join(), "timeline " + i);
            }
        }
    }

    /** Tokens of different texts in turns: nothing of one is overwritten by another. */
    @Test
    void timelinesShareNothingThatChanges() {
        byte[] file = tiny();
        List<int[]> expected = oneAfterTheOther(file, Precision.QUANTIZED);
        try (LoadedModel model =
                LoadedModel.of(file, options(Precision.QUANTIZED).withTimelines(TIMELINES))) {
            List<Session> sessions = new ArrayList<>();
            List<Sampler> samplers = new ArrayList<>();
            for (int i = 0; i < TIMELINES; i++) {
                Session session = new Session(model.engine().models().get(i));
                session.prefill(new Random(i).ints(PROMPT, 0, VOCABULARY).toArray());
                sessions.add(session);
                samplers.add(new Sampler(SamplingSettings.atTemperature(1, i)));
            }
            for (int step = 0; step < WRITTEN; step++) {
                for (int i = 0; i < TIMELINES; i++) {
                    assertEquals(expected.get(i)[step], sessions.get(i).step(samplers.get(i)));
                }
            }
        }
    }

    @Test
    void aTimelineCostsNoFurtherWeights() {
        long small = plan(GgmlType.Q4_0, 1);
        long large = plan(GgmlType.Q8_0, 1);
        assertTrue(small < large);
        long further = plan(GgmlType.Q4_0, 2) - small;
        assertEquals(further, plan(GgmlType.Q8_0, 2) - large);
        assertEquals(small + 2 * further, plan(GgmlType.Q4_0, 3));
    }

    private static long plan(GgmlType type, int timelines) {
        byte[] file = new TinyModels().type(type).toGguf();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        return Engine.plan(header, options(Precision.QUANTIZED).withTimelines(timelines), 0);
    }

    @Test
    void severalTimelinesHaveOneThreadEach() {
        EngineOptions two = EngineOptions.withThreads(2);
        assertEquals(1, two.timelines());
        assertThrows(IllegalArgumentException.class, () -> two.withTimelines(2));
        EngineOptions one = EngineOptions.withThreads(1);
        assertThrows(IllegalArgumentException.class, () -> one.withTimelines(0));
        assertThrows(IllegalArgumentException.class, () -> one.withTimelines(EngineOptions.MAX_THREADS + 1));
    }
}
