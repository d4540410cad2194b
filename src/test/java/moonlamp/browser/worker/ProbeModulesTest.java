package moonlamp.browser.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProbeModulesTest {
    /** The service worker keeps the module that the worker will ask for only if both decide by the same bytes. */
    @Test
    void theServiceWorkerProbesWithTheSameModule() throws IOException {
        assertArrayEquals(
                bytesAfter(Path.of("web/sw.js"), "RELAXED_SIMD = new Uint8Array(["), ProbeModules.relaxedSimd());
    }

    @Test
    void theProbesDifferInTheInstructionOnly() {
        int[] relaxed = ProbeModules.relaxedSimd();
        int[] simd = ProbeModules.simd();
        assertEquals(relaxed.length, simd.length);
        int differences = 0;
        for (int i = 0; i < relaxed.length; i++) {
            differences += relaxed[i] == simd[i] ? 0 : 1;
        }
        assertEquals(2, differences, "i16x8.relaxed_dot_i8x16_i7x16_s is FD 92 02, i32x4.dot_i16x8_s is FD BA 01");
    }

    private static int[] bytesAfter(Path file, String start) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(start) + start.length();
        return Arrays.stream(text.substring(from, text.indexOf(']', from)).split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
