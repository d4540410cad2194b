package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;

/**
 * Real browsers for tests. They are looked for in this order: the system property {@code moonlamp.chromium} or {@code
 * moonlamp.firefox} (empty counts as unset), the PATH, installed channels, {@code apt-get install} when root on Debian,
 * Playwright's own download. Without any the test fails and says what to install.
 */
public final class Browsers {
    /** For what a page is expected to show: a guard against hanging, so that a slow machine fails nothing. */
    private static final double PATIENCE_MILLIS = 30_000;

    private Browsers() {}

    /** Playwright itself; it downloads nothing. The caller closes it. */
    public static Playwright playwright() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Starts Chromium, Chrome or Edge. The caller closes it. */
    public static Browser chromium(Playwright playwright) {
        return new BrowserFinder(BrowserKind.CHROMIUM, playwright).find().launch();
    }

    /** Starts Chromium with a profile folder, as a normal window: what an installed app needs. The caller closes it. */
    public static BrowserContext chromium(Playwright playwright, Path profile) {
        return new BrowserFinder(BrowserKind.CHROMIUM, playwright).find().launchPersistent(profile);
    }

    /** Starts Firefox. The caller closes it. */
    public static Browser firefox(Playwright playwright) {
        return new BrowserFinder(BrowserKind.FIREFOX, playwright).find().launch();
    }
}
