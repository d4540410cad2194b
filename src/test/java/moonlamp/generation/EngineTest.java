package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.ScalarKernels;
import moonlamp.model.LanguageModel;
import moonlamp.model.Precision;
import moonlamp.model.TokenRows;
import moonlamp.quant.GgmlType;
import moonlamp.sampling.Head;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole engine on tiny models: the same bits however work is cut, and memory exactly as planned. */
class EngineTest {
    private static final int WINDOW = 16;
    private static final int VOCABULARY = 512;

    private static TinyModels tiny() {
        return new TinyModels().vocabulary(VOCABULARY).layers(7).window(WINDOW).context(256);
    }

    private static EngineOptions options(int batch, int threads, Precision precision) {
        return new EngineOptions(EngineOptions.AUTOMATIC, batch, threads, precision);
    }

    /** Random ids, the same for the same seed. */
    private static int[] text(int length, long seed) {
        return new Random(seed).ints(length, 0, VOCABULARY).toArray();
    }

    private static float[][] logits(byte[] file, EngineOptions options, int[] ids) {
        try (LoadedModel model = LoadedModel.of(file, options)) {
            return model.logits(ids, IntStream.range(0, ids.length).toArray());
        }
    }

    static List<TinyModels> shapes() {
        return List.of(
                tiny().type(GgmlType.Q4_0).embeddingType(GgmlType.Q8_0),
                tiny().type(GgmlType.Q8_0).heads(4, 2).headDim(16),
                tiny().type(GgmlType.F32).heads(3, 1).headDim(22).ffn(70),
                tiny().type(GgmlType.F32).heads(5, 5).headDim(6));
    }

    /** Every kind of seam: inside a group and between two, at both ends, and in a last group that is not full. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 300, 504, 509, 512})
    void theOrderOfRowsChangesNoLogit(int storyTokens) {
        int[] ids = text(20, 3);
        for (GgmlType type : List.of(GgmlType.Q8_0, GgmlType.Q4_0, GgmlType.F16, GgmlType.F32)) {
            for (int vocabulary : new int[] {VOCABULARY, VOCABULARY + 5}) {
                byte[] file = new TinyModels()
                        .vocabulary(vocabulary)
                        .layers(2)
                        .context(64)
                        .embeddingType(type)
                        .toGguf();
                assertRowOrderChangesNothing(file, scattered(vocabulary, storyTokens), ids);
            }
        }
    }

    private static boolean[] scattered(int vocabulary, int storyTokens) {
        boolean[] story = new boolean[vocabulary];
        Random random = new Random(storyTokens);
        for (int left = storyTokens; left > 0; ) {
            int token = random.nextInt(vocabulary);
            left -= story[token] ? 0 : 1;
            story[token] = true;
        }
        return story;
    }

    private static void assertRowOrderChangesNothing(byte[] file, boolean[] story, int[] ids) {
        EngineOptions options = options(32, 1, Precision.QUANTIZED);
        float[] expected;
        try (LoadedModel model = LoadedModel.of(file, options)) {
            expected = model.logits(ids, new int[] {ids.length - 1})[0];
        }
        TokenRows rows = TokenRows.storyFirst(story);
        try (LoadedModel model = LoadedModel.of(file, options, 1000, rows)) {
            assertArrayEquals(expected, model.logits(ids, new int[] {ids.length - 1})[0], 0);
            LanguageModel forward = model.engine().model();
            int best = 0;
            int logits = forward.rowLogits(ids.length - 1, rows.storyRows());
            for (int row = 0; row < rows.storyRows(); row++) {
                float logit = Memory.f32Load(logits + Float.BYTES * row, 0);
                assertEquals(expected[rows.token(row)], logit, 0, "row " + row);
                best = logit > expected[rows.token(best)] ? row : best;
            }
            Session session = model.engine().newSession();
            session.prefill(ids);
            assertEquals(
                    rows.token(best),
                    session.step(new Sampler(SamplingSettings.greedy().withHead(Head.STORY))));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void batchesChunksAndSingleTokensGiveTheSameBits(TinyModels shape) {
        byte[] file = shape.toGguf();
        int[] ids = text(70, 1); // several windows long: rings have gone round
        float[][] inOne = logits(file, options(70, 1, Precision.QUANTIZED), ids);
        for (int batch : new int[] {32, 7, 1}) {
            float[][] cut = logits(file, options(batch, 1, Precision.QUANTIZED), ids);
            for (int i = 0; i < ids.length; i++) {
                assertArrayEquals(inOne[i], cut[i], 0, "batch " + batch + " position " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void threadsGiveTheSameBits(Precision precision) {
        // large enough for products to be shared
        byte[] file = tiny().layers(2)
                .hidden(256)
                .ffn(1024)
                .heads(4, 2)
                .headDim(64)
                .type(GgmlType.Q8_0)
                .toGguf();
        int[] ids = text(40, 2);
        float[][] alone = logits(file, options(16, 1, precision), ids);
        for (int threads : new int[] {2, 3}) {
            float[][] shared = logits(file, options(16, threads, precision), ids);
            for (int i = 0; i < ids.length; i++) {
                assertArrayEquals(alone[i], shared[i], 0, threads + " threads, position " + i);
            }
        }
    }

    @Test
    void theExactEngineIsNearTheQuantisedOne() {
        byte[] file = tiny().type(GgmlType.Q8_0).toGguf();
        int[] ids = text(30, 3);
        float[][] exact = logits(file, options(32, 1, Precision.EXACT), ids);
        float[][] quantised = logits(file, options(32, 1, Precision.QUANTIZED), ids);
        assertFalse(Arrays.equals(exact[29], quantised[29]), "int8 activations leave a trace");
        double distance = 0;
        double size = 0;
        for (int i = 0; i < exact[29].length; i++) {
            distance += Math.abs(exact[29][i] - quantised[29][i]);
            size += Math.abs(exact[29][i]);
        }
        assertTrue(distance < 0.2 * size, distance + " of " + size);
    }

    @Test
    void aSessionContinuesLikeAFreshOneAfterRewinding() {
        byte[] file = tiny().type(GgmlType.Q4_0).toGguf();
        int[] ids = text(60, 4);
        int back = 54; // within the ring's spare batch
        int[] other = text(6, 5);
        try (LoadedModel model = LoadedModel.of(file, options(8, 1, Precision.QUANTIZED))) {
            Session session = model.engine().newSession();
            session.prefill(ids);
            session.rewind(back);
            session.prefill(other);
            float[] rewound = model.read(session.logits());
            session = model.engine().newSession();
            session.prefill(ids, 0, back);
            session.prefill(other);
            assertArrayEquals(model.read(session.logits()), rewound, 0);
        }
    }

    @Test
    void rewindingBeyondTheRingsIsRefusedAndAfterwardsRememberedAsTheFurthestPoint() {
        try (LoadedModel model = LoadedModel.of(tiny().toGguf(), options(8, 1, Precision.QUANTIZED))) {
            Session session = model.engine().newSession();
            session.prefill(text(60, 6)); // rings of 16 + 8 hold positions 36..59
            assertTrue(session.canRewind(52), "evaluates position 51 again, which sees 36..51");
            assertFalse(session.canRewind(51));
            session.rewind(52);
            session.prefill(text(2, 7)); // position 54; the rings still hold nothing older
            assertFalse(session.canRewind(51));
            assertThrows(IllegalStateException.class, () -> session.rewind(51));
        }
    }

    @Test
    void shortTimelinesCanGoBackAnywhere() {
        try (LoadedModel model = LoadedModel.of(tiny().toGguf(), options(8, 1, Precision.QUANTIZED))) {
            Session session = model.engine().newSession();
            session.prefill(text(WINDOW + 8, 8));
            for (int position = 0; position <= WINDOW + 8; position++) {
                assertTrue(session.canRewind(position), "position " + position);
            }
        }
    }

    @Test
    void forwardRefusesWhatItCannotEvaluate() {
        try (LoadedModel loaded = LoadedModel.of(tiny().toGguf(), options(8, 1, Precision.QUANTIZED))) {
            LanguageModel model = loaded.engine().model();
            int[] ids = new int[300];
            assertThrows(IllegalArgumentException.class, () -> model.forward(ids, 0, 9, 0));
            assertThrows(IllegalArgumentException.class, () -> model.forward(ids, 0, 0, 0));
            assertThrows(IllegalArgumentException.class, () -> model.forward(ids, 299, 2, 0));
            assertThrows(IllegalArgumentException.class, () -> model.forward(ids, 0, 1, 1));
            assertThrows(IllegalArgumentException.class, () -> model.forward(ids, 0, 1, -1));
            assertThrows(IllegalArgumentException.class, () -> model.forward(new int[] {-1}, 0, 1, 0));
            assertThrows(IllegalArgumentException.class, () -> model.forward(new int[] {model.vocabulary()}, 0, 1, 0));
            assertThrows(IllegalArgumentException.class, () -> model.logits(0));
            model.forward(ids, 0, 8, 0);
            assertThrows(IllegalArgumentException.class, () -> model.logits(8));
            for (int position = 8; position < 256; position += 8) {
                model.forward(ids, 0, 8, position);
            }
            assertThrows(IllegalArgumentException.class, () -> model.forward(ids, 0, 1, 256));
        }
    }

    @Test
    void planIsExactAndNothingOutsideIsTouched() {
        byte[] file = tiny().type(GgmlType.Q4_0).toGguf();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        EngineOptions options = options(8, 1, Precision.QUANTIZED);
        int base = 8192;
        int end = (int) Engine.plan(header, options, base);
        assertEquals(end - base, Engine.plan(header, options, 0));
        JvmMemory.reserve(end + 8192L);
        byte[] canary = new byte[JvmMemory.size()];
        Arrays.fill(canary, (byte) 0xA5);
        JvmMemory.write(0, canary, 0, canary.length);
        Engine engine = new Engine(header, options, base, new ScalarKernels());
        feed(engine, file, file.length);
        engine.finish();
        Session session = engine.newSession();
        session.prefill(text(100, 9));
        Sampler sampler = new Sampler(SamplingSettings.atTemperature(1, 1).withTopK(40));
        for (int i = 0; i < 20; i++) {
            session.step(sampler);
        }
        byte[] after = new byte[canary.length];
        JvmMemory.read(0, after, 0, after.length);
        assertArrayEquals(Arrays.copyOf(canary, base), Arrays.copyOf(after, base));
        assertArrayEquals(
                Arrays.copyOfRange(canary, end, canary.length), Arrays.copyOfRange(after, end, canary.length));
    }

    private static void feed(Engine engine, byte[] file, int length) {
        for (int from = 0; from < length; from += Engine.PIECE_BYTES) {
            int piece = Math.min(Engine.PIECE_BYTES, length - from);
            JvmMemory.write(engine.pieceAddress(), file, from, piece);
            engine.accept(from, engine.pieceAddress(), piece);
        }
    }

    @Test
    void anUnfinishedEngineTellsNothing() {
        byte[] file = tiny().toGguf();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        EngineOptions options = options(8, 1, Precision.QUANTIZED);
        JvmMemory.reserve(Engine.plan(header, options, 0));
        Engine engine = new Engine(header, options, 0, new ScalarKernels());
        feed(engine, file, file.length / 2);
        assertThrows(IllegalStateException.class, engine::newSession);
        assertThrows(IllegalStateException.class, engine::model);
        assertThrows(GgufFormatException.class, engine::finish);
        assertThrows(IllegalStateException.class, engine::newSession);
    }

    @Test
    void aBrokenWeightEndsLoadingForGood() {
        byte[] file = tiny().toGguf();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        int norm = (int) header.tensor("blk.3.ffn_norm.weight").orElseThrow().offset();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putFloat(norm + 40, Float.NaN);
        EngineOptions options = options(8, 1, Precision.QUANTIZED);
        JvmMemory.reserve(Engine.plan(header, options, 0));
        Engine engine = new Engine(header, options, 0, new ScalarKernels());
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> feed(engine, file, file.length));
        assertEquals("blk.3.ffn_norm.weight", e.field());
        assertEquals(norm + 40, e.offset());
        assertThrows(GgufFormatException.class, engine::finish);
        assertThrows(IllegalStateException.class, engine::newSession);
    }

    @Test
    void aMemoryThatIsTooSmallIsRefusedBeforeAnythingIsWritten() {
        GgufHeader header = tiny().toHeader();
        EngineOptions options = options(8, 1, Precision.QUANTIZED);
        JvmMemory.reserve(Engine.plan(header, options, 0) - JvmMemory.PAGE_BYTES);
        assertThrows(IllegalStateException.class, () -> new Engine(header, options, 0, new ScalarKernels()));
    }

    @Test
    void textsLongerThanTheContextAreNotScored() {
        try (LoadedModel model = LoadedModel.of(tiny().toGguf(), options(8, 1, Precision.QUANTIZED))) {
            assertThrows(IllegalArgumentException.class, () -> model.logits(new int[257], new int[] {0}));
        }
    }

    @Test
    void contextIsTheFilesForSmallModelsAndCanBeChosen() {
        byte[] file = tiny().context(1024).toGguf();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        try (LoadedModel model = LoadedModel.of(file, EngineOptions.withThreads(1))) {
            assertEquals(1024, model.engine().contextLength());
        }
        long whole = Engine.plan(header, EngineOptions.withThreads(1), 0);
        long shorter = Engine.plan(header, new EngineOptions(100, 32, 1, Precision.QUANTIZED), 0);
        assertTrue(shorter < whole);
        EngineOptions longer = new EngineOptions(1025, 32, 1, Precision.QUANTIZED);
        assertThrows(IllegalArgumentException.class, () -> Engine.plan(header, longer, 0));
    }

    @Test
    void wrongOptionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> options(0, 1, Precision.EXACT));
        assertThrows(IllegalArgumentException.class, () -> options(EngineOptions.MAX_BATCH + 1, 1, Precision.EXACT));
        assertThrows(IllegalArgumentException.class, () -> options(1, 0, Precision.EXACT));
        assertThrows(IllegalArgumentException.class, () -> options(1, EngineOptions.MAX_THREADS + 1, Precision.EXACT));
        assertThrows(IllegalArgumentException.class, () -> options(1, 1, null));
        assertThrows(IllegalArgumentException.class, () -> new EngineOptions(-1, 1, 1, Precision.EXACT));
    }
}
