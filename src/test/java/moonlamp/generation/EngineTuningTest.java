package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.Clock;
import moonlamp.kernel.DelegatingKernels;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.ScalarKernels;
import moonlamp.model.TokenRows;
import moonlamp.quant.GgmlType;
import moonlamp.simd.JvmMemory;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;

/** An engine that finds out how the machine reads its weights best computes the same as one that did not ask. */
class EngineTuningTest {
    private static final int HIDDEN = 256;
    /** The head of as many Q8_0 rows has just more than the 64 MiB that caches are trusted to hold. */
    private static final int BEYOND_CACHES = 248_000;

    private static final int[] IDS = {5, 80, 123, 7};

    /** A machine that multiplies more quickly, or not, when a matrix is read from several places; it counts. */
    private static final class Machine extends DelegatingKernels {
        private final boolean quickerSpread;
        private int rehearsals;
        private int questions;
        private int spreadProducts;

        Machine(boolean quickerSpread) {
            super(new ScalarKernels());
            this.quickerSpread = quickerSpread;
        }

        @Override
        public void rehearseSpread(int w, int cols, int x, int y) {
            rehearsals++;
        }

        @Override
        public boolean isQuickerSpread(int w, int cols, int groups, int x, int y, Clock clock) {
            questions++;
            return quickerSpread;
        }

        /** All but the last group, which is left to do. */
        @Override
        public int multiplySpread(boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo) {
            spreadProducts++;
            int end = groupTo - 1;
            if (isQ4) {
                matmulQ4(w, cols, x, 0, 1, y, 0, groupFrom, end);
            } else {
                matmulQ8(w, cols, x, 0, 1, y, 0, groupFrom, end);
            }
            return end;
        }
    }

    private static byte[] file(int vocabulary, GgmlType embedding) {
        return new TinyModels()
                .hidden(HIDDEN)
                .vocabulary(vocabulary)
                .layers(1)
                .context(32)
                .type(GgmlType.Q4_0)
                .embeddingType(embedding)
                .toGguf();
    }

    private static LoadedModel load(byte[] file, int vocabulary, Machine machine) {
        return LoadedModel.of(
                file, EngineOptions.withThreads(1), Engine.PIECE_BYTES, TokenRows.inTokenOrder(vocabulary), machine);
    }

    @Test
    void aHeadBeyondTheCachesIsReadAsTheMachineDoesItBest() {
        byte[] file = file(BEYOND_CACHES, GgmlType.Q8_0);
        Machine spread = new Machine(true);
        Machine plain = new Machine(false);
        float[] expected;
        try (LoadedModel model = load(file, BEYOND_CACHES, plain)) {
            assertFalse(model.engine().tune(() -> 0));
            expected = lastLogits(model);
        }
        assertEquals(1, plain.questions);
        assertEquals(0, plain.spreadProducts);
        try (LoadedModel model = load(file, BEYOND_CACHES, spread)) {
            assertTrue(model.engine().tune(() -> 0));
            assertArrayEquals(expected, lastLogits(model), 0);
        }
        assertTrue(spread.spreadProducts > 0);
    }

    @Test
    void nothingIsTriedWhereCachesMayHelpOrRowsAreOfAnotherType() {
        for (GgmlType type : new GgmlType[] {GgmlType.Q8_0, GgmlType.F16}) {
            int vocabulary = 512;
            Machine machine = new Machine(true);
            try (LoadedModel model = load(file(vocabulary, type), vocabulary, machine)) {
                assertFalse(model.engine().tune(() -> 0));
                lastLogits(model);
            }
            assertEquals(0, machine.questions + machine.spreadProducts, type.toString());
        }
    }

    @Test
    void aTrialIsRehearsedBeforeLoadingWhereThereWillBeOne() {
        for (int vocabulary : new int[] {512, BEYOND_CACHES}) {
            Machine machine = new Machine(true);
            laidOut(file(vocabulary, GgmlType.Q8_0), machine).prepareTuning();
            assertEquals(vocabulary == BEYOND_CACHES ? 1 : 0, machine.rehearsals);
            assertEquals(0, machine.questions);
            JvmMemory.reserve(0);
        }
    }

    @Test
    void anEngineThatIsNotLoadedCannotBeTuned() {
        Engine engine = laidOut(file(512, GgmlType.Q8_0), new ScalarKernels());
        assertThrows(IllegalStateException.class, () -> engine.tune(() -> 0));
        JvmMemory.reserve(0);
    }

    @Test
    void aLoadedEngineHasNothingLeftToPrepare() {
        try (LoadedModel model = load(file(512, GgmlType.Q8_0), 512, new Machine(true))) {
            assertThrows(IllegalStateException.class, model.engine()::prepareTuning);
        }
    }

    private static Engine laidOut(byte[] file, Kernels kernels) {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        EngineOptions options = EngineOptions.withThreads(1);
        JvmMemory.reserve(Engine.plan(header, options, LoadedModel.BASE));
        return new Engine(header, options, LoadedModel.BASE, kernels);
    }

    private static float[] lastLogits(LoadedModel model) {
        return model.logits(IDS, new int[] {IDS.length - 1})[0];
    }
}
