package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class BrowsersIT {
    @Test
    void findsAChromiumThatRunsScripts() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            assertEquals(42, browser.newPage().evaluate("() => 6 * 7"));
        }
    }

    @Test
    void findsAFirefoxThatRunsScripts() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.firefox(playwright)) {
            assertEquals(42, browser.newPage().evaluate("() => 6 * 7"));
        }
    }
}
