package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading mode: the story and nothing else, aloud by a voice that the test leads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingIT extends PageFixture {
    private static final String VOICE =
            """
            globalThis.spoken = [];
            globalThis.cancelled = 0;
            globalThis.SpeechSynthesisUtterance = class extends EventTarget {
              constructor(text) { super(); this.text = text; }
            };
            const synthesis = new EventTarget();
            synthesis.getVoices = () => [{ voiceURI: "a", name: "Anna", lang: "en-US", localService: true, default: true }];
            synthesis.speak = (utterance) => { spoken.push(utterance); utterance.dispatchEvent(new Event("start")); };
            synthesis.cancel = () => { cancelled++; };
            synthesis.resume = () => {};
            Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
            """;

    @Override
    void prepare(Page fresh) {
        fresh.addInitScript(VOICE);
        fresh.clock().install(new Clock.InstallOptions().setTime("2026-11-26T19:30:00"));
    }

    private void openStory() {
        open(390, 844);
        teller.ready();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
    }

    private List<?> spoken() {
        return (List<?>) page.evaluate("() => spoken.map((utterance) => utterance.text)");
    }

    private void endOfSentence() {
        page.evaluate("() => spoken.at(-1).dispatchEvent(new Event('end'))");
    }

    private String marked() {
        return page.locator("#read-text span[class]").innerText();
    }

    @Test
    void isReadSentenceBySentenceAndTheMarkGoesAlong() {
        openStory();
        page.locator("#read-aloud").click();
        assertThat(page.locator("#read")).isVisible();
        assertThat(page.locator("#story")).isHidden();
        assertEquals(List.of(FakeTeller.FIRST), spoken());
        assertEquals(FakeTeller.FIRST, marked());
        endOfSentence();
        assertEquals(List.of(FakeTeller.FIRST, FakeTeller.SECOND), spoken());
        assertEquals(FakeTeller.SECOND, marked());
        page.locator("#read-play").click();
        assertEquals(1, page.evaluate("() => cancelled"), "a pause silences the voice");
        page.locator("#read-play").click();
        assertEquals(List.of(FakeTeller.FIRST, FakeTeller.SECOND, FakeTeller.SECOND), spoken(), "from its sentence on");
        page.locator("#read-before").click();
        assertEquals(FakeTeller.FIRST, marked());
        page.keyboard().press("Escape");
        assertThat(page.locator("#story")).isVisible();
        assertTrue((int) page.evaluate("() => cancelled") >= 2, "leaving silences the voice");
    }

    @Test
    void beginsWhileTheStoryIsStillBeingWritten() {
        open(1280, 800);
        teller.ready();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        page.locator("#read-aloud").click();
        assertEquals(List.of(FakeTeller.FIRST), spoken());
        endOfSentence();
        assertEquals(1, spoken().size(), "there is nothing more yet");
        teller.write(FakeTeller.SECOND, false);
        assertEquals(List.of(FakeTeller.FIRST, FakeTeller.SECOND), spoken());
        teller.done("END_OF_STORY");
        endOfSentence();
        assertThat(page.locator("#read-wish")).hasText("Good night.");
    }

    @Test
    void theSleepTimerTurnsTheLightDown() {
        openStory();
        page.locator("#read-open").click();
        page.locator("#read-timer").selectOption(new SelectOption().setValue("TEN"));
        page.clock().runFor(590_000);
        assertThat(page.locator("#read-night")).isHidden();
        page.clock().runFor(12_000);
        assertThat(page.locator("#read-night")).isVisible();
        page.locator("#read-light-on").click();
        assertThat(page.locator("#read-night")).isHidden();
    }

    @Test
    void lettersAreAsLargeAsWanted() {
        openStory();
        page.locator("#read-open").click();
        page.locator("#read-settings").click();
        page.locator("#read-size").fill("34");
        page.locator("label:has(#read-easy)").click();
        page.locator("#read-close").click();
        assertEquals("34px", page.evaluate("() => getComputedStyle(document.querySelector('#read-text p')).fontSize"));
        page.reload();
        String kept = (String) page.evaluate("() => localStorage.getItem('moonlamp.reading')");
        assertTrue(kept.contains("34") && kept.contains("easy"), kept);
    }
}
