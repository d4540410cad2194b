package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.MetadataValue;
import moonlamp.gguf.TensorInfo;
import moonlamp.gguf.ValueType;
import moonlamp.model.Precision;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine on F32 weights against a second, naive implementation in double precision, for shapes of every kind. */
class ReferenceTest {
    /** f32 sums of a few hundred terms through up to 7 layers stay within this of double precision, logits being near 1. */
    private static final double TOLERANCE = 2e-4;

    private static final int LENGTH = 45;

    static List<TinyModels> shapes() {
        return List.of(
                new TinyModels(),
                new TinyModels().heads(4, 2),
                new TinyModels().heads(6, 3).headDim(10).ffn(33).seed(2),
                new TinyModels().heads(3, 3).headDim(24).hidden(96).seed(3),
                new TinyModels().heads(1, 1).headDim(2).layers(1).seed(4),
                new TinyModels().layers(3).window(1).seed(5),
                new TinyModels()
                        .layers(4)
                        .metadata("gemma3.attention.sliding_window_pattern", uint(2))
                        .seed(6),
                new TinyModels()
                        .layers(6)
                        .metadata("gemma3.rope.freq_base_swa", f32(500))
                        .metadata("gemma3.rope.scaling.type", new MetadataValue.StringValue("linear"))
                        .metadata("gemma3.rope.scaling.factor", f32(8))
                        .seed(7));
    }

    private static MetadataValue uint(long value) {
        return new MetadataValue.IntegerValue(ValueType.UINT32, value);
    }

    private static MetadataValue f32(float value) {
        return new MetadataValue.FloatValue(ValueType.FLOAT32, value);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void agreesWithTheNaiveForwardPass(TinyModels shape) {
        assertAgrees(shape.toGguf());
    }

    @Test
    void aSeparateOutputHeadIsUsed() {
        assertAgrees(withHead(new TinyModels().layers(1).toGguf()));
    }

    private static void assertAgrees(byte[] file) {
        int vocabulary = (int) GgufHeader.parse(file, file.length, file.length)
                .tensor("token_embd.weight")
                .orElseThrow()
                .rows();
        int[] ids = new Random(11).ints(LENGTH, 0, vocabulary).toArray();
        double[][] expected = new ReferenceGemma3(file).logits(ids);
        EngineOptions options = new EngineOptions(EngineOptions.AUTOMATIC, 8, 1, Precision.QUANTIZED);
        try (LoadedModel model = LoadedModel.of(file, options)) {
            float[][] got = model.logits(ids, IntStream.range(0, LENGTH).toArray());
            for (int t = 0; t < LENGTH; t++) {
                for (int i = 0; i < vocabulary; i++) {
                    assertEquals(expected[t][i], got[t][i], TOLERANCE, "position " + t + " token " + i);
                }
            }
        }
    }

    /** The same model with an output.weight of its own: the embedding's rows in reverse order. */
    private static byte[] withHead(byte[] file) {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        GgufWriter writer = new GgufWriter();
        for (String key : header.keys()) {
            writer.put(key, header.value(key).orElseThrow());
        }
        for (TensorInfo tensor : header.tensors()) {
            byte[] data = Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
            writer.tensor(tensor.name(), tensor.type(), data, tensor.dims());
            if (tensor.name().equals("token_embd.weight")) {
                writer.tensor("output.weight", tensor.type(), reversed(data, (int) tensor.rowBytes()), tensor.dims());
            }
        }
        return writer.toBytes();
    }

    private static byte[] reversed(byte[] rows, int rowBytes) {
        byte[] result = new byte[rows.length];
        for (int at = 0; at < rows.length; at += rowBytes) {
            System.arraycopy(rows, at, result, rows.length - rowBytes - at, rowBytes);
        }
        return result;
    }
}
