package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading mode and reading aloud, in Chromium with a voice that says nothing by itself. */
class ReadingIT extends PageFixture {
    private static final String THIRD = "Good night.";

    private FakeSpeech speech;

    @Override
    void prepare(Page fresh) {
        FakeSpeech.install(fresh, FakeSpeech.LOCAL);
    }

    private void tell(int width, int height) {
        open(width, height);
        speech = new FakeSpeech(page);
        teller.ready();
        page.locator("#tell").click();
    }

    private void write() {
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, false);
        teller.write(THIRD, true);
        teller.done("END_OF_STORY");
    }

    /** A story that has been written, open in reading mode. */
    private void read(int width, int height) {
        tell(width, height);
        write();
        page.locator("#read-open").click();
    }

    private Locator view() {
        return page.locator("#read");
    }

    private Locator marked() {
        return page.locator("#read .spoken");
    }

    private Locator play() {
        return page.locator("#read-play");
    }

    /** Brings the controls back, however slow the machine is, and presses one. */
    private void press(String id) {
        wake();
        page.locator("#" + id).click();
    }

    private void wake() {
        page.mouse().move(20, 20);
        page.mouse().move(21, 21);
        assertControls("here");
    }

    private void assertControls(String where) {
        assertThat(view()).hasAttribute("data-controls", where);
    }

    @Test
    void theStoryAndNothingElse() {
        read(390, 844);
        assertThat(page.locator("#read-title")).isFocused();
        assertThat(page.locator("#read-title")).hasText("The Brave Squirrel on the Moon");
        assertThat(page.locator("#read-text p"))
                .hasText(new String[] {FakeTeller.FIRST + " " + FakeTeller.SECOND, THIRD});
        assertThat(page.locator("#read-text")).hasAttribute("lang", "en");
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator("#read-end-wish")).hasText("Good night.");
        assertEquals(0, speech.said().size());
        page.goBack();
        assertThat(page.locator("#story-title")).isFocused();
    }

    @Test
    void sentencesAreSpokenInOrderAndTheMarkGoesAlongWithoutAnyBoundary() {
        tell(1280, 800);
        write();
        page.locator("#read-aloud").click();
        for (String sentence : List.of(FakeTeller.FIRST, FakeTeller.SECOND, THIRD)) {
            assertThat(marked()).hasText(sentence);
            speech.begin();
            speech.end();
        }
        assertEquals(List.of(FakeTeller.FIRST, FakeTeller.SECOND, THIRD), speech.said());
        assertThat(marked()).hasCount(0);
        assertThat(view()).hasAttribute("data-light", "out");
        assertThat(page.locator("#read-wish")).hasText("Good night.");
        assertThat(page.locator("#read-wish")).isVisible();
        assertFalse(speech.screenIsHeld());
        page.keyboard().press("Space");
        assertThat(page.locator("#read-wish")).isHidden();
        assertThat(play()).hasText("Once more");
    }

    @Test
    void whereTheVoiceTellsOfWordsTheWordIsMarkedAndTheSelectionStays() {
        tell(1280, 800);
        write();
        page.locator("#read-aloud").click();
        page.evaluate("() => getSelection().selectAllChildren(document.querySelector('#read-text p'))");
        Object selected = page.evaluate("() => String(getSelection())");
        speech.begin();
        speech.word(5, 4);
        assertEquals("upon", page.evaluate("() => String([...CSS.highlights.get('spoken-word')][0])"));
        speech.end();
        assertEquals(false, page.evaluate("() => CSS.highlights.has('spoken-word')"));
        assertEquals(selected, page.evaluate("() => String(getSelection())"));
    }

    @Test
    void pauseGoOnBackAndForward() {
        tell(1280, 800);
        write();
        page.locator("#read-aloud").click();
        speech.end();
        press("read-play");
        assertThat(play()).hasText("Go on");
        assertThat(marked()).hasText(FakeTeller.SECOND);
        assertEquals(1, speech.cancelled());
        press("read-play");
        press("read-after");
        assertThat(marked()).hasText(THIRD);
        press("read-before");
        assertThat(marked()).hasText(FakeTeller.SECOND);
        assertEquals(
                List.of(FakeTeller.FIRST, FakeTeller.SECOND, FakeTeller.SECOND, THIRD, FakeTeller.SECOND),
                speech.said());
        assertThat(play()).hasText("Pause");
    }

    @Test
    void readsWhileTheStoryIsStillBeingWritten() {
        tell(1280, 800);
        page.locator("#read-aloud").click();
        assertEquals(0, speech.said().size());
        teller.write(FakeTeller.FIRST, true);
        assertThat(marked()).hasText(FakeTeller.FIRST);
        speech.end();
        assertThat(marked()).hasCount(0);
        teller.write(FakeTeller.SECOND, false);
        assertThat(marked()).hasText(FakeTeller.SECOND);
        speech.end();
        teller.done("END_OF_STORY");
        assertThat(view()).hasAttribute("data-light", "out");
    }

    @Test
    void theVoiceGrowsSlowerAndStopsWhenReadingIsLeft() {
        tell(1280, 800);
        write();
        page.locator("#read-aloud").click();
        assertEquals(1, speech.last("rate"), 1e-9);
        speech.end();
        assertTrue(speech.last("rate") < 1);
        page.keyboard().press("Escape");
        assertThat(page.locator("#story-title")).isFocused();
        assertEquals(1, speech.cancelled());
        assertFalse(speech.screenIsHeld());
        page.locator("#read-aloud").click();
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))");
        assertEquals(2, speech.cancelled());
    }

    @Test
    void theSleepTimerEndsTheEvening() {
        tell(390, 844);
        write();
        stopTheClock();
        page.locator("#read-aloud").click();
        wake();
        page.locator("#read-timer").selectOption("TEN");
        speech.begin();
        speakFor(530);
        assertTrue(speech.screenIsHeld());
        assertThat(page.locator("#read-left")).hasText("2 min left");
        speakFor(20);
        assertEquals(1, speech.last("volume"), 1e-9);
        speech.end();
        assertTrue(speech.last("volume") < 1, "the voice fades");
        speech.begin();
        speakFor(40);
        int cancelled = speech.cancelled();
        page.clock().runFor(11_000);
        assertThat(view()).hasAttribute("data-light", "out");
        assertTrue(speech.cancelled() > cancelled);
        assertFalse(speech.screenIsHeld());
        page.locator("#read-light-on").click();
        assertThat(play()).hasText("Go on");
        assertTrue(speech.screenIsHeld());
    }

    /** The voice gives signs of life for so many seconds. */
    private void speakFor(int seconds) {
        for (int i = 0; i < seconds / 10; i++) {
            page.clock().runFor(10_000);
            speech.word(0, 2);
        }
    }

    @Test
    void theScreenStaysOnAndIsHeldAgainWhenThePageIsSeenAgain() {
        read(390, 844);
        assertTrue(speech.screenIsHeld());
        page.evaluate("() => { awake.held.release(); document.dispatchEvent(new Event('visibilitychange')); }");
        assertTrue(speech.screenIsHeld());
        press("read-leave");
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

    /** From now on time passes only as the test says. */
    private void stopTheClock() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-22T19:00:00"));
        page.clock().pauseAt("2026-11-22T19:30:00");
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
    void voicesAreWaitedForAndTheirLackIsExplained() {
        tell(390, 844);
        write();
        page.evaluate("() => { speech.voices = []; }");
        page.locator("#read-aloud").click();
        assertEquals(0, speech.said().size());
        speech.find(FakeSpeech.LOCAL);
        assertEquals(1, speech.said().size());
        page.keyboard().press("Escape");
        page.evaluate("() => { speech.voices = []; }");
        page.locator("#read-aloud").click();
        assertThat(page.locator("#read-notice-text")).hasText("No voice for English is installed on this device.");
        page.getByText("How to add one…").click();
        assertThat(page.locator("#read-how")).containsText("speech-dispatcher");
        speech.find(FakeSpeech.LOCAL);
        press("read-play");
        assertThat(page.locator("#read-notice")).isHidden();
        assertEquals(2, speech.said().size());
    }

    @Test
    void noWordIsSentAwayUnlessSomebodyAllowsIt() {
        tell(390, 844);
        write();
        page.evaluate("() => { speech.voices = [" + FakeSpeech.ONLINE + "]; }");
        page.locator("#read-aloud").click();
        assertThat(page.locator("#read-notice-text")).containsText("works over the internet");
        assertEquals(0, speech.said().size());
        page.getByText("Use it anyway").click();
        assertEquals(1, speech.said().size());
        assertThat(page.locator("#read-notice")).isHidden();
    }

    @Test
    void aVoiceThatFailsTwiceIsReported() {
        tell(390, 844);
        write();
        page.locator("#read-aloud").click();
        speech.fail("synthesis-failed");
        speech.fail("synthesis-failed");
        assertThat(page.locator("#read-notice-text")).containsText("The voice has stopped.");
        press("read-play");
        assertThat(page.locator("#read-notice")).isHidden();
        assertEquals(3, speech.said().size());
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
        // what comes and goes slowly is measured when it is there
        page.evaluate("() => document.getAnimations().forEach(a => a.finish())");
        String where = state + " in " + theme + " at " + width;
        assertEquals(List.of(), Axe.violations(page), where);
        assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), where);
    }

    @ParameterizedTest
    @CsvSource({"320, 568", "390, 844"})
    void everyTargetIsLargeEnoughAndNothingIsWiderThanTheWindow(int width, int height) {
        read(width, height);
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
