package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the offer to a story by the fetched model, as it is in every browser. */
abstract class StorytellersCases extends InBrowser {
    static final int LENGTH = 3 * ModelsCases.PIECE + 500_000;
    static final byte[] FILE = PaddedModel.of(LENGTH, 1);

    StorytellersCases(BrowserKind kind) {
        super(kind);
    }

    @Test
    void fetchesAfterTheTermsAndTellsWithoutAnyServer() {
        try (ModelHub hub = new ModelHub(FILE);
                HubSite site = new HubSite(hub);
                BrowserContext context = browser().newContext()) {
            Complaints complaints = new Complaints(context);
            TellersVisit visit = TellersVisit.open(context, site.url());
            assertEquals("", visit.telling());
            visit.press("Get it (13 MB)");
            visit.press("Continue");
            assertThat(visit.page().locator("#terms-missing")).isVisible();
            assertEquals(0, hub.hits().size(), "not a byte before the terms are accepted");
            visit.accept().awaitCard(TellersVisit.READY);
            assertFalse(hub.hits().isEmpty());
            visit.page().waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
            assertEquals(List.of(), complaints.all());

            hub.stop();
            site.stop();
            visit.press("Tell with it").awaitState("ready");
            assertEquals(hub.sha256(), visit.telling());
            assertThat(visit.page().locator("#told-by")).hasText("Told by Test model");
            assertFalse(visit.tell().isBlank());
            visit.reload().awaitState("done");
            assertEquals(hub.sha256(), visit.telling(), "the choice is remembered");
            visit.page().locator("#new").click();
            assertFalse(visit.tell().isBlank());
        }
    }
}
