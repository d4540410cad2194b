package moonlamp.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.e2e.Browsers;

/** Headless Chromium with a new profile, which goes away with it. */
final class FreshBrowser implements AutoCloseable {
    /** A guard against hanging, not a claim about speed. */
    private static final double PATIENCE_MILLIS = 900_000;

    private final Path profile;
    private final Playwright playwright;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    /** @param profile an empty folder */
    FreshBrowser(Path profile) {
        this.profile = profile;
        playwright = Browsers.playwright();
        context = Browsers.chromium(playwright, profile);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    /** A new page at this address. */
    Page open(String url) {
        Page page = context.newPage();
        page.navigate(url);
        return page;
    }

    Path profile() {
        return profile;
    }

    /** What went wrong in pages so far, for a message. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
        BenchFolder.delete(profile);
    }
}
