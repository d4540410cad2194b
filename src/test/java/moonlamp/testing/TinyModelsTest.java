package moonlamp.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.StringArray;
import moonlamp.gguf.TensorInfo;
import moonlamp.quant.Dequantizer;
import moonlamp.quant.FiniteCheck;
import moonlamp.quant.GgmlType;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TinyModelsTest {
    @Test
    void shapesAreThoseAskedFor() {
        GgufHeader header = new TinyModels()
                .layers(2)
                .hidden(48)
                .ffn(40)
                .heads(6, 3)
                .headDim(24)
                .vocabulary(700)
                .toHeader();
        assertEquals(2 * 13 + 2, header.tensors().size());
        assertArrayEquals(dims(48, 700), dimsOf(header, "token_embd.weight"));
        assertArrayEquals(dims(48, 144), dimsOf(header, "blk.0.attn_q.weight"));
        assertArrayEquals(dims(48, 72), dimsOf(header, "blk.1.attn_v.weight"));
        assertArrayEquals(dims(144, 48), dimsOf(header, "blk.1.attn_output.weight"));
        assertArrayEquals(dims(40, 48), dimsOf(header, "blk.1.ffn_down.weight"));
        assertEquals(24, header.uint("gemma3.attention.key_length"));
        assertEquals(700, header.strings("tokenizer.ggml.tokens").size());
    }

    @Test
    void theSameSettingsGiveTheSameFileAndAnotherSeedAnother() {
        assertArrayEquals(new TinyModels().toGguf(), new TinyModels().toGguf());
        assertFalse(Arrays.equals(
                new TinyModels().toGguf(), new TinyModels().seed(2).toGguf()));
    }

    @Test
    void piecesAreDistinctAndEveryMergeCanBeReached() {
        GgufHeader header = new TinyModels().vocabulary(1024).toHeader();
        StringArray pieces = header.strings("tokenizer.ggml.tokens");
        int[] types = header.ints("tokenizer.ggml.token_type");
        Set<String> all = new HashSet<>();
        for (int id = 0; id < pieces.size(); id++) {
            assertTrue(all.add(pieces.string(id)), "piece " + id + " twice");
        }
        for (int id = 0; id < pieces.size(); id++) {
            String piece = pieces.string(id);
            int last = piece.length() - 1;
            if (types[id] == 1 && last > 0) {
                assertTrue(all.contains(piece.substring(0, last)), piece);
                assertTrue(all.contains(piece.substring(last)), piece);
            }
        }
        assertEquals("<start_of_turn>", pieces.string(4));
        assertArrayEquals("\n\n".getBytes(StandardCharsets.UTF_8), pieces.bytes(7));
    }

    @Test
    void partsCanBeChangedOrLeftOut() {
        GgufHeader header = new TinyModels()
                .withoutKey("general.name")
                .withoutTensor("output_norm.weight")
                .shape("blk.0.attn_q.weight", 64, 32)
                .type("blk.0.attn_v.weight", GgmlType.F16)
                .toHeader();
        assertFalse(header.has("general.name"));
        assertTrue(header.tensor("output_norm.weight").isEmpty());
        assertArrayEquals(dims(64, 32), dimsOf(header, "blk.0.attn_q.weight"));
        assertEquals(
                GgmlType.F16, header.tensor("blk.0.attn_v.weight").orElseThrow().type());
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void randomTensorsHaveTheWantedSpread(GgmlType type) {
        if (!type.isSupported()) {
            return;
        }
        int count = 8192;
        byte[] data = new RandomTensors(new SplittableRandom(1)).data(type, count, 0.1);
        JvmMemory.reserve(data.length + 4L * count);
        JvmMemory.write(0, data, 0, data.length);
        assertEquals(-1, FiniteCheck.firstBad(type, 0, count));
        Dequantizer.dequantize(type, 0, data.length, count);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            float x = Memory.f32Load(data.length + 4 * i, 0);
            sum += x;
            squares += x * x;
        }
        assertEquals(0, sum / count, 0.02, "mean");
        assertEquals(0.1, Math.sqrt(squares / count), 0.04, "deviation");
    }

    private static long[] dimsOf(GgufHeader header, String name) {
        TensorInfo tensor = header.tensor(name).orElseThrow();
        return tensor.dims();
    }

    private static long[] dims(long... dims) {
        return dims;
    }
}
