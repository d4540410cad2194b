package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.testing.GoldenJudge;
import moonlamp.testing.GoldenJudge.Distance;
import moonlamp.testing.GoldenJudge.Storage;
import moonlamp.testing.GoldenModel;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against logits that llama.cpp recorded. */
class GoldenTest {

    static List<GoldenModel> golden() {
        return TestData.golden();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void exactOracleAgrees(GoldenModel golden) throws IOException {
        try (LoadedModel model = LoadedModel.of(Files.readAllBytes(golden.file()), EngineOptions.exact())) {
            List<Distance> distances = report("exact", GoldenJudge.distances(golden, model));
            assertEquals(List.of(), GoldenJudge.exactFaults(distances));
            assertEquals(List.of(), GoldenJudge.greedyFaults(golden, model, distances));
        }
    }

    @Test
    void quantisedEngineIsAsNearAsThePeer() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Distance> natives = new ArrayList<>();
        for (GoldenModel golden : TestData.golden()) {
            byte[] file = Files.readAllBytes(golden.file());
            Storage storage = storage(file);
            try (LoadedModel model = LoadedModel.of(file, EngineOptions.withThreads(1))) {
                List<Distance> distances = report("quantised", GoldenJudge.distances(golden, model));
                faults.addAll(GoldenJudge.quantisedFaults(storage, distances));
                faults.addAll(GoldenJudge.greedyFaults(golden, model, distances));
                if (storage == Storage.NATIVE) {
                    natives.addAll(distances);
                }
            }
        }
        assertEquals(List.of(), faults);
        double ratio = GoldenJudge.meanRatio(natives);
        System.out.printf("mean ratio over %d Q4_0 and Q8_0 cases: %.3f%n", natives.size(), ratio);
        assertTrue(ratio <= GoldenJudge.MEAN_RATIO_LIMIT, "mean ratio " + ratio);
    }

    private static Storage storage(byte[] file) {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        return Storage.of(header.tensors().stream().map(TensorInfo::type).toList());
    }

    /** One line per model: what a person wants to know when a tolerance is missed or a kernel changed. */
    private static List<Distance> report(String engine, List<Distance> distances) {
        System.out.printf(
                "%-10s%-20s largest difference %.1e, mean distance %.1e, over the peer's %.2f%n",
                engine,
                distances.get(0).model(),
                distances.stream().mapToDouble(Distance::max).max().orElseThrow(),
                distances.stream().mapToDouble(Distance::mean).average().orElseThrow(),
                GoldenJudge.meanRatio(distances));
        return distances;
    }
}
