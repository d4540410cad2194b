package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** Storytellers as a person sees them, with a hub that behaves and one that does not. */
class StorytellersIT extends StorytellersCases {
    /** Slow enough that something can be done meanwhile. */
    private static final int SLOW = 1_000_000;

    private static final Pattern FIGURES =
            Pattern.compile("\\d+ of 13\\sMB · [\\d.]+\\sMB a second · about \\d+\\ss left · \\d of 4 pieces checked");

    StorytellersIT() {
        super(BrowserKind.CHROMIUM);
    }

    /** A person at a site where waits are short and no service worker is in the way. */
    private record World(SiteServer server, ModelHub hub, BrowserContext context, TellersVisit visit) {
        TellersVisit inAnotherTab() {
            return TellersVisit.open(context, server.url());
        }

        /** @param bytes negative for no limit */
        void limit(int bytes) {
            CDPSession session = context.newCDPSession(visit.page());
            JsonObject quota = new JsonObject();
            quota.addProperty(
                    "origin", "http://localhost:" + URI.create(server.url()).getPort());
            if (bytes >= 0) {
                quota.addProperty("quotaSize", bytes);
            }
            session.send("Storage.overrideQuotaForOrigin", quota);
        }
    }

    private void with(Consumer<World> person) {
        try (ModelHub hub = new ModelHub(FILE);
                SiteCopy site =
                        ModelsCases.site(hub.catalog(), ModelsCases.HASTY).write("sw.js", new byte[0]);
                SiteServer server = SiteServer.start(site.folder(), 0);
                BrowserContext context = browser().newContext()) {
            person.accept(new World(server, hub, context, TellersVisit.open(context, server.url())));
            assertEquals(List.of(), hub.complaints());
        }
    }

    @Test
    void aPausedDownloadWaitsAndAnInterruptedOneGoesOn() {
        with(world -> {
            TellersVisit visit = world.visit();
            world.hub().throttled(SLOW);
            visit.get().awaitCard(FIGURES);
            assertThat(visit.page().locator("#room-text")).containsText("Test model still needs");
            visit.page()
                    .locator("#storytellers")
                    .getByText("Back to the choices")
                    .click();
            assertThat(visit.page().locator("#fetching-text"))
                    .containsText(Pattern.compile("Test model: \\d+ of 13\\sMB"));
            visit.page().locator("#fetching").click();
            visit.press("Pause").awaitCard("Paused.");
            int hits = world.hub().hits().size();
            visit.reload().awaitCard("Paused.");
            assertEquals(hits, world.hub().hits().size(), "a paused download waits");
            visit.press("Resume").awaitCard(FIGURES);
            visit.reload().awaitCard(FIGURES);
            world.hub().throttled(Long.MAX_VALUE);
            visit.awaitCard(TellersVisit.READY);
            assertThat(visit.card()).containsText("Verified: the published file, byte for byte.");
        });
    }

    @Test
    void cancellingAndRemovingAskFirst() {
        with(world -> {
            TellersVisit visit = world.visit();
            world.hub().throttled(SLOW);
            visit.get().awaitCard(FIGURES);
            visit.press("Cancel");
            visit.answer("Carry on").awaitCard(FIGURES);
            visit.press("Cancel").answer("Stop and remove").awaitCard("Not on this device.");
            world.hub().throttled(Long.MAX_VALUE);
            visit.press("Get it (13 MB)").awaitCard(TellersVisit.READY);
            visit.press("Check it").awaitCard("Checked just now");
            visit.press("Remove").answer("Keep it").awaitCard("On this device since");
            visit.press("Remove").answer("Remove").awaitCard("Not on this device.");
        });
    }

    @Test
    void everyFaultHasItsSentenceAndAWayOn() {
        byte[] other = FILE.clone();
        other[LENGTH / 2] ^= 1;
        Map<HubReply, List<String>> faults = new LinkedHashMap<>();
        faults.put(HubReply.status(401), List.of("The servers refuse this download", "E_REFUSED", "Use a file…"));
        faults.put(HubReply.status(503), List.of("The servers are busy right now", "E_BUSY", "Try again"));
        faults.put(HubReply.page(), List.of("This network may want you to sign in first", "E_PORTAL", "Try again"));
        faults.put(HubReply.other(other), List.of("arrived damaged three times", "E_HASH", "Resume"));
        with(world -> {
            TellersVisit visit = world.visit();
            boolean first = true;
            for (Map.Entry<HubReply, List<String>> fault : faults.entrySet()) {
                world.hub().answering(hit -> fault.getKey());
                if (first) {
                    visit.get();
                } else {
                    visit.card().locator("[data-act=FETCH]:visible").click();
                }
                first = false;
                List<String> expected = fault.getValue();
                visit.awaitCard(expected.get(0));
                assertThat(visit.card().locator("code")).hasText(expected.get(1));
                assertThat(visit.card().locator("details")).not().hasAttribute("open", "");
                Locator button = visit.card().locator(".button:visible").first();
                assertThat(button).hasText(Pattern.compile(expected.get(2) + "|Try again"));
            }
            world.hub().answering(hit -> HubReply.right());
            visit.card()
                    .locator("[data-act=FETCH]:visible, [data-act=RESUME]:visible")
                    .click();
            visit.awaitCard(TellersVisit.READY);
        });
    }

    @Test
    void withoutRoomItIsSaidHowMuchIsMissingAndMemoryIsOffered() {
        with(world -> {
            world.limit(ModelsCases.PIECE + 2_000_000);
            world.visit().get().awaitCard(Pattern.compile("Not enough room: [\\d.]+\\sMB "));
            assertThat(world.visit().card().locator("code")).hasText("E_SPACE");
            world.visit()
                    .press("Use it without storing")
                    .awaitCard("Ready, for as long as this page is open. It could not be stored.");
            world.visit().press("Tell with it").awaitState("ready");
            assertTrue(!world.visit().tell().isBlank());
        });
    }

    @Test
    void whatTheBrowserClearsIsSaidAndFetchedAgainInOneTap() {
        with(world -> {
            TellersVisit visit = world.visit();
            visit.get().awaitCard(TellersVisit.READY);
            visit.press("Tell with it").awaitState("ready");
            visit.page()
                    .evaluate("async () => (await navigator.storage.getDirectory())"
                            + ".removeEntry('models', { recursive: true })");
            visit.reload().awaitState("ready");
            visit.awaitText("The browser has cleared the storyteller to save space.");
            assertEquals("", visit.telling(), "the built-in one stands in");
            Object choice = visit.page().evaluate("() => localStorage.getItem('moonlamp.storyteller')");
            assertEquals(world.hub().sha256() + " Test model", choice, "the choice is kept");
            assertTrue(!visit.tell().isBlank());
            visit.press("Get it again").awaitText(TellersVisit.READY);
            visit.press("Tell with it").awaitState("done");
            assertEquals(world.hub().sha256(), visit.telling());
        });
    }

    @Test
    void filesComeByPickerAndByDrop() {
        byte[] unknown = PaddedModel.of(ModelsCases.PIECE + 500_000, 2);
        with(world -> {
            TellersVisit visit = world.visit();
            visit.pick("picture.gguf", "\u0089PNG and more".getBytes(StandardCharsets.ISO_8859_1));
            visit.accept().awaitText("“picture.gguf” is not a Gemma 3 model. Found: a PNG image.");
            assertTrue(visit.drop("part.gguf", Arrays.copyOf(unknown, unknown.length - 1)), "the page shows it may");
            visit.awaitText("“part.gguf” is not a Gemma 3 model.");
            visit.pick("own.gguf", unknown).answer("Leave it");
            assertEquals(
                    0,
                    visit.page()
                            .locator("li.card")
                            .filter(hasText("Not verified"))
                            .count());
            visit.pick("own.gguf", unknown).answer("Use it").awaitText("Not verified");
            visit.drop("known.gguf", FILE);
            visit.awaitCard(TellersVisit.READY);
            assertEquals(List.of(), world.hub().hits(), "nothing was fetched");
            visit.card().locator("[data-act=USE]").click();
            visit.awaitState("ready");
            assertEquals(world.hub().sha256(), visit.telling());
        });
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void anotherTabShowsTheSameProgress() {
        with(world -> {
            TellersVisit second = world.inAnotherTab();
            world.hub().throttled(SLOW);
            world.visit().get().awaitCard(FIGURES);
            second.awaitCard("On its way, in another tab").awaitCard(FIGURES);
            world.hub().throttled(Long.MAX_VALUE);
            world.visit().awaitCard(TellersVisit.READY);
            second.awaitCard(TellersVisit.READY);
            assertEquals(1, world.hub().hits().size());
        });
    }
}
