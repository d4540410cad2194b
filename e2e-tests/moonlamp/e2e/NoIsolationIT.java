package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.Map;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** Hosts that send no headers: cross-origin isolation, and with it threads, only by the service worker or not at all. */
class NoIsolationIT extends InBrowser {
    private static final SiteServer.Options PLAIN_HOST = new SiteServer.Options("/", false);

    NoIsolationIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void tellsTheSameStoryOnOneThreadWithoutIsolation() throws Exception {
        Browser.NewContextOptions noServiceWorker =
                new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                Visit visit = Visit.to(server.url(), browser().newContext(noServiceWorker))
                        .await("ready")) {
            assertFalse(visit.isolated());
            assertEquals(DragonStory.onTheJvm(), DragonStory.tell(visit));
            Map<String, String> facts = visit.aboutThisDevice();
            assertFalse(facts.get("Engine").contains("shared"), facts.toString());
            assertEquals("1", facts.get("Threads"));
        }
    }

    @Test
    void becomesIsolatedThroughTheServiceWorkerByOneReload() throws Exception {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            assertTrue(visit.isolated());
            assertEquals(
                    1, server.requests().stream().filter("GET / 200"::equals).count());
            assertEquals(DragonStory.onTheJvm(), DragonStory.tell(visit));
            assertTrue(visit.aboutThisDevice().get("Engine").endsWith("-shared"));
        }
    }
}
