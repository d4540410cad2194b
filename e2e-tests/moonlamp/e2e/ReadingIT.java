package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading mode: what is shown, how long, and by which keys. */
class ReadingIT extends ReadingFixture {
    @Test
    void theStoryAndNothingElse() {
        read(390, 844);
        assertThat(page.locator("#read-title")).isFocused();
        assertThat(page.locator("#read-title")).hasText("The Brave Squirrel on the Moon");
        assertThat(page.locator("#read-text p"))
                .hasText(new String[] {FakeTeller.FIRST + " " + FakeTeller.SECOND, THIRD});
        for (String told : List.of("#read-title", "#read-text", "#read-said")) {
            assertThat(page.locator(told)).hasAttribute("lang", "en");
        }
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator("#read-end-wish")).hasText("Good night.");
        assertEquals(0, speech.said().size());
        page.goBack();
        assertThat(page.locator("#story-title")).isFocused();
    }

    @Test
    void theScreenStaysOnAndIsHeldAgainWhenThePageIsSeenAgain() {
        read(390, 844);
        assertThat(view()).isVisible();
        assertTrue(speech.screenIsHeld());
        page.evaluate("() => { awake.held.release(); document.dispatchEvent(new Event('visibilitychange')); }");
        assertTrue(speech.screenIsHeld());
        press("read-leave");
        assertThat(view()).isHidden();
        assertFalse(speech.screenIsHeld());
    }

    @Test
    void controlsGoAndComeBackButNotUnderTheKeyboard() {
        tell(1280, 800);
        write();
        stopTheClock();
        page.locator("#read-open").click();
        page.clock().runFor(3000);
        assertControls("here");
        page.clock().runFor(2000);
        assertControls("away");
        wake();
        page.clock().runFor(5000);
        assertControls("away");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("#read-before")).isFocused();
        page.clock().runFor(60_000);
        assertControls("here");
        assertThat(page.locator("#read-dock")).hasCSS("opacity", "1");
    }

    @Test
    void withTheKeyboardAloneFromTheStoryAndBack() {
        tell(1280, 800);
        write();
        page.locator("#story-title").focus();
        for (String id : List.of("keep", "take", "read-open")) {
            page.keyboard().press("Tab");
            assertThat(page.locator("#" + id)).isFocused();
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#read-title")).isFocused();
        for (String id : List.of(
                "read-lights", "read-before", "read-play", "read-after", "read-leave", "read-timer", "read-settings")) {
            page.keyboard().press("Tab");
            assertThat(page.locator("#" + id)).isFocused();
            assertNotEquals("none", page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"), id);
        }
        page.locator("#read-play").focus();
        page.keyboard().press("Space");
        assertThat(play()).hasText("Pause");
        page.keyboard().press("Space");
        assertThat(play()).hasText("Go on");
        page.locator("#read-title").focus();
        page.keyboard().press("Space");
        assertThat(play()).hasText("Pause");
        page.locator("#read-settings").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#read-panel")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#read-panel")).isHidden();
        assertThat(page.locator("#read-settings")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#story-title")).isFocused();
    }

    @Test
    void settingsHoldAtOnceAndAreKept() {
        read(390, 844);
        press("read-settings");
        page.locator("#read-size").fill("36");
        page.locator("#read-lead").fill("20");
        page.getByLabel("Easy letters").check();
        page.locator("#read-close").click();
        Locator text = page.locator("#read-text");
        assertThat(text).hasCSS("font-size", "36px");
        assertThat(text).hasCSS("line-height", "72px");
        assertThat(text).hasCSS("font-family", Pattern.compile("^Andika.*"));
        page.waitForFunction("() => [...document.fonts].some(f => f.family === 'Andika' && f.status === 'loaded')");
        page.reload();
        assertThat(page.locator("#read-text p")).hasCount(2);
        assertThat(text).hasCSS("font-size", "36px");
    }

    @Test
    void pagesTurnByButtonsKeysAndVoice() {
        read(390, 600);
        press("read-settings");
        page.locator("#read-size").fill("40");
        page.getByLabel("Page by page").check();
        page.locator("#read-close").click();
        Locator shown = page.locator("#read-text span:visible");
        Locator where = page.locator("#read-page-of");
        assertThat(where).hasText("Page 1 of 3");
        assertThat(shown).hasText(FakeTeller.FIRST);
        page.keyboard().press("ArrowRight");
        assertThat(shown).hasText(FakeTeller.SECOND);
        press("read-page-after");
        assertThat(shown).hasText(THIRD);
        assertThat(page.locator("#read-end")).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(where).hasText("Page 3 of 3");
        page.keyboard().press("ArrowLeft");
        press("read-play");
        assertThat(marked()).hasText(FakeTeller.SECOND);
        speech.end();
        assertThat(shown).hasText(THIRD);
        press("read-page-before");
        assertThat(marked()).hasText(FakeTeller.SECOND);
    }

    @Test
    void automaticColoursAreNightInTheEvening() {
        open(390, 844);
        page.clock().install();
        page.clock().setFixedTime("2026-11-22T20:00:00");
        page.evaluate("() => localStorage.setItem('moonlamp.theme', 'auto')");
        page.reload();
        teller = FakeTeller.of(page);
        assertEquals("night", theme());
        page.clock().setFixedTime("2026-11-23T12:00:00");
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        assertNotEquals("night", theme());
        page.reload();
        teller = FakeTeller.of(page);
        assertNotEquals("night", theme());
        page.locator("#themes input[value=day]").check();
        assertEquals("day", theme());
    }

    @ParameterizedTest
    @CsvSource({"dusk, 1280", "night, 1280", "day, 1280", "dusk, 390", "night, 390", "day, 390"})
    void everyStateIsAccessible(String theme, int width) {
        open(width, 844);
        speech = new FakeSpeech(page);
        page.locator("#themes input[value=" + theme + "]").check();
        teller.ready();
        page.locator("#tell").click();
        write();
        page.locator("#read-open").click();
        check("reading", theme, width);
        press("read-play");
        speech.word(0, 4);
        check("aloud", theme, width);
        speech.fail("not-allowed");
        check("trouble", theme, width);
        press("read-settings");
        check("panel", theme, width);
        page.getByLabel("Page by page").check();
        page.locator("#read-close").click();
        check("pages", theme, width);
        wake();
        page.locator("#read-timer").selectOption("FIVE");
        page.evaluate("() => document.getElementById('read-lights').click()");
        check("lights out", theme, width);
    }

    private void check(String state, String theme, int width) {
        String where = state + " in " + theme + " at " + width;
        assertEquals(List.of(), Axe.violations(page), where);
        assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), where);
        Pictures.keep(page, "reading " + where);
    }

    @ParameterizedTest
    @CsvSource({"320, 568", "390, 844"})
    void everyTargetIsLargeEnoughAndNothingIsWiderThanTheWindow(int width, int height) {
        tell(width, height);
        teller.write("It was a w" + "o".repeat(40) + "rd.", true);
        write();
        page.locator("#read-open").click();
        press("read-settings");
        page.locator("#read-size").fill("40");
        page.getByLabel("Page by page").check();
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    List.of(),
                    page.evaluate("() => [...document.querySelectorAll('#read :is(button, a, select, summary),"
                            + " #read-panel :is(button, .chip, input[type=range], select, .tick)')]"
                            + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)"
                            + ".map(e => e.outerHTML)"));
            assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"));
            if (i == 0) {
                page.locator("#read-close").click();
            }
        }
    }
}
