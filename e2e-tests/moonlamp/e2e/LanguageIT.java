package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen in every theme and both languages: all in words, nothing wider than the window, axe without findings. */
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
        screens.put("reading", () -> page.locator("#read-open").click());
        screens.put("reading, how", () -> {
            page.mouse().move(20, 20);
            page.locator("#read-settings").click();
        });
        screens.put("story, read", () -> {
            page.locator("#read-close").click();
            page.locator("#read-leave").click();
        });
        LibrarySteps.add(screens, page);
        screens.put("again", () -> {
            page.locator("#undo").click();
            page.goBack();
            page.locator("#again-open").click();
        });
        screens.put("children", () -> {
            page.locator("#new").click();
            page.locator("#children-open").click();
            page.locator("#child-rows input").fill("Mia");
            page.locator("#child-add").click();
        });
        screens.put("listeners", () -> page.locator("#children-close").click());
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
    @CsvSource({
        "dusk, en, 390", "night, en, 390", "day, en, 390", "dusk, en, 1280", "night, en, 1280", "day, en, 1280",
        "dusk, de, 390", "night, de, 390", "day, de, 390", "dusk, de, 1280", "night, de, 1280", "day, de, 1280",
        "dusk, de, 320"
    })
    void everyScreenIsInWordsFitsAndIsAccessible(String theme, String language, int width) {
        open(in(language, width), "");
        page.locator("#themes input[value=" + theme + "]").check();
        screens().forEach((name, step) -> {
            step.run();
            String where = name + ", " + theme + ", " + language + ", " + width;
            assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), where);
            assertEquals(
                    List.of(),
                    page.evaluate(
                            "() => [...document.querySelectorAll('button, .button, .card, .chip, dialog[open]')]"
                                    + ".filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML)"),
                    where);
            assertEquals(List.of(), page.evaluate(RAW), where);
            assertEquals(language, page.locator("html").getAttribute("lang"), where);
            assertEquals(List.of(), Axe.violations(page), where);
            Pictures.keep(page, where);
        });
    }
}
