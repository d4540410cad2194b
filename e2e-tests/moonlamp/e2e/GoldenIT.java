package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.testing.GoldenJudge;
import moonlamp.testing.GoldenJudge.Distance;
import moonlamp.testing.GoldenJudge.Storage;
import moonlamp.testing.GoldenModel;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TestData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine modules in Chromium against the logits that llama.cpp recorded, and against the JVM's, bit for bit. */
class GoldenIT {
    private static final int CHUNK = 64;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void exactOracleAgreesAndIsTheJvms() throws IOException {
        List<String> faults = new ArrayList<>();
        try (EngineProbe probe = new EngineProbe(browser)) {
            for (GoldenModel golden : TestData.golden()) {
                GoldenJudge.Forward forward = compared(golden, probe.load(golden.file(), "relaxed", 1, true), true);
                List<Distance> distances = GoldenJudge.distances(golden, forward);
                faults.addAll(GoldenJudge.exactFaults(distances));
                faults.addAll(GoldenJudge.greedyFaults(golden, forward, distances));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void quantisedEngineIsAsNearAsThePeerAndIsTheJvms() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Distance> natives = new ArrayList<>();
        try (EngineProbe probe = new EngineProbe(browser)) {
            for (GoldenModel golden : TestData.golden()) {
                Storage storage = storage(golden);
                GoldenJudge.Forward forward = compared(golden, probe.load(golden.file(), "relaxed", 1, false), false);
                List<Distance> distances = GoldenJudge.distances(golden, forward);
                faults.addAll(GoldenJudge.quantisedFaults(storage, distances));
                faults.addAll(GoldenJudge.greedyFaults(golden, forward, distances));
                if (storage == Storage.NATIVE) {
                    natives.addAll(distances);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(GoldenJudge.meanRatio(natives) <= GoldenJudge.MEAN_RATIO_LIMIT);
    }

    /** The browser's logits, each asserted to be the JVM's. */
    private static GoldenJudge.Forward compared(GoldenModel golden, EngineProbe.Loaded browserModel, boolean exact) {
        int vocabulary = golden.exact().cases().get(0).logits()[0].length;
        return (ids, positions) -> {
            float[][] logits = browserModel.logits(ids, positions, CHUNK, vocabulary);
            EngineOptions options = exact ? EngineOptions.exact() : EngineOptions.withThreads(1);
            try (LoadedModel jvm = LoadedModel.of(read(golden), options)) {
                Bits.assertSame(golden.name(), jvm.logits(ids, positions), logits);
            }
            return logits;
        };
    }

    private static Storage storage(GoldenModel golden) {
        byte[] file = read(golden);
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        return Storage.of(header.tensors().stream().map(TensorInfo::type).toList());
    }

    private static byte[] read(GoldenModel golden) {
        try {
            return Files.readAllBytes(golden.file());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
