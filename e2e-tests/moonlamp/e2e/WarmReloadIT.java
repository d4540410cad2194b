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

    @Test
    void fetchesEachFileAtMostTwiceOnTheFirstVisitAndNothingFromElsewhere() {
        List<String> urls = new CopyOnWriteArrayList<>();
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser())) {
            visit.context().onRequest(request -> urls.add(request.url()));
            visit.awaitKept();
            DragonStory.tell(visit);
            urls.forEach(url -> assertTrue(url.startsWith(server.url()) || url.startsWith("data:"), url));
            for (String request : server.requests()) {
                long times = server.requests().stream().filter(request::equals).count();
                assertTrue(times <= 2, times + " times " + request);
            }
        }
    }
}
