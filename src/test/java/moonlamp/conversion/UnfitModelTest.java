package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved models that are sound files and yet cannot be converted; nothing is left of the attempt. */
class UnfitModelTest {
    /**
     * A change that makes a good model unfit.
     *
     * @param says what the message has to name
     */
    private record Row(String name, Kind kind, String says, Consumer<SavedModel> spoil) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String UP = "model.layers.0.mlp.up_proj.weight";
    private static final String NORM = "model.layers.1.self_attn.q_norm.weight";

    @TempDir
    Path folder;

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        addTensors(rows);
        addWeights(rows);
        addArchitectures(rows);
        addHyperparameters(rows);
        addTokenizers(rows);
        return rows;
    }

    private static void addTensors(List<Row> rows) {
        for (String name : goodModel().names()) {
            rows.add(new Row("without " + name, Kind.TENSOR_SET, name, model -> model.withoutTensor(name)));
        }
        SavedModel.Tensor small = new SavedModel.Tensor("BF16", List.of(4L), new byte[8]);
        String[] strangers = {
            "__proto__", "constructor", "../../x", "<img onerror>", "model.layers.2.mlp.up_proj.weight", "", "\u001b[2J"
        };
        for (String name : strangers) {
            String json = name.replace("\u001b", "\\u001b");
            rows.add(new Row("stranger " + json, Kind.TENSOR_SET, "tensor \"", model -> model.tensor(json, small)));
        }
        for (String name :
                new String[] {"model.layers.0.self_attn.q_proj.lora_A.weight", "base_model.model.model.norm.weight"}) {
            rows.add(new Row(name, Kind.ADAPTER, "it belongs to an adapter", model -> model.tensor(name, small)));
        }
        rows.add(new Row(
                "head that is not tied is missing",
                Kind.TENSOR_SET,
                "lm_head.weight",
                model -> model.config("tie_word_embeddings", "false")));
        rows.add(new Row("transposed", Kind.SHAPE, "[64, 96]", model -> reshape(model, UP, List.of(64L, 96L))));
        rows.add(new Row("flat", Kind.SHAPE, "[6144]", model -> reshape(model, UP, List.of(6144L))));
        rows.add(new Row("norm with a row", Kind.SHAPE, "[1, 32]", model -> reshape(model, NORM, List.of(1L, 32L))));
    }

    private static void reshape(SavedModel model, String name, List<Long> shape) {
        SavedModel.Tensor tensor = model.tensor(name);
        model.tensor(name, new SavedModel.Tensor(tensor.dtype(), shape, tensor.data()));
    }

    private static void addWeights(List<Row> rows) {
        for (float weight : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 65504, 1e30f}) {
            rows.add(new Row(
                    weight + " in a matrix",
                    Kind.WEIGHT_NOT_FINITE,
                    "weight 6143 ",
                    model -> poison(model, UP, 6143, weight)));
            rows.add(new Row(
                    weight + " in a norm", Kind.WEIGHT_NOT_FINITE, NORM, model -> poison(model, NORM, 3, weight)));
        }
        rows.add(new Row(
                "too large with one more",
                Kind.WEIGHT_NOT_FINITE,
                "weight 3 ",
                model -> poison(model, NORM, 3, 65503.5f)));
        rows.add(new Row(
                "behind the first piece",
                Kind.WEIGHT_NOT_FINITE,
                "weight " + (TensorConverter.PIECE_WEIGHTS + 7) + " ",
                model -> poison(model.config("vocab_size", "2000"), TensorConverter.PIECE_WEIGHTS + 7)));
    }

    private static void poison(SavedModel model, String name, int index, float weight) {
        SavedModel.Tensor tensor = model.tensor(name);
        float[] weights = new float[tensor.data().length / 4];
        weights[index] = weight;
        model.tensor(name, new SavedModel.Tensor("F32", tensor.shape(), SavedModel.encoded(weights, GgmlType.F32)));
    }

    /** A larger embedding with one bad weight. */
    private static void poison(SavedModel model, int index) {
        float[] weights = new float[2000 * 64];
        weights[index] = Float.NaN;
        byte[] data = SavedModel.encoded(weights, GgmlType.F32);
        model.tensor("model.embed_tokens.weight", new SavedModel.Tensor("F32", List.of(2000L, 64L), data));
    }

    private static void addArchitectures(List<Row> rows) {
        addConfig(rows, Kind.ARCHITECTURE, "model_type", "\"llama\"");
        addConfig(rows, Kind.ARCHITECTURE, "model_type", "\"gemma3\"");
        addConfig(rows, Kind.ARCHITECTURE, "model_type", null);
        addConfig(rows, Kind.ARCHITECTURE, "architectures", "[\"Gemma3ForConditionalGeneration\"]");
        addConfig(rows, Kind.ARCHITECTURE, "architectures", "[\"Gemma3TextModel\"]");
        addConfig(rows, Kind.ARCHITECTURE, "architectures", "[]");
    }

    private static void addHyperparameters(List<Row> rows) {
        String[] integers = {
            "num_hidden_layers",
            "hidden_size",
            "intermediate_size",
            "num_attention_heads",
            "num_key_value_heads",
            "head_dim",
            "vocab_size",
            "max_position_embeddings",
            "sliding_window"
        };
        for (String name : integers) {
            for (String value : new String[] {null, "0", "-1", "1.5", "1e3", "\"64\"", "4294967296", "[64]", "null"}) {
                addConfig(rows, Kind.HYPERPARAMETER, name, value);
            }
        }
        for (String name :
                new String[] {"rms_norm_eps", "rope_theta", "rope_local_base_freq", "query_pre_attn_scalar"}) {
            for (String value : new String[] {null, "\"1\"", "1e400", "true"}) {
                addConfig(rows, Kind.HYPERPARAMETER, name, value);
            }
        }
        addConfig(rows, Kind.HYPERPARAMETER, "query_pre_attn_scalar", "168");
        addConfig(rows, Kind.HYPERPARAMETER, "final_logit_softcapping", "30.0");
        addConfig(rows, Kind.HYPERPARAMETER, "attn_logit_softcapping", "50.0");
        addConfig(rows, Kind.HYPERPARAMETER, "quantization_config", "{\"quant_method\":\"bitsandbytes\"}");
        addConfig(rows, Kind.HYPERPARAMETER, "attention_bias", "true");
        addConfig(rows, Kind.HYPERPARAMETER, "use_bidirectional_attention", "true");
        addConfig(rows, Kind.HYPERPARAMETER, "hidden_activation", "\"silu\"");
        addConfig(rows, Kind.HYPERPARAMETER, "tie_word_embeddings", "1");
        addConfig(rows, Kind.HYPERPARAMETER, "layer_types", "[\"full_attention\"]");
        addConfig(rows, Kind.HYPERPARAMETER, "layer_types", "[\"full_attention\",\"linear_attention\"]");
        addConfig(rows, Kind.HYPERPARAMETER, "layer_types", "[1,2]");
        addConfig(rows, Kind.HYPERPARAMETER, "rope_scaling", "{\"rope_type\":\"yarn\",\"factor\":8}");
        addConfig(rows, Kind.HYPERPARAMETER, "rope_scaling", "{\"rope_type\":\"linear\"}");
        addConfig(rows, Kind.HYPERPARAMETER, "rope_scaling", "8");
        addConfig(rows, Kind.HYPERPARAMETER, "rope_parameters", "{\"rope_theta\":1000000.0}");
        addConfig(rows, Kind.BLOCK, "hidden_size", "72");
        addConfig(rows, Kind.BLOCK, "intermediate_size", "100");
        addConfig(rows, Kind.SHAPE, "hidden_size", "96");
        addConfig(rows, Kind.SHAPE, "vocab_size", "511");
        addConfig(rows, Kind.UNUSABLE, "rms_norm_eps", "0");
        addConfig(rows, Kind.UNUSABLE, "rope_theta", "-10000.0");
        addConfig(rows, Kind.UNUSABLE, "sliding_window", "4096");
    }

    private static void addConfig(List<Row> rows, Kind kind, String name, String value) {
        String says = kind == Kind.SHAPE || kind == Kind.UNUSABLE ? "" : "config.json";
        rows.add(new Row(name + " = " + value, kind, says, model -> model.config(name, value)));
    }

    private static void addTokenizers(List<Row> rows) {
        addFile(rows, Kind.UNREADABLE, "config.json", " ".repeat((1 << 20) + 1));
        addFile(rows, Kind.JSON, "config.json", "[]");
        addFile(rows, Kind.JSON, "config.json", "{\"hidden_size\":NaN}");
        addFile(rows, Kind.JSON, "tokenizer_config.json", "{\"bos_token\":\"<bos>\"");
        addFile(rows, Kind.VOCABULARY, "tokenizer_config.json", "{\"bos_token\":\"<begin>\"}");
        addFile(
                rows,
                Kind.VOCABULARY,
                "tokenizer_config.json",
                "{\"added_tokens_decoder\":{\"x\":{\"content\":\"y\"}}}");
        addFile(rows, Kind.VOCABULARY, "tokenizer_config.json", "{\"added_tokens_decoder\":{\"7\":{}}}");
        addFile(rows, Kind.VOCABULARY, "tokenizer_config.json", "{\"added_tokens_decoder\":{\"7\":[]}}");
        addFile(rows, Kind.HYPERPARAMETER, "tokenizer_config.json", "{\"add_bos_token\":\"yes\"}");
        addFile(rows, Kind.HYPERPARAMETER, "tokenizer_config.json", "{\"chat_template\":7}");
        addFile(rows, Kind.UNREADABLE, "chat_template.jinja", "x".repeat((256 << 10) + 1));
        addFile(rows, Kind.VOCABULARY, "added_tokens.json", "{\"<moon>\":\"7\"}");
        addFile(rows, Kind.VOCABULARY, "added_tokens.json", "{\"<moon>\":-7}");
        // a token twice: only the reader of the finished vocabulary sees it
        addFile(rows, Kind.UNUSABLE, "added_tokens.json", "{\"<bos>\":100}");
    }

    private static void addFile(List<Row> rows, Kind kind, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String says = kind == Kind.UNUSABLE ? "tokenizer.ggml.tokens" : name;
        String shown = text.substring(0, Math.min(60, text.length()));
        rows.add(new Row(name + ": " + shown, kind, says, model -> model.file(name, bytes)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefusedInOneLineAndNothingIsLeft(Row row) throws IOException {
        SavedModel model = goodModel();
        row.spoil.accept(model);
        Path out = Files.createDirectory(folder.resolve("out")).resolve("model.gguf");
        Path in = model.writeTo(folder.resolve("in"));
        ConversionException refusal = assertThrows(
                ConversionException.class, () -> new Conversion(in, out, WeightType.Q4_0, false, line -> {}).run());
        assertEquals(row.kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(row.says), refusal.getMessage());
        assertTrue(refusal.getMessage().length() < 350, refusal.getMessage());
        assertTrue(refusal.getMessage().chars().allMatch(c -> c >= ' ' && c < 127), refusal.getMessage());
        try (Stream<Path> left = Files.list(out.getParent())) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** The model that the rows spoil is good, and so are some that differ from the published ones. */
    @Test
    void otherwiseItIsConverted() throws IOException {
        convert("plain", goodModel());
        SavedModel.Tensor head = goodModel().tensor("model.embed_tokens.weight");
        GgufHeader tied = convert("tied", goodModel().tensor("lm_head.weight", head));
        assertTrue(tied.tensor("output.weight").isEmpty());
        GgufHeader untied =
                convert("untied", goodModel().tensor("lm_head.weight", head).config("tie_word_embeddings", "false"));
        assertEquals(GgmlType.Q8_0, untied.tensor("output.weight").orElseThrow().type());
    }

    @Test
    void bothVersionsOfTheConfigurationMeanTheSame() throws IOException {
        GgufHeader five = convert(
                "five",
                goodModel()
                        .config("rope_theta", null)
                        .config("rope_local_base_freq", null)
                        .config(
                                "rope_parameters",
                                "{\"full_attention\":{\"rope_theta\":250000.0,\"rope_type\":\"linear\",\"factor\":8.0},"
                                        + "\"sliding_attention\":{\"rope_theta\":20000.0,\"rope_type\":\"default\"}}"));
        GgufHeader four = convert(
                "four",
                goodModel()
                        .config("rope_theta", "250000.0")
                        .config("rope_local_base_freq", "20000.0")
                        .config("rope_scaling", "{\"rope_type\":\"linear\",\"factor\":8.0}"));
        for (GgufHeader header : List.of(five, four)) {
            assertEquals(250_000, header.f32("gemma3.rope.freq_base"));
            assertEquals(20_000, header.f32("gemma3.rope.freq_base_swa"));
            assertEquals(8, header.f32("gemma3.rope.scaling.factor"));
            assertFalse(header.has("gemma3.attention.sliding_window_pattern"));
        }
    }

    @Test
    void anotherPatternOfLayersIsWritten() throws IOException {
        GgufHeader listed =
                convert("listed", goodModel().config("layer_types", "[\"full_attention\",\"sliding_attention\"]"));
        assertEquals(List.of(false, true), List.of(pattern(listed)[0], pattern(listed)[1]));
        GgufHeader counted =
                convert("counted", goodModel().config("layer_types", null).config("sliding_window_pattern", "2"));
        assertEquals(List.of(true, false), List.of(pattern(counted)[0], pattern(counted)[1]));
    }

    private static boolean[] pattern(GgufHeader header) {
        return header.bools("gemma3.attention.sliding_window_pattern");
    }

    private GgufHeader convert(String name, SavedModel model) throws IOException {
        Path out = folder.resolve(name + ".gguf");
        new Conversion(model.writeTo(folder.resolve(name)), out, WeightType.Q4_0, false, line -> {}).run();
        byte[] file = Files.readAllBytes(out);
        return GgufHeader.parse(file, file.length, file.length);
    }

    private static SavedModel goodModel() {
        byte[] gguf = new TinyModels().layers(2).toGguf();
        Pieces pieces = Pieces.of(GgufHeader.parse(gguf, gguf.length, gguf.length));
        return SavedModel.of(gguf, GgmlType.F32, GgmlType.F32).sentencePiece(pieces);
    }
}
