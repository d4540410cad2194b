package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.quant.GgmlType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One tensor at a time: larger than a piece, and from a file that changes meanwhile. */
class TensorConverterTest {
    private static final int WEIGHTS = 2 * TensorConverter.PIECE_WEIGHTS + 64;

    @TempDir
    Path folder;

    private InputFile file;

    @BeforeEach
    void write() throws IOException {
        file = InputFile.in(folder, "model.safetensors");
        float[] weights = new float[WEIGHTS];
        for (int i = 0; i < WEIGHTS; i++) {
            weights[i] = i % 127 - 63;
        }
        RawSafetensors raw = new RawSafetensors()
                .tensor("a", "F16", List.of(2L, WEIGHTS / 2L), SavedModel.encoded(weights, GgmlType.F16));
        Files.write(file.path(), raw.build());
    }

    @Test
    void piecesFollowEachOther() throws IOException {
        byte[] blocks = convert(stored());
        assertEquals(GgmlType.Q8_0.bytes(WEIGHTS), blocks.length);
        // f16 scale 63/127 of a block that has the weight -63: its quant is -127
        for (int i = 0; i < WEIGHTS; i += 127) {
            assertEquals(-127, blocks[i / 32 * 34 + 2 + i % 32], "weight " + i);
        }
        assertArrayEquals(blocks, convert(stored()));
    }

    @Test
    void aFileThatHasChangedIsRefused() throws IOException {
        StoredTensor stored = stored();
        byte[] content = Files.readAllBytes(file.path());
        for (int length : new int[] {0, 100, content.length - 1, content.length + 1}) {
            Files.write(file.path(), Arrays.copyOf(content, length));
            ConversionException refusal = assertThrows(ConversionException.class, () -> convert(stored));
            assertEquals(Kind.CHANGED, refusal.kind(), refusal.getMessage());
        }
        Files.delete(file.path());
        ConversionException refusal = assertThrows(ConversionException.class, () -> convert(stored));
        assertEquals(Kind.MISSING_FILE, refusal.kind(), refusal.getMessage());
    }

    private StoredTensor stored() {
        return Checkpoint.open(folder).tensors().get("a");
    }

    private static byte[] convert(StoredTensor stored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> shape = stored.tensor().shape();
        new TensorConverter().convert(stored, new PlannedTensor("a", "a", shape, GgmlType.Q8_0), out);
        return out.toByteArray();
    }
}
