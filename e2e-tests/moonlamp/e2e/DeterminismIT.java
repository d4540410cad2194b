package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import moonlamp.generation.EngineOptions;
import moonlamp.testing.LoadedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The determinism contract on the bundled model: the same logits to the bit on the JVM and in each browser, whatever
 * the instructions, the number of threads and the slices in which the prompt is read.
 */
class DeterminismIT {
    private static final Path MODEL = Path.of("models/moonlamp-little.gguf");
    private static final int VOCABULARY = 4096;
    private static final long SEED = 270;
    private static final int TOKENS = 90;
    private static final int[] POSITIONS = {0, 1, 63, 64, TOKENS - 1};

    private final int[] ids = new Random(SEED).ints(TOKENS, 0, VOCABULARY).toArray();

    @ParameterizedTest
    @CsvSource({
        "relaxed, 1, 90",
        "relaxed, 1, 1",
        "relaxed, 1, 7",
        "baseline, 1, 90",
        "baseline, 1, 3",
        "relaxed-shared, 1, 90",
        "relaxed-shared, 2, 90",
        "relaxed-shared, 2, 1",
        "relaxed-shared, 4, 33",
        "baseline-shared, 2, 90"
    })
    void chromiumIsTheJvm(String variant, int threads, int chunk) throws IOException {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            compare(browser, variant, threads, chunk);
        }
    }

    @Test
    void firefoxIsTheJvm() throws IOException {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.firefox(playwright)) {
            compare(browser, "baseline", 1, TOKENS);
            compare(browser, "relaxed", 1, TOKENS);
            compare(browser, "relaxed-shared", 2, TOKENS);
        }
    }

    private void compare(Browser browser, String variant, int threads, int chunk) throws IOException {
        float[][] expected;
        try (LoadedModel jvm = LoadedModel.of(Files.readAllBytes(MODEL), EngineOptions.withThreads(1))) {
            expected = jvm.logits(ids, POSITIONS);
        }
        try (EngineProbe probe = new EngineProbe(browser)) {
            float[][] found = probe.load(MODEL, variant, threads, false).logits(ids, POSITIONS, chunk, VOCABULARY);
            Bits.assertSame(
                    variant + " " + threads + " threads, chunks of " + chunk + ", seed " + SEED, expected, found);
        }
    }
}
