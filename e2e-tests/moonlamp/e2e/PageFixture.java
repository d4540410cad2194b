package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The built page with a {@link FakeTeller}, in Chromium unless a test says otherwise; no test may leave an error in the console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageFixture {
    private final List<String> errors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private SiteServer server;
    private BrowserContext context;
    Page page;
    FakeTeller teller;

    @BeforeAll
    void start() {
        server = SiteServer.start(Path.of(System.getProperty("moonlamp.site")), 0);
        playwright = Browsers.playwright();
        browser = launch(playwright);
    }

    /** Starts the browser that the page is opened in. */
    Browser launch(Playwright driver) {
        return Browsers.chromium(driver);
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
        server.close();
    }

    @AfterEach
    void closeAndCheckTheConsole() {
        context.close();
        List<String> found = List.copyOf(errors);
        errors.clear();
        Assertions.assertEquals(List.of(), found, "errors in the console");
    }

    /** What a test needs in the page before it is loaded. */
    void prepare(Page fresh) {}

    /** Opens the page in a new profile. */
    void open(int width, int height) {
        open(new Browser.NewContextOptions().setViewportSize(width, height), "");
    }

    void open(Browser.NewContextOptions options, String fragment) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        FakeTeller.install(context);
        FakeTeller.offer(context, FakeGemma.list("ABSENT", 0));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        prepare(page);
        page.navigate(server.url() + fragment);
        teller = FakeTeller.of(page);
    }

    String state() {
        return page.locator("html").getAttribute("data-state");
    }

    String theme() {
        return page.locator("html").getAttribute("data-theme");
    }
}
