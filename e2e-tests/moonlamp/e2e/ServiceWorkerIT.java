package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import moonlamp.site.SecurityHeaders;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service worker promises, on a host that sends no headers of its own, below a sub-path. */
class ServiceWorkerIT extends InBrowser {
    private static final SiteServer.Options PLAIN_HOST = new SiteServer.Options("/moonlamp/", false);

    @TempDir
    private Path folder;

    ServiceWorkerIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void isolatesThePageByOneReloadBeforeAnythingIsTouched() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = context.newPage();
            int[] loads = {0};
            page.onLoad(loaded -> loads[0]++);
            page.navigate(server.url());
            page.waitForFunction("() => crossOriginIsolated && document.documentElement.dataset.state === 'ready'");
            assertEquals(2, loads[0]);
            page.reload();
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(3, loads[0]);
        }
    }

    @Test
    void leavesAPageAloneThatHasBeenTouched() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = context.newPage();
            page.addInitScript("addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointerdown')))");
            int[] loads = {0};
            page.onLoad(loaded -> loads[0]++);
            page.navigate(server.url());
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(1, loads[0]);
            assertEquals(false, page.evaluate("() => crossOriginIsolated"));
        }
    }

    @Test
    void everyResponseCarriesTheHeaders() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            // kept, kept under another address, fetched on demand, missing
            for (String path : List.of("js/engine-worker.js", "no/such/page", "sw.js", "nothing.txt")) {
                Object sent = page.evaluate(
                        """
                        async (path) => {
                          const response = await fetch(path);
                          return Object.fromEntries(response.headers);
                        }
                        """,
                        path);
                SecurityHeaders.of(SITE)
                        .all()
                        .forEach((name, value) ->
                                assertEquals(value, ((Map<?, ?>) sent).get(name.toLowerCase(Locale.ROOT)), path));
            }
        }
    }

    @Test
    void keepsOneSimdClassInBothMemoryKinds() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            assertEquals(List.of("engine-relaxed-shared.wasm", "engine-relaxed.wasm"), engines(kept(context, server)));
        }
    }

    /** A browser that was updated runs the other SIMD class from then on. */
    @Test
    void keepsAnEngineThatIsAskedForLater() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            page.evaluate(
                    """
                    async () => {
                      await (await fetch("engine/engine-baseline.wasm")).arrayBuffer();
                      while (!(await caches.match("engine/engine-baseline.wasm"))) {
                        await new Promise((again) => setTimeout(again, 50));
                      }
                    }
                    """);
            assertEquals(
                    List.of("engine-baseline.wasm", "engine-relaxed-shared.wasm", "engine-relaxed.wasm"),
                    engines(page));
            server.stop();
            Object bytes = page.evaluate(
                    "async () => (await (await fetch('engine/engine-baseline.wasm')).arrayBuffer()).byteLength");
            assertEquals(
                    (int) SITE.resolve("engine/engine-baseline.wasm").toFile().length(), bytes);
        }
    }

    /** Whoever has emptied the cache wants it empty. */
    @Test
    void keepsNothingLaterInACacheThatWasTakenAway() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            page.evaluate("async () => caches.delete((await caches.keys())[0])");
            for (int i = 0; i < 3; i++) {
                page.evaluate("() => fetch('css/base.css').then((response) => response.text())");
            }
            assertEquals(List.of(), page.evaluate("async () => (await caches.open((await caches.keys())[0])).keys()"));
        }
    }

    /** The engine modules that are kept. */
    private static List<?> engines(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                async () => {
                  const cache = await caches.open((await caches.keys())[0]);
                  const urls = (await cache.keys()).map((request) => request.url);
                  return urls.filter((url) => url.endsWith(".wasm")).map((url) => url.split("/").pop()).sort();
                }
                """);
    }

    @Test
    void aWarmReloadNeedsNoServerAndAsksItForNothing() {
        try (SiteServer server = SiteServer.start(SITE, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            server.forgetRequests();
            page.reload();
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(List.of(), PageRequests.of(server));
            server.stop();
            page.reload();
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(true, page.evaluate("() => crossOriginIsolated"));
        }
    }

    /** Browsers refuse the cache when its files are damaged, for example: what it has is not to be had then. */
    @ParameterizedTest
    @ValueSource(strings = {"CacheStorage.prototype, 'open'", "Cache.prototype, 'match'"})
    void aCacheThatRefusesDoesNotKeepTheAppFromTheNetwork(String refusing) throws IOException {
        copy(SITE, folder);
        Files.writeString(folder.resolve("sw.js"), refusal(refusing), StandardOpenOption.APPEND);
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            server.forgetRequests();
            page.reload();
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(true, page.evaluate("() => crossOriginIsolated"));
            assertNotEquals(List.of(), PageRequests.of(server), "it was not the cache that answered");
        }
    }

    /** A method that works until the service worker is installed, and rejects from then on. */
    private static String refusal(String method) {
        return """
                ((owner, name) => {
                  const works = owner[name];
                  owner[name] = function (...all) {
                    const refuses = self.serviceWorker.state === "activated";
                    return refuses ? Promise.reject(new DOMException("", "UnknownError")) : works.apply(this, all);
                  };
                })(%s);
                """
                .formatted(method);
    }

    @Test
    void anUpdateWaitsUntilItIsWanted() throws IOException {
        copy(SITE, folder);
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            String old = cacheName(page);
            newVersion(folder.resolve("sw.js"));
            page.evaluate("() => document.addEventListener('moonlamp:update', () => window.heard = true)");
            page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()");
            page.waitForFunction("() => window.heard");
            page.reload();
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertTrue(cacheNames(page).contains(old), "the old version goes on");
            page.evaluate("() => window.before = true");
            page.evaluate("() => document.dispatchEvent(new CustomEvent('moonlamp:apply-update'))");
            page.waitForFunction("() => window.before === undefined");
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(1, cacheNames(page).size());
            assertFalse(cacheNames(page).contains(old));
        }
    }

    /** The version that takes over cannot know whose copy it finds beside its own. */
    @Test
    void anUpdateLeavesTheCopyOfANewerOneThatIsOnItsWay() throws IOException {
        copy(SITE, folder);
        Path script = folder.resolve("sw.js");
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = kept(context, server);
            page.evaluate("() => document.addEventListener('moonlamp:update', () => window.heard = true)");
            newVersion(script);
            page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()");
            page.waitForFunction("() => window.heard");
            newVersion(script);
            String unending = Files.readString(script)
                    .replace("await Promise.all(wanted", "await new Promise(() => {});\nawait Promise.all(wanted");
            Files.writeString(script, unending);
            page.evaluate("async () => void (await navigator.serviceWorker.getRegistration()).update()");
            page.waitForFunction("async () => (await caches.keys()).length === 3");
            page.evaluate("() => window.before = true");
            page.evaluate("() => document.dispatchEvent(new CustomEvent('moonlamp:apply-update'))");
            page.waitForFunction("() => window.before === undefined");
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(3, cacheNames(page).size());
        }
    }

    /** What the other tab had told stays in sight until then. */
    @Test
    void aTabThatAnotherOneUpdatedStartsNoWorkerOfTheNewVersion() throws IOException {
        copy(SITE, folder);
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page agreeing = kept(context, server);
            Page telling = kept(context, server);
            Page reading = kept(context, server);
            agreeing.evaluate("() => document.addEventListener('moonlamp:update', () => window.heard = true)");
            for (Page page : List.of(telling, reading)) {
                page.evaluate(
                        "() => navigator.serviceWorker.addEventListener('controllerchange', () => window.over = true)");
            }
            newVersion(folder.resolve("sw.js"));
            agreeing.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()");
            agreeing.waitForFunction("() => window.heard");
            agreeing.evaluate("() => document.dispatchEvent(new CustomEvent('moonlamp:apply-update'))");
            for (Page page : List.of(telling, reading)) {
                page.waitForFunction("() => window.over");
            }

            telling.evaluate("() => document.documentElement.dataset.state = 'writing'");
            start(telling, "startModelsWorker");
            start(reading, "startStoryWorker");
            reading.waitForFunction("() => window.over === undefined");
            assertEquals(true, telling.evaluate("() => window.over"), "the story goes on");
            telling.evaluate("() => document.documentElement.dataset.state = 'done'");
            telling.waitForFunction("() => window.over === undefined");
        }
    }

    private static void start(Page page, String worker) {
        page.evaluate("worker => void import('./js/story-worker.js').then((workers) => workers[worker]())", worker);
    }

    @Test
    void aTabThatOpensWhileAnUpdateComesIsReadyAtOnceAndHearsOfIt() throws IOException {
        copy(SITE, folder);
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page first = kept(context, server);
            newVersion(folder.resolve("sw.js"));
            Files.writeString(
                    folder.resolve("sw.js"),
                    """
                    addEventListener("install", (event) => event.waitUntil((async () => {
                      while (!(await fetch("go-on.txt")).ok) await new Promise((again) => setTimeout(again, 100));
                    })()));
                    """,
                    StandardOpenOption.APPEND);
            first.evaluate(
                    """
                    async () => {
                      const registration = await navigator.serviceWorker.getRegistration();
                      registration.update();
                      while (!registration.installing) await new Promise((again) => setTimeout(again, 50));
                    }
                    """);
            Page second = context.newPage();
            second.addInitScript("document.addEventListener('moonlamp:update', () => window.heard = true)");
            second.navigate(server.url());
            second.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(
                    true,
                    second.evaluate(
                            "async () => Boolean((await navigator.serviceWorker.getRegistration()).installing)"));
            Files.writeString(folder.resolve("go-on.txt"), "yes");
            second.waitForFunction("() => window.heard");
        }
    }

    @Test
    void anInstallThatNeverEndsLeavesThePageWithoutIt() throws IOException {
        copy(SITE, folder);
        Files.writeString(
                folder.resolve("sw.js"),
                "addEventListener('install', (event) => event.waitUntil(new Promise(() => {})));");
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = context.newPage();
            page.addInitScript(
                    """
                    const later = setTimeout;
                    window.setTimeout = (what, millis) => later(what, millis > 60_000 ? 1000 : millis);
                    """);
            page.navigate(server.url());
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(false, page.evaluate("() => crossOriginIsolated"));
        }
    }

    @Test
    void aDamagedFileLeavesNothingBehind() throws IOException {
        copy(SITE, folder);
        Path damaged = folder.resolve("css/moonlamp.css");
        Files.writeString(damaged, Files.readString(damaged).replaceFirst("0", "1"));
        try (SiteServer server = SiteServer.start(folder, 0, PLAIN_HOST);
                BrowserContext context = browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.url());
            // the app works all the same, from the network and on one thread
            page.waitForFunction("() => document.documentElement.dataset.state === 'ready'");
            assertEquals(false, page.evaluate("() => crossOriginIsolated"));
            assertEquals(List.of(), cacheNames(page));
        }
    }

    /** A page that is under the service worker's care. */
    private static Page kept(BrowserContext context, SiteServer server) {
        Page page = context.newPage();
        page.navigate(server.url());
        page.waitForFunction("() => crossOriginIsolated && document.documentElement.dataset.state === 'ready'");
        return page;
    }

    private static String cacheName(Page page) {
        return cacheNames(page).get(0).toString();
    }

    private static List<?> cacheNames(Page page) {
        return (List<?>) page.evaluate("() => caches.keys()");
    }

    private static void newVersion(Path serviceWorker) throws IOException {
        String script = Files.readString(serviceWorker);
        Files.writeString(serviceWorker, script.replaceFirst("\"version\":\"", "\"version\":\"next-"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
