package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading aloud: the order, the marks, the pauses and the end of what a voice says. */
class ReadAloudIT extends ReadingFixture {
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
    void aSentenceThatIsSkippedDoesNotCostTheVoice() {
        tell(1280, 800);
        write();
        speech.find(FakeSpeech.LOCAL + ", " + FakeSpeech.SECOND_LOCAL);
        page.locator("#read-aloud").click();
        String before = speech.lastVoice();
        press("read-after");
        page.evaluate("() => new Promise(soon => setTimeout(soon))"); // the skipped sentence ends with an error
        speech.end();
        assertThat(marked()).hasText(THIRD);
        assertEquals(before, speech.lastVoice());
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
    void theVoiceGrowsSlowerAndRestsWhileReadingIsLeft() {
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
        assertEquals(List.of(FakeTeller.FIRST, FakeTeller.SECOND, FakeTeller.SECOND), speech.said());
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
}
