package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** The site below a path of a host that sends no headers of its own, as on GitHub Pages. */
class SubPathIT extends InBrowser {
    private static final SiteServer.Options PAGES_HOST = new SiteServer.Options("/foo/", false);

    SubPathIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void worksBelowAnyPathWithAndWithoutItsServer() throws Exception {
        try (SiteServer server = SiteServer.start(SITE, 0, PAGES_HOST);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            assertTrue(visit.isolated(), "the service worker's headers isolate the page");
            List<String> outside = server.requests().stream()
                    .filter(request -> !request.startsWith("GET /foo/"))
                    .toList();
            assertEquals(List.of(), outside);
            DragonStory.outlivesTheServer(visit, server);
        }
    }
}
