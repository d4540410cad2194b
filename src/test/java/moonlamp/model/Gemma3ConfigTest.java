package moonlamp.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.quant.GgmlType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Semantic checks of the metadata: the rows of a malformed-file table that the format alone cannot see. */
class Gemma3ConfigTest {
    private static final String G = "gemma3.";

    private record Row(String name, Kind kind, String field, Consumer<GemmaFile> damage) {}

    private static Row row(String name, Kind kind, String field, Consumer<GemmaFile> damage) {
        return new Row(name, kind, field, damage);
    }

    private static Row value(String key, long value) {
        return row(key + " = " + value, Kind.HYPERPARAMETER, G + key, file -> file.uint(G + key, value));
    }

    private static Row value(String key, float value) {
        return row(key + " = " + value, Kind.HYPERPARAMETER, G + key, file -> file.f32(G + key, value));
    }

    private static Row missing(String key) {
        return row(key + " missing", Kind.KEY_MISSING, key, file -> file.without(key));
    }

    private static Row pieces(int count) {
        return row(count + " pieces", Kind.VOCABULARY, "tokenizer.ggml.tokens", file -> file.pieces(count));
    }

    private static final List<Row> ROWS = List.of(
            row("no architecture", Kind.ARCHITECTURE, "general.architecture", f -> f.without("general.architecture")),
            row(
                    "number as architecture",
                    Kind.ARCHITECTURE,
                    "general.architecture",
                    f -> f.uint("general.architecture", 3)),
            missing("tokenizer.ggml.tokens"),
            row("numbers as tokens", Kind.VALUE_TYPE, "tokenizer.ggml.tokens", f -> f.uint("tokenizer.ggml.tokens", 1)),
            pieces(0),
            pieces(GemmaFile.VOCABULARY - 1),
            pieces(GemmaFile.VOCABULARY + 1),
            missing(G + "block_count"),
            value("block_count", 0),
            value("block_count", 1000),
            missing(G + "embedding_length"),
            value("embedding_length", 0),
            value("embedding_length", 33),
            value("embedding_length", 4_294_967_264L),
            missing(G + "feed_forward_length"),
            value("feed_forward_length", 0),
            missing(G + "attention.head_count"),
            value("attention.head_count", 0),
            value("attention.head_count_kv", 0),
            value("attention.head_count_kv", 3),
            row("heads no multiple of kv heads", Kind.HYPERPARAMETER, G + "attention.head_count_kv", f -> f.uint(
                            G + "attention.head_count", 5)
                    .uint(G + "attention.head_count_kv", 2)),
            value("attention.key_length", 0),
            value("attention.key_length", 21),
            value("attention.value_length", 22),
            row(
                    "head size too large",
                    Kind.HYPERPARAMETER,
                    G + "attention.key_length",
                    f -> f.uint(G + "attention.key_length", 40_000)),
            missing(G + "context_length"),
            value("context_length", 0),
            value("context_length", 1L << 31),
            missing(G + "rope.freq_base"),
            value("rope.freq_base", 0f),
            value("rope.freq_base", -1e6f),
            value("rope.freq_base", Float.NaN),
            value("rope.freq_base", Float.POSITIVE_INFINITY),
            value("rope.freq_base_swa", 0f),
            value("rope.freq_base_swa", Float.NaN),
            missing(G + "attention.layer_norm_rms_epsilon"),
            value("attention.layer_norm_rms_epsilon", 0f),
            value("attention.layer_norm_rms_epsilon", -1e-6f),
            value("attention.layer_norm_rms_epsilon", Float.NaN),
            missing(G + "attention.sliding_window"),
            value("attention.sliding_window", 0),
            value("attention.sliding_window", 129),
            value("attention.sliding_window_pattern", 0),
            row(
                    "pattern of 3 for 2 layers",
                    Kind.HYPERPARAMETER,
                    G + "attention.sliding_window_pattern",
                    f -> f.bools(G + "attention.sliding_window_pattern", true, true, false)),
            row("scaling by 0", Kind.HYPERPARAMETER, G + "rope.scaling.factor", f -> f.string(
                            G + "rope.scaling.type", "linear")
                    .f32(G + "rope.scaling.factor", 0)));

    @TestFactory
    List<DynamicTest> refusesWithFieldExpectedAndGot() {
        return ROWS.stream()
                .map(r -> DynamicTest.dynamicTest(r.name, () -> refuses(r)))
                .toList();
    }

    private static void refuses(Row row) {
        GemmaFile file = new GemmaFile();
        row.damage.accept(file);
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> Gemma3Config.from(file.header()));
        assertAll(
                () -> assertEquals(row.kind, e.kind(), e.getMessage()),
                () -> assertEquals(row.field, e.field()),
                () -> assertFalse(e.expected().isBlank()),
                () -> assertFalse(e.got().isBlank()));
    }

    @Test
    void anotherArchitectureIsNamedWithWhatIsSupported() {
        GemmaFile file = new GemmaFile().string("general.architecture", "llama");
        UnsupportedModelException e =
                assertThrows(UnsupportedModelException.class, () -> Gemma3Config.from(file.header()));
        assertEquals("llama", e.found());
        assertTrue(e.supported().contains("gemma3"), e.getMessage());
    }

    @Test
    void featuresThatWouldChangeTheResultAreRefused() {
        for (GemmaFile file : List.of(
                new GemmaFile().f32(G + "final_logit_softcapping", 30),
                new GemmaFile().string(G + "rope.scaling.type", "yarn"))) {
            assertThrows(UnsupportedModelException.class, () -> Gemma3Config.from(file.header()));
        }
    }

    @Test
    void missingEmbeddingIsATensorFault() {
        GemmaFile file = new GemmaFile().withoutTensor("token_embd.weight");
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> Gemma3Config.from(file.header()));
        assertEquals(Kind.TENSOR_SET, e.kind());
    }

    @Test
    void readsEveryValue() {
        Gemma3Config config = Gemma3Config.from(new GemmaFile().header());
        assertAll(
                () -> assertEquals(GemmaFile.LAYERS, config.layers()),
                () -> assertEquals(GemmaFile.HIDDEN, config.hidden()),
                () -> assertEquals(GemmaFile.FEED_FORWARD, config.feedForward()),
                () -> assertEquals(GemmaFile.HEADS, config.heads()),
                () -> assertEquals(1, config.kvHeads()),
                () -> assertEquals(GemmaFile.HEAD_DIM, config.headDim()),
                () -> assertEquals(GemmaFile.HEADS * GemmaFile.HEAD_DIM, config.queryDim()),
                () -> assertEquals(GemmaFile.HEAD_DIM, config.kvDim()),
                () -> assertEquals(GemmaFile.VOCABULARY, config.vocabulary()),
                () -> assertEquals(128, config.contextLength()),
                () -> assertEquals(16, config.window()),
                () -> assertEquals(1e-6f, config.rmsEpsilon()),
                () -> assertEquals(1e6f, config.globalTheta()),
                () -> assertEquals(8f, config.embeddingScale()));
    }

    @Test
    void absentValuesAreThoseOfGemma3() {
        GemmaFile file = new GemmaFile()
                .without(G + "attention.key_length")
                .without(G + "attention.value_length")
                .without(G + "attention.head_count_kv");
        Gemma3Config config = Gemma3Config.from(file.header());
        assertAll(
                () -> assertEquals(GemmaFile.HIDDEN / GemmaFile.HEADS, config.headDim()),
                () -> assertEquals(GemmaFile.HEADS, config.kvHeads()),
                () -> assertEquals(10_000f, config.slidingTheta()),
                () -> assertEquals(1f, config.globalRopeFactor()));
    }

    @Test
    void layersFollowThePatternInEitherForm() {
        LayerPattern standard = LayerPattern.everyNth(13, 6);
        for (int layer = 0; layer < 13; layer++) {
            assertEquals(layer == 5 || layer == 11, standard.isGlobal(layer), "layer " + layer);
        }
        String key = G + "attention.sliding_window_pattern";
        Gemma3Config second = Gemma3Config.from(new GemmaFile().uint(key, 2).header());
        assertFalse(second.isGlobal(0));
        assertTrue(second.isGlobal(1));
        Gemma3Config first =
                Gemma3Config.from(new GemmaFile().bools(key, false, true).header());
        assertTrue(first.isGlobal(0));
        assertFalse(first.isGlobal(1));
        Gemma3Config all = Gemma3Config.from(new GemmaFile().uint(key, 1).header());
        assertTrue(all.isGlobal(0) && all.isGlobal(1));
    }

    @Test
    void ringsHoldWindowAndBatchButNoMoreThanTheContext() {
        Gemma3Config config = Gemma3Config.from(new GemmaFile()
                .bools(G + "attention.sliding_window_pattern", false, true)
                .header());
        assertEquals(100, config.cacheCapacity(0, 100, 32));
        assertEquals(48, config.cacheCapacity(1, 100, 32));
        assertEquals(40, config.cacheCapacity(1, 40, 32));
        assertEquals(0, config.firstVisible(0, 99));
        assertEquals(0, config.firstVisible(1, 15));
        assertEquals(1, config.firstVisible(1, 16));
    }

    @Test
    void vocabularyIsTheRowsOfTheEmbeddingWhateverTheirNumber() {
        GemmaFile file = new GemmaFile().pieces(33).tensor("token_embd.weight", GgmlType.F32, GemmaFile.HIDDEN, 33);
        assertEquals(33, Gemma3Config.from(file.header()).vocabulary());
    }
}
