package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Worker;
import java.util.List;
import moonlamp.site.SecurityHeaders;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The policy holds in the page and in its workers, on hosts with and without headers. What is tried runs in a timer:
 * calls that come straight from the debugger are exempt from the policy.
 */
class PolicyIT extends InBrowser {
    private static final String EVAL = "() => new Promise(answer => setTimeout(() => {"
            + " try { answer(String((0, eval)('6 * 7'))); } catch (e) { answer(e.name); } }))";
    private static final String FETCH = "url => new Promise(answer => setTimeout(() =>"
            + " fetch(url).then(() => answer('answered'), e => answer(e.name))))";
    private static final String MARKUP = "() => new Promise(answer => setTimeout(() => {"
            + " try { document.body.innerHTML = '<b>x</b>'; answer('set'); } catch (e) { answer(e.name); } }))";

    PolicyIT() {
        super(BrowserKind.CHROMIUM);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noForeignCodeAndNoForeignAddress(boolean serverSendsHeaders) {
        SiteServer.Options options = new SiteServer.Options("/", serverSendsHeaders);
        try (SiteServer server = SiteServer.start(SITE, 0, options);
                SiteServer elsewhere = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            visit.complaints().assertNone();
            assertEquals("EvalError", visit.page().evaluate(EVAL));
            assertEquals("TypeError", visit.page().evaluate(FETCH, elsewhere.url()));
            assertEquals("TypeError", visit.page().evaluate(MARKUP));
            Worker worker = storyWorker(visit);
            assertEquals("EvalError", worker.evaluate(EVAL));
            assertEquals("TypeError", worker.evaluate(FETCH, elsewhere.url()));
            assertEquals(List.of(), elsewhere.requests());
            visit.complaints().forget(); // of what was tried here
        }
    }

    /** Its helpers sleep on a lock and answer no question. */
    private static Worker storyWorker(Visit visit) {
        return visit.page().workers().stream()
                .filter(worker -> worker.url().endsWith("/engine-worker.js"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theServiceWorkerSendsTheSameHeadersAsTheServer() {
        try (SiteServer server = SiteServer.start(SITE, 0, new SiteServer.Options("/", false));
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            for (String path : List.of("", "index.html", "js/engine-worker.js", "js/page.js", "models/models.json")) {
                SecurityHeaders.of(SITE)
                        .all()
                        .forEach((name, value) -> assertEquals(
                                value,
                                visit.page()
                                        .evaluate(
                                                "a => fetch(a[0]).then(r => r.headers.get(a[1]))", List.of(path, name)),
                                name + " of " + path));
            }
        }
    }
}
