package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chromium finds nothing that speaks against installing the app. */
class InstallIT {
    @TempDir
    Path profile;

    @Test
    void canBeInstalled() {
        try (SiteServer server = SiteServer.start(InBrowser.SITE, 0);
                Playwright playwright = Browsers.playwright();
                BrowserContext context = Browsers.chromium(playwright, profile);
                Visit visit = Visit.to(server.url(), context).awaitKept()) {
            CDPSession session = context.newCDPSession(visit.page());
            JsonObject manifest = session.send("Page.getAppManifest");
            assertEquals(new JsonArray(), manifest.getAsJsonArray("errors"));
            JsonObject install = session.send("Page.getInstallabilityErrors");
            assertEquals(new JsonArray(), install.getAsJsonArray("installabilityErrors"));
        }
    }
}
