package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** What a first visit loads stays small. */
class FirstVisitIT {
    /** For page, workers, service worker and one engine, compressed; model and fonts are left out. */
    private static final long MOST_BYTES = 350_000;

    @Test
    void programAndPageAreBelowTheirLimit() {
        try (SiteServer server = SiteServer.start(InBrowser.SITE, 0)) {
            Map<String, Long> parts = ShellSize.partsOfApp(InBrowser.SITE, server);
            long sum = ShellSize.sum(parts);
            assertTrue(parts.keySet().stream().anyMatch(file -> file.endsWith(".wasm")), parts.toString());
            assertTrue(sum <= MOST_BYTES, () -> sum + " bytes are more than " + MOST_BYTES + ": " + parts);
        }
    }
}
