package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import moonlamp.library.BackupCodec;
import moonlamp.library.KeptStories;
import moonlamp.library.KeptStory;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** After one visit the app needs no server and no network. */
class OfflineIT extends InBrowser {
    OfflineIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void tellsTheSameStoryAfterTheServerIsGone() throws Exception {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            DragonStory.outlivesTheServer(visit, server);
        }
    }

    @Test
    void readsAKeptStoryByItsAddressAfterTheServerIsGone() {
        KeptStory fox = KeptStories.story("fox", "The Clever Fox", 1);
        try (SiteServer server = SiteServer.start(SITE, 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            Page page = visit.page();
            page.locator("#library-open").click();
            page.locator("#backup-load:enabled").waitFor();
            byte[] backup = BackupCodec.write(List.of(fox)).getBytes(StandardCharsets.UTF_8);
            page.locator("#backup-input").setInputFiles(new FilePayload("backup.json", "application/json", backup));
            page.getByText("The Clever Fox").click();
            server.stop();
            visit.reload();
            assertThat(page.locator("#story-title")).hasText("The Clever Fox");
            assertThat(page.locator("#text p")).hasCount(2);
            assertTrue(page.url().endsWith("#story/fox"), page.url());
        }
    }
}
