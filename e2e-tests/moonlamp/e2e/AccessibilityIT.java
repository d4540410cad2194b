package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state in every theme: axe without findings, nothing out of reach, nothing hidden under the dock. */
class AccessibilityIT extends PageFixture {
    /** WCAG 2.2 asks for 24; a sleepy thumb needs more. */
    private static final int LEAST_TARGET = 44;

    /** The states of the page, each with the step that leads there from the one before. */
    private Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("loading", () -> teller.loading(1, 3));
        steps.put("waiting", () -> page.locator("#tell").click());
        steps.put("thinking", () -> {
            teller.ready();
            teller.think();
        });
        steps.put("writing", () -> {
            teller.write(FakeTeller.FIRST, true);
            teller.write(FakeTeller.SECOND, true);
            page.waitForTimeout(800); // a sentence fades in: axe measures its colour
        });
        steps.put("done", () -> teller.done("END_OF_STORY"));
        LibrarySteps.add(steps, page);
        steps.put("again", () -> {
            page.locator("#undo").click();
            page.goBack();
            page.locator("#again-open").click();
        });
        steps.put("settings", () -> page.locator("#settings-open").click());
        steps.put("about", () -> page.locator("#about-open").click());
        steps.put("update", () -> {
            page.locator("#about-close").click();
            page.goBack();
            page.evaluate("() => { document.dispatchEvent(new CustomEvent('moonlamp:update')); }");
        });
        steps.put("stopped", () -> {
            page.locator("#update-later").click();
            page.locator("#again-open").click();
            page.locator("#same").click();
            teller.write(FakeTeller.FIRST, true);
            page.locator("#stop").click();
            page.waitForTimeout(800);
        });
        steps.put("create", () -> {
            page.locator("#new").click();
            page.getByLabel("someone else…").check();
            page.locator("#tell").click();
            page.locator("#more > summary").click();
        });
        steps.put("children", () -> {
            page.locator("#children-open").click();
            page.locator("#child-rows input").fill("Mia");
            page.locator("#child-add").click();
        });
        steps.put("listeners", () -> page.locator("#children-close").click());
        steps.put("failed", () -> {
            teller.breakDown();
            page.locator("#trouble summary").click();
        });
        addStorytellers(steps);
        return steps;
    }

    private void addStorytellers(Map<String, Runnable> steps) {
        steps.put("storytellers", () -> {
            page.locator("#trouble-button").click();
            page.locator("#told-by").click();
            page.locator("[data-act=FETCH]:visible").waitFor();
        });
        steps.put("terms", () -> {
            page.locator("[data-act=FETCH]:visible").click();
            page.getByText("Continue").click();
        });
        steps.put("fetching", () -> {
            page.locator("#terms-tick").check();
            page.getByText("Continue").click();
            teller.tellOfModels("Download", FakeGemma.PROGRESS);
        });
        steps.put("fetching, elsewhere", () -> page.locator("#storytellers")
                .getByText("Back to the choices")
                .click());
        steps.put("question", () -> {
            page.locator("#fetching").click();
            page.locator("li.card [data-act=CANCEL]:visible").click();
        });
        steps.put("no room", () -> {
            page.locator("#question-no").click();
            teller.tellOfModels("Download", FakeGemma.NO_ROOM);
            teller.tellOfModels("Download", FakeGemma.failed("E_SPACE"));
            page.locator("li.card .trouble-note summary:visible").click();
        });
        steps.put("no room, elsewhere", () -> page.locator("#storytellers")
                .getByText("Back to the choices")
                .click());
        steps.put("ready", () -> {
            page.locator("#strip-act").click();
            page.evaluate("() => { modelInfos = " + FakeGemma.list("INSTALLED", FakeGemma.BYTES) + "; }");
            teller.tellOfModels("Download", FakeGemma.INSTALLED);
        });
        steps.put("ready, at home", () -> page.locator("#strip")
                .getByText("Storytellers", exactly())
                .click());
        steps.put("dropping", () -> page.evaluate("() => { document.getElementById('drop').hidden = false; }"));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @ParameterizedTest
    @CsvSource({"dusk, 1280", "night, 1280", "day, 1280", "dusk, 390", "night, 390", "day, 390"})
    void everyStateIsAccessible(String theme, int width) {
        open(width, 844);
        page.locator("#themes input[value=" + theme + "]").check();
        steps().forEach((name, step) -> {
            step.run();
            assertEquals(List.of(), Axe.violations(page), name + " in " + theme + " at " + width);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1024, 1280})
    void nothingIsWiderThanTheWindowAndEveryTargetIsLargeEnough(int width) {
        open(width, 640);
        steps().forEach((name, step) -> {
            step.run();
            String where = name + " at " + width;
            assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), where);
            Object small = page.evaluate(
                    "least => [...document.querySelectorAll('button, .button, .chip, summary, .themes label, .brand,"
                            + " .field input')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < least)"
                            + ".map(e => e.outerHTML)",
                    LEAST_TARGET);
            assertEquals(List.of(), small, where);
        });
    }

    @ParameterizedTest
    @CsvSource({"320, 568", "390, 844", "1280, 720"})
    void theDockCoversNoFocus(int width, int height) {
        open(width, height);
        teller.ready();
        int stops = 0;
        while (stops < 40) {
            page.keyboard().press("Tab");
            Object found =
                    page.evaluate("() => { const e = document.activeElement; if (e === document.body) return 'end';"
                            + " const r = e.getBoundingClientRect();"
                            + " const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);"
                            + " const free = top && (e.contains(top) || e.parentElement.contains(top));"
                            + " return free ? '' : e.tagName + ' ' + (e.value || e.textContent) + ' is covered'; }");
            if ("end".equals(found)) {
                break;
            }
            assertEquals("", found);
            stops++;
        }
        assertTrue(stops >= 15, "elements that took the focus: " + stops);
    }

    @Test
    void withReducedMotionNothingMoves() {
        open(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE), "");
        teller.ready();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        page.waitForTimeout(200);
        // what is left lasts a millisecond, but ends only when a frame is drawn, which a busy machine does late
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertEquals(0, page.evaluate("() => document.getAnimations().filter(a => a.playState === 'running').length"));
    }

    @Test
    void withForcedColoursTheChoiceIsStillVisible() {
        open(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE), "");
        Object different = page.evaluate("() => { const c = n => getComputedStyle(document.querySelectorAll("
                + "'#pick-theme .chip span')[n]).backgroundColor; return c(0) !== c(1); }");
        assertEquals(true, different);
    }

    @Test
    void theTextCanBeSpacedAsWcagAsks() {
        open(320, 568);
        teller.ready();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        page.evaluate("() => { const s = new CSSStyleSheet(); s.replaceSync('* { line-height: 1.5 !important;"
                + " letter-spacing: .12em !important; word-spacing: .16em !important; }');"
                + " document.adoptedStyleSheets = [s]; }");
        assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"));
    }
}
