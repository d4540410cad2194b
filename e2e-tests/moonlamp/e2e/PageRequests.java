package moonlamp.e2e;

import java.util.List;
import moonlamp.site.SiteServer;

/** What the page asked its server for. */
final class PageRequests {
    private PageRequests() {}

    /**
     * Every request but those for sw.js: whether there is an update of it is asked by the browser, after a page has
     * loaded, when it likes (Service Workers, "soft update").
     */
    static List<String> of(SiteServer server) {
        return server.requests().stream()
                .filter(request -> !request.contains("/sw.js "))
                .toList();
    }
}
