package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages on every screen: all in words, nothing wider than the window; the settings accessible in each. */
class LanguageIT extends PageFixture {
    /** Texts and accessible names that look like the names of messages, or have places without values. */
    private static final String RAW =
            """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) texts.push(walker.currentNode.data);
              for (const e of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
                for (const name of ["aria-label", "title", "placeholder"]) texts.push(e.getAttribute(name) ?? "");
              }
              return texts.filter((t) => /\\b[A-Z]{2,}_[A-Z_0-9]+\\b|\\{\\d\\}|undefined|NaN/.test(t));
            }
            """;

    private Map<String, Runnable> screens() {
        Map<String, Runnable> screens = new LinkedHashMap<>();
        screens.put("loading", () -> teller.loading(1, 3));
        screens.put("create", () -> {
            teller.ready();
            page.locator(".chip.own input").evaluateAll("all => all.forEach(e => e.click())");
            page.locator("#more > summary").click();
            page.locator("#tell").click();
        });
        screens.put(
                "offered",
                () -> page.evaluate(
                        "() => { const e = new Event('beforeinstallprompt'); e.prompt = () => {}; dispatchEvent(e); }"));
        screens.put("story", () -> {
            page.locator("#wishes .chip:first-child input").evaluateAll("all => all.forEach(e => e.click())");
            page.locator("#tell").click();
            teller.think();
            teller.write(FakeTeller.FIRST, true);
            teller.done("END_OF_STORY");
        });
        LibrarySteps.add(screens, page);
        addStorytellers(screens);
        addSettings(screens);
        screens.put("failed", () -> {
            page.locator(".brand").click();
            teller.breakDown();
            page.locator("#trouble summary").click();
        });
        return screens;
    }

    private void addStorytellers(Map<String, Runnable> screens) {
        screens.put("storytellers", () -> {
            page.locator("#undo").click();
            page.goBack();
            page.locator("#new").click();
            page.locator("#told-by").click();
            page.locator("[data-act=FETCH]:visible").waitFor();
        });
        screens.put("terms", () -> {
            page.locator("[data-act=FETCH]:visible").click();
            page.locator("#terms-form [type=submit]").click();
        });
        screens.put("fetching", () -> {
            page.locator("#terms-tick").check();
            page.locator("#terms-form [type=submit]").click();
            teller.tellOfModels("Download", FakeGemma.PROGRESS);
        });
        screens.put("no room", () -> {
            teller.tellOfModels("Download", FakeGemma.NO_ROOM);
            teller.tellOfModels("Download", FakeGemma.failed("E_SPACE"));
        });
    }

    private void addSettings(Map<String, Runnable> screens) {
        screens.put("settings", () -> {
            page.locator("#settings-open").click();
            page.locator("#settings summary").evaluateAll("all => all.forEach(e => e.click())");
        });
        screens.put("about", () -> page.locator("#about-open").click());
        screens.put("forget?", () -> {
            page.locator("#about-close").click();
            page.locator("#forget-act").click();
        });
        screens.put("gate", () -> {
            page.locator("#question-no").click();
            page.locator("#show-first").check();
            page.locator("#ask-first").check();
            page.locator(".brand").click();
            page.locator("#settings-open").click();
            page.locator("#gate-answer").fill("1");
            page.locator("#gate-form [type=submit]").click();
        });
        screens.put("cover", () -> {
            page.locator("#gate-back").click();
            page.locator("#tell").click();
            teller.write(FakeTeller.FIRST, true);
            teller.done("END_OF_STORY");
        });
    }

    private static Browser.NewContextOptions in(String language, int width) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 844);
    }

    @ParameterizedTest
    @CsvSource({"en, 390", "de, 390", "de, 320", "de, 1280"})
    void everyScreenIsInWordsAndFits(String language, int width) {
        open(in(language, width), "");
        screens().forEach((name, step) -> {
            step.run();
            String where = name + " in " + language + " at " + width;
            assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), where);
            assertEquals(
                    List.of(),
                    page.evaluate(
                            "() => [...document.querySelectorAll('button, .button, .card, .chip, dialog[open]')]"
                                    + ".filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML)"),
                    where);
            assertEquals(List.of(), page.evaluate(RAW), where);
            assertEquals(language, page.locator("html").getAttribute("lang"), where);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dusk", "night", "day"})
    void theSettingsAreAccessibleInBothLanguages(String theme) {
        for (String language : List.of("en", "de")) {
            for (int width : new int[] {390, 1280}) {
                open(in(language, width), "");
                page.locator("#themes input[value=" + theme + "]").check();
                teller.ready();
                Map<String, Runnable> screens = new LinkedHashMap<>();
                screens.put("offered", screens().get("offered"));
                addSettings(screens);
                screens.forEach((name, step) -> {
                    step.run();
                    assertEquals(
                            List.of(), Axe.violations(page), name + " in " + theme + ", " + language + " at " + width);
                });
            }
        }
    }
}
