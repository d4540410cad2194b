package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moonlamp.conversion.ConversionException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model in one file or several, and what may be wrong between them. */
class CheckpointTest {
    private static final String INDEX = "model.safetensors.index.json";
    private static final String ONE = "model-00001-of-00002.safetensors";
    private static final String TWO = "model-00002-of-00002.safetensors";

    @TempDir
    Path folder;

    @BeforeEach
    void writeParts() throws IOException {
        write(ONE, part("a"));
        write(TWO, part("b", "c"));
        index("\"a\":\"" + ONE + "\",\"b\":\"" + TWO + "\",\"c\":\"" + TWO + "\"");
    }

    @Test
    void partsAreReadTogether() {
        Checkpoint checkpoint = Checkpoint.open(folder);
        assertEquals(List.of("a", "b", "c"), List.copyOf(checkpoint.tensors().keySet()));
        StoredTensor c = checkpoint.tensors().get("c");
        assertEquals(TWO, c.file().name());
        assertEquals(c.fileBytes() - 4, c.offset());
    }

    @Test
    void oneFileNeedsNoIndex() throws IOException {
        Files.delete(folder.resolve(INDEX));
        write("model.safetensors", part("x"));
        assertEquals(List.of("x"), List.copyOf(Checkpoint.open(folder).tensors().keySet()));
    }

    @Test
    void oneFileAndAnIndexContradictEachOther() throws IOException {
        write("model.safetensors", part("x"));
        refuse(Kind.INDEX, "model.safetensors is there as well");
    }

    @Test
    void noFileAtAllIsMissing() throws IOException {
        Files.delete(folder.resolve(INDEX));
        refuse(Kind.MISSING_FILE, "model.safetensors: there is no such file");
        write("adapter_model.safetensors", part("x"));
        refuse(Kind.ADAPTER, "the folder has an adapter and no model");
        Files.createDirectory(folder.resolve("model.safetensors"));
        refuse(Kind.UNREADABLE, "model.safetensors");
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        Files.delete(folder.resolve(TWO));
        refuse(Kind.MISSING_FILE, TWO);
    }

    @Test
    void aTensorIsWhereTheIndexSays() throws IOException {
        index("\"a\":\"" + TWO + "\",\"b\":\"" + TWO + "\",\"c\":\"" + ONE + "\"");
        refuse(Kind.INDEX, ONE + ", tensor \"a\"");
        index("\"a\":\"" + ONE + "\",\"b\":\"" + TWO + "\"");
        refuse(Kind.INDEX, TWO + ", tensor \"c\"");
        index("\"a\":\"" + ONE + "\",\"b\":\"" + TWO + "\",\"c\":\"" + TWO + "\",\"d\":\"" + ONE + "\"");
        refuse(Kind.INDEX, "\"d\" is not in " + ONE);
    }

    @Test
    void aTensorIsInOnePart() throws IOException {
        write(TWO, part("b", "c", "a"));
        refuse(Kind.DUPLICATE, TWO + ", tensor \"a\": it is in " + ONE + " as well");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../model.safetensors",
                "/etc/passwd",
                "a/b.safetensors",
                "a\\\\b.safetensors",
                "..safetensors",
                ".safetensors",
                "model.bin",
                "",
                "a\\u0000.safetensors"
            })
    void aPartIsAFileOfTheFolder(String name) throws IOException {
        index("\"a\":\"" + name + "\"");
        refuse(Kind.INDEX, "is no name of a part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"weight_map\":[]}",
                "{\"weight_map\":{\"a\":1}}",
                "{\"weight_map\":{\"a\":null}}",
                "{\"weight_map\":{}} x",
                "{\"other\":[[[[[",
                "not JSON"
            })
    void theIndexIsJsonOfItsForm(String text) throws IOException {
        write(INDEX, text.getBytes(StandardCharsets.UTF_8));
        refuse(Kind.JSON, INDEX);
    }

    @Test
    void theIndexHasEachNameOnce() throws IOException {
        index("\"a\":\"" + ONE + "\",\"a\":\"" + TWO + "\"");
        refuse(Kind.DUPLICATE, "\"a\" is there twice");
        write(INDEX, "{\"weight_map\":{},\"weight_map\":{}}".getBytes(StandardCharsets.UTF_8));
        refuse(Kind.DUPLICATE, "it has two fields weight_map");
    }

    @Test
    void theIndexHasAnEnd() throws IOException {
        StringBuilder map = new StringBuilder();
        for (int i = 0; i <= SafetensorsReader.MAX_TENSORS; i++) {
            map.append(i == 0 ? "" : ",").append("\"t").append(i).append("\":\"" + ONE + "\"");
        }
        index(map.toString());
        refuse(Kind.TENSOR_COUNT, INDEX);
        write(INDEX, new byte[(16 << 20) + 1]);
        refuse(Kind.UNREADABLE, INDEX);
    }

    @Test
    void noPrefixOfAnIndexIsAccepted() throws IOException {
        byte[] index = Files.readAllBytes(folder.resolve(INDEX));
        for (int length = 0; length < index.length; length++) {
            write(INDEX, Arrays.copyOf(index, length));
            refuse(Kind.JSON, INDEX);
        }
    }

    private void refuse(Kind kind, String says) {
        ConversionException refusal = assertThrows(ConversionException.class, () -> Checkpoint.open(folder));
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
    }

    private void index(String weightMap) throws IOException {
        String json = "{\"metadata\":{\"total_size\":12},\"weight_map\":{" + weightMap + "}}";
        write(INDEX, json.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] part(String... names) {
        RawSafetensors part = new RawSafetensors();
        for (String name : names) {
            part.tensor(name, "F32", List.of(1L), new byte[4]);
        }
        return part.build();
    }
}
