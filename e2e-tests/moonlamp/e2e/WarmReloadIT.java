package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** Nothing leaves the device, and nothing is fetched twice. */
class WarmReloadIT extends InBrowser {
    WarmReloadIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void asksTheServerForNothingAfterTheFirstVisit() {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            server.forgetRequests();
            visit.reload().await("ready");
            DragonStory.tell(visit);
            assertEquals(List.of(), PageRequests.of(server));
        }
    }

    /**
     * Page, workers and service worker all need some of the files; whoever is not the first is told that nothing has
     * changed. Only the model may be too large for the browser's own cache, and is then sent to both that need it.
     */
    @Test
    void sendsEachFileOnceOnTheFirstVisitAndAsksNobodyElse() {
        List<String> urls = new CopyOnWriteArrayList<>();
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser())) {
            visit.context().onRequest(request -> urls.add(request.url()));
            visit.awaitKept();
            DragonStory.tell(visit);
            urls.forEach(url -> assertTrue(url.startsWith(server.url()) || url.startsWith("data:"), url));
            for (String request : server.requests()) {
                long times = server.requests().stream().filter(request::equals).count();
                int most = !request.endsWith(" 200") ? 3 : request.contains(".gguf") ? 2 : 1;
                assertTrue(times <= most, times + " times " + request);
            }
        }
    }
}
