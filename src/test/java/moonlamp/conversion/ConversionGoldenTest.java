package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.MetadataValue;
import moonlamp.gguf.MetadataValue.NumbersValue;
import moonlamp.gguf.MetadataValue.StringsValue;
import moonlamp.gguf.TensorInfo;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Quantizer;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.testing.GoldenJudge;
import moonlamp.testing.GoldenJudge.Distance;
import moonlamp.testing.GoldenJudge.Storage;
import moonlamp.testing.GoldenModel;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A saved model made from the golden weights becomes the golden files again. */
class ConversionGoldenTest {
    private static final Path GOLDEN = Path.of("golden");

    @TempDir
    Path folder;

    /** llama.cpp's quantiser and ours round alike, so every byte of every tensor is the same. */
    @ParameterizedTest
    @EnumSource(WeightType.class)
    void tensorsAreThoseOfLlamaCpp(WeightType type) throws IOException {
        byte[] converted = convertGolden(type, 0);
        byte[] expected = golden(type);
        GgufHeader header = header(converted);
        assertEquals(header(expected).tensors().size(), header.tensors().size());
        for (TensorInfo wanted : header(expected).tensors()) {
            TensorInfo got = header.tensor(wanted.name()).orElseThrow();
            assertEquals(wanted.type(), got.type(), wanted.name());
            assertArrayEquals(wanted.dims(), got.dims(), wanted.name());
            if (wanted.dims().length > 1) {
                assertArrayEquals(data(expected, wanted), data(converted, got), wanted.name());
            } else {
                assertArrayEquals(lessOneAndMore(expected, wanted), SavedModel.weights(converted, got), wanted.name());
            }
        }
        assertEquals(
                header(expected).tensors().stream().map(TensorInfo::name).toList(),
                header.tensors().stream().map(TensorInfo::name).toList());
    }

    @ParameterizedTest
    @EnumSource(WeightType.class)
    void logitsAreWithinTheLimitsOfTheGoldenTest(WeightType type) throws IOException {
        byte[] converted = convertGolden(type, 0);
        GoldenModel golden = TestData.golden().stream()
                .filter(model -> model.name().equals("tiny-" + type + ".gguf"))
                .findFirst()
                .orElseThrow();
        try (LoadedModel model = LoadedModel.of(converted, EngineOptions.exact())) {
            List<Distance> distances = GoldenJudge.distances(golden, model);
            assertEquals(List.of(), GoldenJudge.exactFaults(distances));
            assertEquals(List.of(), GoldenJudge.greedyFaults(golden, model, distances));
        }
        try (LoadedModel model = LoadedModel.of(converted, EngineOptions.withThreads(1))) {
            List<Distance> distances = GoldenJudge.distances(golden, model);
            assertEquals(List.of(), GoldenJudge.quantisedFaults(Storage.NATIVE, distances));
            assertEquals(List.of(), GoldenJudge.greedyFaults(golden, model, distances));
        }
    }

    /** What the golden file says, ours says too; it is older and silent about the sliding layers' rotary base. */
    @Test
    void metadataIsThatOfTheGoldenFile() throws IOException {
        GgufHeader converted = header(convertGolden(WeightType.Q4_0, 0));
        GgufHeader expected = header(golden(WeightType.Q4_0));
        Set<String> ours = Set.of("general.name", "general.size_label", "tokenizer.chat_template");
        for (String key : expected.keys()) {
            if (!ours.contains(key) && !key.equals("tokenizer.ggml.eot_token_id")) {
                assertEquals(describe(expected.value(key).orElseThrow()), describe(converted, key), key);
            }
        }
        assertEquals("my-model", converted.string("general.name"));
        assertEquals("{{ bos_token }}", converted.string("tokenizer.chat_template"));
        assertEquals(10_000, converted.f32("gemma3.rope.freq_base_swa"));
    }

    @Test
    void partsMakeTheSameFileAsOne() throws IOException {
        assertArrayEquals(convertGolden(WeightType.Q8_0, 0), convertGolden(WeightType.Q8_0, 3));
    }

    @ParameterizedTest
    @CsvSource({"BF16,F32", "BF16,BF16", "F16,F16", "F32,BF16"})
    void sixteenBitWeightsAreQuantisedAsTheyAre(GgmlType matrices, GgmlType norms) throws IOException {
        byte[] source = Files.readAllBytes(GOLDEN.resolve("tiny-f32.gguf"));
        SavedModel saved = SavedModel.of(source, matrices, norms);
        byte[] converted = convert(saved.sentencePiece(Pieces.of(header(source))), WeightType.Q4_0);
        for (TensorInfo got : header(converted).tensors()) {
            SavedModel.Tensor from = saved.tensor(SavedModel.savedName(got.name()));
            if (got.dims().length > 1) {
                assertArrayEquals(quantised(from, got.type()), data(converted, got), got.name());
            } else {
                float[] factors = decoded(from);
                for (int i = 0; i < factors.length; i++) {
                    factors[i] += 1;
                }
                assertArrayEquals(factors, SavedModel.weights(converted, got), got.name());
            }
        }
    }

    private byte[] convertGolden(WeightType type, int parts) throws IOException {
        byte[] source = Files.readAllBytes(GOLDEN.resolve("tiny-f32.gguf"));
        SavedModel saved = SavedModel.of(source, GgmlType.F32, GgmlType.F32).parts(parts);
        return convert(saved.sentencePiece(Pieces.of(header(source))), type);
    }

    private byte[] convert(SavedModel saved, WeightType type) throws IOException {
        Path out = Files.createTempDirectory(folder, "out").resolve("model.gguf");
        Path in = Files.createTempDirectory(folder, "in").resolve("my-model");
        long bytes = new Conversion(saved.writeTo(in), out, type, false, line -> {}).run();
        assertEquals(bytes, Files.size(out));
        return Files.readAllBytes(out);
    }

    private static byte[] golden(WeightType type) throws IOException {
        return Files.readAllBytes(GOLDEN.resolve("tiny-" + type + ".gguf"));
    }

    private static GgufHeader header(byte[] file) {
        return GgufHeader.parse(file, file.length, file.length);
    }

    private static byte[] data(byte[] file, TensorInfo tensor) {
        return Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
    }

    /** A norm's factors after the way through the saved model, which holds them less one in f32. */
    private static float[] lessOneAndMore(byte[] file, TensorInfo norm) {
        float[] factors = SavedModel.weights(file, norm);
        for (int i = 0; i < factors.length; i++) {
            float distance = factors[i] - 1;
            factors[i] = 1 + distance;
        }
        return factors;
    }

    private static float[] decoded(SavedModel.Tensor tensor) {
        int weights = tensor.data().length / GgmlType.valueOf(tensor.dtype()).blockBytes();
        TensorInfo info =
                new TensorInfo("x", new long[] {weights}, GgmlType.valueOf(tensor.dtype()), 0, tensor.data().length);
        return SavedModel.weights(tensor.data(), info);
    }

    private static byte[] quantised(SavedModel.Tensor tensor, GgmlType type) {
        float[] weights = decoded(tensor);
        int bytes = (int) type.bytes(weights.length);
        JvmMemory.reserve(4L * weights.length + bytes);
        for (int i = 0; i < weights.length; i++) {
            Memory.f32Store(4 * i, 0, weights[i]);
        }
        if (type == GgmlType.Q4_0) {
            Quantizer.quantizeQ4_0(0, 4 * weights.length, weights.length);
        } else {
            Quantizer.quantizeQ8_0(0, 4 * weights.length, weights.length);
        }
        byte[] blocks = new byte[bytes];
        JvmMemory.read(4 * weights.length, blocks, 0, bytes);
        return blocks;
    }

    private static String describe(GgufHeader header, String key) {
        return header.value(key).map(ConversionGoldenTest::describe).orElse("nothing");
    }

    private static String describe(MetadataValue value) {
        if (value instanceof NumbersValue numbers) {
            return numbers.elementType() + Arrays.toString(numbers.littleEndian());
        } else if (value instanceof StringsValue strings) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < strings.values().size(); i++) {
                all.append(strings.values().string(i)).append('\0');
            }
            return all.toString();
        }
        return value.toString();
    }
}
