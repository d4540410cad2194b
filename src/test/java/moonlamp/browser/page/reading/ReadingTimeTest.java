package moonlamp.browser.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.browser.page.reading.SleepTimer.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on the time of the evening, and on how far the story is. */
class ReadingTimeTest {
    private static final double MINUTE = 60_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 40, 200})
    void thePaceFallsGentlyToFourFifths(int sentences) {
        SleepyPace pace = new SleepyPace();
        double last = 1;
        for (int i = 0; i < sentences; i++) {
            boolean complete = i >= sentences / 2;
            double rate = pace.at(i, complete ? sentences : i + 1, complete);
            assertTrue(rate <= last && rate >= last - 0.0201, i + ": " + rate + " after " + last);
            assertTrue(rate >= 0.8 - 1e-9, "not below four fifths: " + rate);
            last = rate;
        }
        if (sentences >= 12) {
            assertEquals(0.8, last, 0.06);
        }
    }

    @Test
    void thePaceFollowsThePersonAndStartsAnewWithTheStory() {
        SleepyPace pace = new SleepyPace();
        pace.set(1.2, true);
        assertEquals(1.2, pace.at(0, 10, true), 1e-9);
        pace.forget();
        assertEquals(0.96, pace.at(9, 10, true), 1e-9);
        pace.forget();
        assertEquals(1.2, pace.at(0, 10, true), 1e-9);
        pace.set(0.9, false);
        assertEquals(0.9, pace.at(9, 10, true), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"FIVE, 5", "TEN, 10", "TWENTY, 20"})
    void theTimerIsDueAfterItsMinutes(Choice choice, int minutes) {
        SleepTimer timer = new SleepTimer();
        timer.choose(choice, 1000);
        assertFalse(timer.due(1000 + minutes * MINUTE - 1));
        assertTrue(timer.due(1000 + minutes * MINUTE));
        assertEquals(minutes, timer.minutesLeft(1000));
        assertEquals(1, timer.minutesLeft(1000 + (minutes - 1) * MINUTE));
        assertEquals(0, timer.minutesLeft(1000 + minutes * MINUTE + 5));
    }

    @Test
    void theVoiceFadesOverTheLastMinute() {
        SleepTimer timer = new SleepTimer();
        timer.choose(Choice.FIVE, 0);
        assertEquals(1, timer.volume(3.9 * MINUTE, 5, 9, true), 1e-9);
        assertEquals(0.65, timer.volume(4.5 * MINUTE, 5, 9, true), 1e-9);
        assertEquals(0.3, timer.volume(5 * MINUTE, 5, 9, true), 1e-9);
    }

    @Test
    void orOverTheLastSentencesOnceTheseAreKnown() {
        SleepTimer timer = new SleepTimer();
        timer.choose(Choice.END_OF_STORY, 0);
        assertTrue(timer.endsWithStory());
        assertFalse(timer.due(1e9));
        assertEquals(1, timer.volume(0, 8, 9, false), 1e-9);
        assertEquals(1, timer.volume(0, 3, 9, true), 1e-9);
        double last = 1;
        for (int i = 4; i < 9; i++) {
            double volume = timer.volume(0, i, 9, true);
            assertTrue(volume < last && volume > 0.3, i + ": " + volume);
            last = volume;
        }
    }

    @Test
    void withoutATimerNothingEnds() {
        SleepTimer timer = new SleepTimer();
        assertFalse(timer.due(1e12));
        assertFalse(timer.endsWithStory());
        assertEquals(0, timer.minutesLeft(5));
        assertEquals(1, timer.volume(1e12, 8, 9, true), 1e-9);
    }

    @Test
    void controlsGoAfterFourSecondsWithoutATouch() {
        Fading fading = new Fading();
        fading.touched(1000);
        assertTrue(fading.visible(4999));
        assertFalse(fading.visible(5000));
        fading.touched(9000);
        assertTrue(fading.visible(9500));
    }

    @Test
    void controlsStayWhileTheyAreHeldAndAWhileLonger() {
        Fading fading = new Fading();
        fading.touched(1000);
        fading.hold(true, 2000);
        assertTrue(fading.visible(100_000));
        fading.hold(false, 100_000);
        assertTrue(fading.visible(103_999));
        fading.hold(false, 103_000);
        assertFalse(fading.visible(104_000));
    }

    @Test
    void theScreenStaysOnForAReaderButNotForNobody() {
        Wakefulness wakefulness = new Wakefulness();
        assertFalse(wakefulness.wanted(0));
        wakefulness.begin(0);
        assertTrue(wakefulness.wanted(9.9 * MINUTE));
        assertFalse(wakefulness.wanted(10 * MINUTE));
        wakefulness.sign(11 * MINUTE);
        assertTrue(wakefulness.wanted(20 * MINUTE));
        wakefulness.end();
        assertFalse(wakefulness.wanted(11 * MINUTE));
        wakefulness.sign(12 * MINUTE);
        assertFalse(wakefulness.wanted(12 * MINUTE));
    }
}
