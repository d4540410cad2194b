package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One browser for all tests of a class; each test opens the app in a context of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    /** The built site. */
    static final Path SITE = Path.of(System.getProperty("moonlamp.site", "target/site"));

    private final BrowserKind kind;
    private Playwright playwright;
    private Browser browser;

    InBrowser(BrowserKind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        playwright = Browsers.playwright();
        browser = kind == BrowserKind.CHROMIUM ? Browsers.chromium(playwright) : Browsers.firefox(playwright);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    Browser browser() {
        return browser;
    }

    Playwright playwright() {
        return playwright;
    }
}
