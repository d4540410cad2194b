package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/**
 * A person with the app open. Elements are found as people find them, by role and name; waiting is for the state that
 * {@code <html data-state>} shows. Closing it closes the context and fails the test if the browser complained.
 */
final class Visit implements AutoCloseable {
    /** A guard against hanging, not a claim about speed. */
    private static final double PATIENCE_MILLIS = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints;

    private Visit(BrowserContext context, Page page) {
        this.context = context;
        this.complaints = new Complaints(context);
        this.page = page;
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** A first visit, in a context without history. */
    static Visit to(String url, Browser browser) {
        return to(url, browser.newContext());
    }

    /** A visit in a context that was made before. */
    static Visit to(String url, BrowserContext context) {
        List<Page> open = context.pages();
        Visit visit = new Visit(context, open.isEmpty() ? context.newPage() : open.get(0));
        visit.page.navigate(url);
        return visit;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Complaints complaints() {
        return complaints;
    }

    /** Waits until the page is in one of these states; a failure of the app ends the waiting. */
    Visit await(String... states) {
        String wanted = String.join("|", states);
        LocatorAssertions.HasAttributeOptions patience =
                new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS);
        Locator html = page.locator("html");
        assertThat(html).hasAttribute("data-state", Pattern.compile(wanted + "|failed"), patience);
        if (html.getAttribute("data-state").equals("failed") && !wanted.contains("failed")) {
            throw new AssertionFailedError("The app failed while " + wanted + " was awaited: "
                    + page.locator("#trouble").textContent().strip() + " " + complaints.all());
        }
        return this;
    }

    /** Waits until stories can be told and the app is kept for offline use. */
    Visit awaitKept() {
        await("ready");
        page.waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
        return this;
    }

    Visit reload() {
        page.reload();
        return this;
    }

    Visit choose(String question, String answer) {
        group(question)
                .locator("label")
                .filter(new Locator.FilterOptions().setHas(page.getByText(answer, exactly())))
                .click();
        return this;
    }

    Locator group(String question) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question));
    }

    /** The seed, which the page calls story number. */
    Visit chooseSeed(long seed) {
        Locator field = page.getByLabel("Story number", new Page.GetByLabelOptions().setExact(true));
        if (!field.isVisible()) {
            page.getByText("Story number and prompt", exactly()).click();
        }
        field.fill(Long.toString(seed));
        return this;
    }

    Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Opens the menu of what can be made of the story. */
    Visit openAgain() {
        page.locator("#again-open").click();
        return this;
    }

    /** Tells a story to its end. */
    Visit tell() {
        press("Tell the story");
        return await("done");
    }

    /** The story so far: one string, paragraphs divided by a line break. */
    String story() {
        return String.join("\n", page.locator("#text p").allInnerTexts());
    }

    static int words(String story) {
        return story.isBlank() ? 0 : story.trim().split("\\s+").length;
    }

    boolean isolated() {
        return (Boolean) page.evaluate("() => crossOriginIsolated");
    }

    /** What "About this device" in the settings says, name to value; then the person is back where they were. */
    Map<String, String> aboutThisDevice() {
        page.locator("#settings-open").click();
        press("About this device");
        Map<String, String> facts = new TreeMap<>();
        for (Locator row : page.locator("#about dl > div").all()) {
            facts.put(row.locator("dt").innerText(), row.locator("dd").innerText());
        }
        press("Close");
        page.goBack();
        return facts;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Override
    public void close() {
        try {
            complaints.assertNone();
        } finally {
            context.close();
        }
    }
}
