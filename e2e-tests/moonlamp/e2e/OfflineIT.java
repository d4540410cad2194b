package moonlamp.e2e;

import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** After one visit the app needs no server and no network. */
class OfflineIT extends InBrowser {
    OfflineIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void tellsTheSameStoryAfterTheServerIsGone() throws Exception {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            DragonStory.outlivesTheServer(visit, server);
        }
    }
}
