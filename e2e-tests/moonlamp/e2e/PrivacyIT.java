package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import moonlamp.library.BackupCodec;
import moonlamp.library.KeptStories;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is promised about privacy: the network log counts everything, and "Forget everything" leaves nothing. */
class PrivacyIT extends InBrowser {
    /** Leaves something in every kind of storage, and one thing that is not ours. */
    private static final String KEEP =
            """
            async () => {
              localStorage.setItem("moonlamp.theme", "night");
              localStorage.setItem("another", "stays");
              sessionStorage.setItem("moonlamp.story", "a story");
              const root = await navigator.storage.getDirectory();
              const model = await (await root.getDirectoryHandle("models", { create: true }))
                .getDirectoryHandle("0123", { create: true });
              const file = await model.getFileHandle("0", { create: true });
              globalThis.writing = await file.createWritable();
              await writing.write("a piece");
              await (await caches.open("moonlamp-models")).put("/piece", new Response("a piece"));
              await new Promise((done, failed) => {
                const request = indexedDB.open("moonlamp-test", 1);
                request.onsuccess = () => done(request.result.close());
                request.onerror = failed;
              });
            }
            """;

    private static final String LEFT =
            """
            async () => {
              const root = await navigator.storage.getDirectory();
              const files = [];
              for await (const name of root.keys()) files.push(name);
              return {
                notes: Object.keys(localStorage),
                visit: Object.keys(sessionStorage),
                files,
                caches: await caches.keys(),
                databases: (await indexedDB.databases()).map(({ name }) => name),
                workers: (await navigator.serviceWorker.getRegistrations()).length,
              };
            }
            """;

    private SiteServer server;

    PrivacyIT() {
        super(BrowserKind.CHROMIUM);
    }

    @BeforeAll
    void serve() {
        server = SiteServer.start(SITE, 0);
    }

    @AfterAll
    void endServing() {
        server.stop();
    }

    private Visit visitSettings() {
        Visit visit = Visit.to(server.url(), browser()).awaitKept();
        visit.reload().await("ready");
        return visit;
    }

    @Test
    void afterAStoryTheLogOfRequestsIsStillEmpty() {
        try (Visit visit = visitSettings()) {
            server.forgetRequests();
            DragonStory.tell(visit);
            visit.page().locator("#settings-open").click();
            Locator sinceReady = visit.page().locator("#log-since-ready");
            assertThat(sinceReady).hasText("Since the storyteller was ready: 0");
            visit.page().locator("#log-summary").click();
            Locator list = visit.page().locator("#log-list");
            assertThat(list).containsText("From this device, without internet");
            for (String file :
                    List.of("js/page.js", "js/engine-worker.js", "css/moonlamp.css", "engine/engine-", ".gguf")) {
                assertThat(list).containsText(file);
            }
            assertEquals(List.of(), PageRequests.of(server));
            visit.page().evaluate("() => fetch('not-kept.txt').catch(() => {})");
            assertThat(sinceReady).hasText("Since the storyteller was ready: 1");
            assertThat(list).containsText("not-kept.txt");
            visit.complaints().forget(); // there is no such file
        }
    }

    @Test
    void onTheFirstVisitTheLogNamesWhatTheServerSent() {
        try (Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            visit.page().locator("#settings-open").click();
            visit.page().locator("#log-summary").click();
            Locator list = visit.page().locator("#log-list");
            assertThat(list).containsText("From this site");
            assertThat(list).containsText("js/page.js");
            assertThat(list).not().containsText("From elsewhere");
        }
    }

    @Test
    void forgetsEverythingAndBeginsAnew() {
        try (Visit visit = visitSettings()) {
            visit.page().locator("#told-by").click();
            visit.page().locator("#teller-cards li").nth(1).waitFor();
            visit.page().evaluate(KEEP);
            visit.page().evaluate("() => writing.close()");
            keepAStory(visit.page());
            forget(visit);
            Locator dialog = visit.page().locator("#forget");
            assertThat(dialog).containsText("Everything is forgotten.");
            assertEquals(nothing(), visit.page().evaluate(LEFT));
            visit.page().keyboard().press("Escape");
            visit.page().keyboard().press("Escape");
            assertThat(dialog).isVisible();
            visit.press("Begin anew").awaitKept();
            assertThat(visit.page().locator("html")).hasAttribute("data-theme", "dusk");
            assertTrue(Visit.words(visit.chooseSeed(3).tell().story()) > 20);
            visit.page().locator("#library-open").click();
            assertThat(visit.page().locator("#library-empty")).isVisible();
        }
    }

    /** As in a private window of Firefox. */
    @Test
    void storageThatTheBrowserRefusesIsNoReasonNotToBeginAnew() {
        try (Visit visit = visitSettings()) {
            visit.page()
                    .evaluate("() => { navigator.storage.getDirectory = async () => {"
                            + " throw new DOMException('refused', 'SecurityError'); }; }");
            forget(visit);
            assertThat(visit.page().locator("#forget")).containsText("Everything is forgotten.");
        }
    }

    @Test
    void whatIsInUseIsSaidAndForgottenLater() {
        try (Visit visit = visitSettings()) {
            visit.page().evaluate(KEEP);
            forget(visit);
            Locator dialog = visit.page().locator("#forget");
            assertThat(dialog).containsText("Something is still in use", patience());
            visit.page().evaluate("() => writing.close()");
            visit.press("Try again");
            assertThat(dialog).containsText("Everything is forgotten.", patience());
            assertEquals(nothing(), visit.page().evaluate(LEFT));
        }
    }

    private static LocatorAssertions.ContainsTextOptions patience() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static void keepAStory(Page page) {
        page.locator("#library-open").click();
        page.locator("#backup-load:enabled").waitFor();
        byte[] backup = BackupCodec.write(List.of(KeptStories.story("fox", "The Fox", 1)))
                .getBytes(StandardCharsets.UTF_8);
        page.locator("#backup-input").setInputFiles(new FilePayload("backup.json", "application/json", backup));
        page.locator(".kept").waitFor();
    }

    private static void forget(Visit visit) {
        visit.page().locator("#settings-open").click();
        visit.press("Forget everything…").press("Forget it all");
    }

    private static Map<String, Object> nothing() {
        return Map.of(
                "notes", List.of("another"),
                "visit", List.of(),
                "files", List.of(),
                "caches", List.of(),
                "databases", List.of(),
                "workers", 0);
    }
}
