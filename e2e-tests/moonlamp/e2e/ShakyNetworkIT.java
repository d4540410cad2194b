package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A first visit while the device changes its network: what breaks off once is asked for again. */
class ShakyNetworkIT extends InBrowser {
    ShakyNetworkIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void aFirstVisitSurvivesRequestsThatBreakOff() throws Exception {
        try (ShakyServer server = new ShakyServer(SITE);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            Set<String> broken = server.broken();
            for (String part : Set.of("/models/models.json", ".gguf", ".wasm", "/licences/")) {
                assertTrue(broken.stream().anyMatch(path -> path.contains(part)), part + " of " + broken);
            }
            assertTrue(server.cut().stream().anyMatch(path -> path.contains("/css/")), server.cut() + " broke off");
            assertEquals(DragonStory.onTheJvm(), DragonStory.tell(visit));
            visit.complaints().forget(); // the browser tells of every request that breaks off
        }
    }
}
