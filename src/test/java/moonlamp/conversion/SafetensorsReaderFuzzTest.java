package moonlamp.conversion;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Whatever the bytes, the reader accepts a sound layout or refuses with its one exception. An ordinary test run replays
 * the committed inputs; CONTRIBUTING says how to look for new ones.
 */
class SafetensorsReaderFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void acceptsOnlySoundFiles(byte[] file) throws IOException {
        SafetensorsHeader header;
        try {
            header = SafetensorsReader.read(new ByteArrayInputStream(file), file.length, "model.safetensors");
        } catch (ConversionException refused) {
            return;
        }
        MalformedSafetensorsTest.assertSound(header, file.length);
    }
}
