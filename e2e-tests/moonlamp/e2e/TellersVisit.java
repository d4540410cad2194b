package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** A person on the Storytellers page, who fetches, brings and chooses the hub's model. */
final class TellersVisit {
    static final String READY = "Ready. No internet needed from now on.";

    /** A guard against hanging, not a claim about speed. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final String DROP =
            """
            ([name, base64]) => {
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name));
              for (const type of ["dragenter", "dragover"]) {
                document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
              }
              globalThis.dropShown = !document.getElementById("drop").hidden;
              document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """;

    private final Page page;

    private TellersVisit(Page page) {
        this.page = page;
    }

    /** Opens the app and goes to its storytellers. */
    static TellersVisit open(BrowserContext context, String siteUrl) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(siteUrl);
        TellersVisit visit = new TellersVisit(page);
        visit.awaitState("ready");
        page.locator("#told-by").click();
        assertThat(visit.card()).isVisible(patiently());
        return visit;
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    Page page() {
        return page;
    }

    /** The card of the hub's model. */
    Locator card() {
        return card("Test model");
    }

    Locator card(String name) {
        return page.locator("li.card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    /** Presses a button that can be seen. */
    TellersVisit press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Answers the question that the page asks. */
    TellersVisit answer(String name) {
        Locator question = page.locator("#question");
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(question).isHidden();
        return this;
    }

    /** Begins to fetch, and accepts the terms if they are asked for. */
    TellersVisit get() {
        press("Get it (13 MB)");
        return accept();
    }

    TellersVisit accept() {
        assertThat(page.locator("#terms")).isVisible(patiently());
        page.getByLabel("I am an adult and I accept").check();
        return press("Continue");
    }

    TellersVisit awaitCard(String text) {
        assertThat(card()).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    TellersVisit awaitCard(Pattern text) {
        assertThat(card()).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    TellersVisit awaitText(String text) {
        assertThat(page.locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** Waits for the state of the page itself. */
    TellersVisit awaitState(String state) {
        LocatorAssertions.HasAttributeOptions patience =
                new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS);
        assertThat(page.locator("html")).hasAttribute("data-state", state, patience);
        return this;
    }

    TellersVisit reload() {
        page.reload();
        return this;
    }

    /** Brings a file by the picker. */
    TellersVisit pick(String name, byte[] content) {
        page.locator("#file-input")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload(name, "application/octet-stream", content));
        return this;
    }

    /** Drops a file onto the page; says whether the page showed that it may. */
    boolean drop(String name, byte[] content) {
        page.evaluate(DROP, List.of(name, Base64.getEncoder().encodeToString(content)));
        return (Boolean) page.evaluate("() => dropShown");
    }

    /** Tells a story from the Create page, to its end. */
    String tell() {
        page.locator("#tell").click();
        awaitState("done");
        return String.join("\n", page.locator("#text p").allInnerTexts());
    }

    /** SHA-256 of the model that tells; empty for the built-in one. */
    String telling() {
        return page.locator("#told-by").getAttribute("data-model");
    }
}
