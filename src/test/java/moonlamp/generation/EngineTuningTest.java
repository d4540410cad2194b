package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.DelegatingKernels;
import moonlamp.kernel.ScalarKernels;
import moonlamp.model.TokenRows;
import moonlamp.quant.GgmlType;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;

/** An engine that finds out how the machine reads its weights best computes the same as one that did not ask. */
class EngineTuningTest {
    private static final int HIDDEN = 256;
    /** The head of as many Q8_0 rows has just more than the 64 MiB that caches are trusted to hold. */
    private static final int BEYOND_CACHES = 248_000;

    private static final int TOKENS = 26;

    /** A machine with several ways to read a matrix; it notes the products of each and makes one way the quickest. */
    private static final class Machine extends DelegatingKernels {
        private static final Map<Integer, Double> MILLIS = Map.of(1, 12.0, 2, 10.0, 8, 11.0);

        private final int[] places;
        private final List<Integer> read = new ArrayList<>();
        private double now;

        Machine(int... places) {
            super(new ScalarKernels());
            this.places = places;
        }

        @Override
        public int[] places() {
            return places;
        }

        @Override
        public void multiplySpread(
                int number, boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
            read.add(number);
            now += MILLIS.get(number);
            super.multiplySpread(number, isQ4, w, cols, x, y, groupFrom, groupTo, apart);
        }

        /** The head from one place, if it is not a small matrix of a layer. */
        @Override
        public void matmulQ8(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
            now += MILLIS.get(1);
            super.matmulQ8(w, cols, x, xStride, tokens, y, yStride, groupFrom, groupTo);
        }
    }

    private static byte[] file(int vocabulary) {
        return new TinyModels()
                .hidden(HIDDEN)
                .vocabulary(vocabulary)
                .layers(1)
                .context(32)
                .type(GgmlType.Q4_0)
                .embeddingType(GgmlType.Q8_0)
                .toGguf();
    }

    private static LoadedModel load(byte[] file, int vocabulary, Machine machine) {
        return LoadedModel.of(
                file, EngineOptions.withThreads(1), Engine.PIECE_BYTES, TokenRows.inTokenOrder(vocabulary), machine);
    }

    @Test
    void theFirstTokensFindOutHowTheMachineReadsAHeadBeyondTheCachesBest() {
        byte[] file = file(BEYOND_CACHES);
        Machine machine = new Machine(1, 2, 8);
        Machine plain = new Machine(1);
        List<Integer> story;
        float[] logits;
        try (LoadedModel model = load(file, BEYOND_CACHES, plain)) {
            model.engine().tune(() -> plain.now);
            Session session = model.engine().newSession();
            story = told(session);
            logits = logits(session);
        }
        assertEquals(List.of(), plain.read);
        try (LoadedModel model = load(file, BEYOND_CACHES, machine)) {
            model.engine().tune(() -> machine.now);
            Session session = model.engine().newSession();
            assertEquals(story, told(session));
            assertArrayEquals(logits, logits(session), 0);
        }
        List<Integer> trial =
                IntStream.range(0, 8).boxed().flatMap(i -> Stream.of(2, 8)).toList();
        assertEquals(trial, machine.read.subList(0, trial.size()));
        assertEquals(Set.of(2), Set.copyOf(machine.read.subList(trial.size(), machine.read.size())));
    }

    @Test
    void nothingIsTriedWhereCachesMayHelp() {
        int vocabulary = 4096;
        Machine machine = new Machine(1, 2, 8);
        try (LoadedModel model = load(file(vocabulary), vocabulary, machine)) {
            model.engine().tune(() -> machine.now);
            told(model.engine().newSession());
        }
        assertEquals(List.of(), machine.read);
    }

    @Test
    void anEngineThatIsNotLoadedCannotBeTuned() {
        byte[] file = file(512);
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        EngineOptions options = EngineOptions.withThreads(1);
        JvmMemory.reserve(Engine.plan(header, options, LoadedModel.BASE));
        Engine engine = new Engine(header, options, LoadedModel.BASE, new ScalarKernels());
        assertThrows(IllegalStateException.class, () -> engine.tune(() -> 0));
    }

    private static List<Integer> told(Session session) {
        session.prefill(new int[] {5, 80, 123, 7});
        Sampler greedy = new Sampler(SamplingSettings.greedy());
        return IntStream.range(0, TOKENS).mapToObj(i -> session.step(greedy)).toList();
    }

    private static float[] logits(Session session) {
        int address = session.logits();
        float[] logits = new float[BEYOND_CACHES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Memory.f32Load(address + 4 * i, 0);
        }
        return logits;
    }
}
