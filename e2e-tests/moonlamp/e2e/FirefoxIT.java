package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** A second engine: the same words, offline too. */
class FirefoxIT extends InBrowser {
    FirefoxIT() {
        super(BrowserKind.FIREFOX);
    }

    @Test
    void tellsTheSameStoryAsTheJvm() throws Exception {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            assertEquals(DragonStory.onTheJvm(), DragonStory.tell(visit));
        }
    }

    @Test
    void tellsTheSameStoryAfterTheServerIsGone() throws Exception {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            DragonStory.outlivesTheServer(visit, server);
        }
    }
}
