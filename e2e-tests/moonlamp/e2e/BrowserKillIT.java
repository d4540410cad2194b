package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import moonlamp.protocol.ModelRequest;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/**
 * The browser is killed at random moments of a download, all of its processes at once. The next one goes on; no model is
 * ever there that is not the right one. {@code -Psoak} kills thirty times.
 */
class BrowserKillIT {
    private static final int PIECE = ModelsCases.PIECE;
    private static final byte[] FILE = PaddedModel.of(3 * PIECE + 500_000, 1);
    private static final int BYTES_PER_SECOND = 3_000_000;
    /** What is on its way from the hub to the worker when the browser dies: it was sent, but never arrived. */
    private static final long IN_FLIGHT = 1 << 20;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private long fetchedTwice;
    private long mostFetchedTwice;
    private int wholeModels;

    /** How many requests there had been when a whole model was last removed; what they fetched is not there any more. */
    private int hitsAtRemoval;

    @Test
    void goesOnAfterEveryKill() throws IOException {
        int kills = Integer.getInteger("moonlamp.kills", 5);
        Path profile = Files.createTempDirectory("moonlamp-profile");
        try (ModelHub hub = new ModelHub(FILE);
                SiteCopy site = ModelsCases.site(hub.catalog(), "");
                SiteServer server = SiteServer.start(site.folder(), 0);
                Playwright playwright = Browsers.playwright()) {
            for (int kill = 0; kill < kills; kill++) {
                hub.throttled(BYTES_PER_SECOND);
                visit(playwright, profile, hub, server, true);
            }
            hub.throttled(Long.MAX_VALUE);
            visit(playwright, profile, hub, server, false);
            assertTrue(fetchedTwice <= kills * (PIECE + IN_FLIGHT), report(kills));
            assertEquals(List.of(), hub.complaints());
        } finally {
            delete(profile);
        }
        System.out.println(report(kills));
    }

    private String report(int kills) {
        return kills + " kills, seed " + seed + ": " + fetchedTwice + " bytes fetched twice, at most "
                + mostFetchedTwice + " for one kill; models already whole, each the right one: " + wholeModels;
    }

    /** Starts a browser, looks at what the one before has left, and downloads until it is killed, or to the end. */
    private void visit(Playwright playwright, Path profile, ModelHub hub, SiteServer server, boolean kill) {
        BrowserContext context = Browsers.chromium(playwright, profile);
        ModelsPage page = ModelsPage.open(context.pages().get(0), server.url());
        boolean whole = inspect(page, hub);
        int hits = hub.hits().size();
        hitsAtRemoval = whole ? hits : hitsAtRemoval;
        long reached = hits == hitsAtRemoval ? 0 : end(hub.hits().get(hits - 1));
        page.send(new ModelRequest.Download(3, hub.sha256(), false));
        if (kill) {
            page.page().waitForTimeout(random.nextInt((int) (1100L * FILE.length / BYTES_PER_SECOND)));
            killBrowser(profile, context);
        } else {
            assertEquals("Installed", page.ending(3).get("type"), report(0));
            assertEquals(hub.sha256(), page.digest(hub.sha256()));
            context.close();
        }
        if (hub.hits().size() > hits) {
            long twice = Math.max(0, reached - hub.hits().get(hits).from());
            assertTrue(twice <= PIECE + IN_FLIGHT, twice + " bytes fetched twice at once, " + report(0));
            fetchedTwice += twice;
            mostFetchedTwice = Math.max(mostFetchedTwice, twice);
        }
    }

    /** Says whether a model is there; if so it is the right one, and removed, so that there is something to do. */
    private boolean inspect(ModelsPage page, ModelHub hub) {
        Map<String, Object> listed = page.listed(1);
        if (!listed.get("state").equals("INSTALLED")) {
            return false;
        }
        assertEquals(hub.sha256(), page.digest(hub.sha256()), report(0));
        assertEquals(
                "Removed", page.ask(new ModelRequest.Remove(2, hub.sha256())).get("type"));
        wholeModels++;
        return true;
    }

    /** How far a request has brought the file. */
    private static long end(ModelHub.Hit hit) {
        return hit.from() + hit.sent().get();
    }

    private static void killBrowser(Path profile, BrowserContext context) {
        List<ProcessHandle> browsers = ProcessHandle.allProcesses()
                .filter(process -> belongsTo(process, profile))
                .toList();
        assertTrue(!browsers.isEmpty(), "the browser's process was found");
        List<ProcessHandle> all = browsers.stream()
                .flatMap(browser -> Stream.concat(Stream.of(browser), browser.descendants()))
                .distinct()
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        try {
            context.close();
        } catch (PlaywrightException dead) {
            // as it should be
        }
    }

    private static boolean belongsTo(ProcessHandle process, Path profile) {
        return process.info().arguments().map(List::of).orElse(List.of()).contains("--user-data-dir=" + profile);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
