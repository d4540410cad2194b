package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever the bytes, the reader accepts a sound layout or refuses with one of its two exceptions. An ordinary test run
 * replays the committed inputs; {@code JAZZER_FUZZ=1 mvn test -Dtest=GgufHeaderFuzzTest -Djazzer.hooks=true} looks for new ones.
 */
class GgufHeaderFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void acceptsOnlySoundFiles(byte[] file) {
        GgufHeader header;
        try {
            header = GgufHeader.parse(file, file.length, file.length);
        } catch (GgufFormatException | UnsupportedModelException refused) {
            return;
        }
        SoundLayout.assertSound(header, file.length);
        GgufWriter writer = new GgufWriter().version(header.version());
        header.keys().forEach(key -> writer.put(key, header.value(key).orElseThrow()));
        for (TensorInfo tensor : header.tensors()) {
            writer.tensor(tensor.name(), tensor.type(), new byte[(int) tensor.bytes()], tensor.dims());
        }
        byte[] again = writer.toBytes();
        assertEquals(
                header.keys(),
                GgufHeader.parse(again, again.length, again.length).keys());
    }
}
