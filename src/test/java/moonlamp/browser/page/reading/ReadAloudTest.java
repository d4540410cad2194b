package moonlamp.browser.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moonlamp.browser.page.reading.ReadAloud.State;
import moonlamp.browser.page.reading.ReadAloud.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAloudTest implements ReadAloudView {
    private static final String ONE = "Once there was a fox.";
    private static final String TWO = "It couldn't sleep.";
    private static final String THREE = "Good night.";

    private final FakeVoice voice = new FakeVoice();
    private final ReadAloud reader = new ReadAloud(voice, this);
    private final List<String> words = new ArrayList<>();
    private int changes;
    private double now = 1000;

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public void word(int sentence, int from, int to) {
        words.add(sentence + ":" + List.of(ONE, TWO, THREE).get(sentence).substring(from, to));
    }

    private void write(String... sentences) {
        for (String sentence : sentences) {
            reader.add(sentence);
        }
    }

    private void writeAll() {
        write(ONE, TWO, THREE);
        reader.end();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now += 1000;
            reader.tick(now);
        }
    }

    private void assertAt(State state, int sentence) {
        assertEquals(state, reader.state());
        assertEquals(sentence, reader.at());
    }

    @Test
    void readsSentenceBySentenceToTheEnd() {
        writeAll();
        assertAt(State.IDLE, 0);
        assertFalse(reader.marks());
        reader.play();
        for (int i = 0; i < 3; i++) {
            assertAt(State.SPEAKING, i);
            assertTrue(reader.marks());
            voice.speakWell();
        }
        assertEquals(State.FINISHED, reader.state());
        assertFalse(reader.marks());
        assertEquals(List.of(ONE, TWO, THREE), voice.texts());
        assertEquals(0, voice.cancelled, "silencing between sentences makes some browsers swallow the next one");
    }

    @Test
    void playAfterTheEndReadsOnceMore() {
        writeAll();
        reader.play();
        for (int i = 0; i < 3; i++) {
            voice.speakWell();
        }
        reader.play();
        assertAt(State.SPEAKING, 0);
        assertEquals(ONE, voice.texts().get(3));
    }

    @Test
    void beginsBeforeTheStoryIsWrittenAndWaitsForEachSentence() {
        reader.play();
        assertAt(State.SPEAKING, 0);
        assertFalse(reader.marks());
        write(ONE);
        assertTrue(reader.marks());
        voice.speakWell();
        assertAt(State.SPEAKING, 1);
        pass(600);
        assertAt(State.SPEAKING, 1);
        write(TWO, THREE);
        voice.speakWell();
        voice.speakWell();
        assertEquals(State.SPEAKING, reader.state(), "there may be more");
        reader.end();
        assertEquals(State.FINISHED, reader.state());
        assertEquals(List.of(ONE, TWO, THREE), voice.texts());
    }

    @Test
    void aStoryWithoutWordsIsNotRead() {
        reader.end();
        assertFalse(reader.hasText());
        reader.play();
        assertEquals(State.IDLE, reader.state());
    }

    @Test
    void aPauseIsAnEndAndGoingOnBeginsTheSentenceAnew() {
        writeAll();
        reader.play();
        voice.speakWell();
        Voice.Hearing silenced = voice.last();
        reader.pause();
        assertEquals(1, voice.cancelled);
        silenced.failed("interrupted");
        assertAt(State.PAUSED, 1);
        assertTrue(reader.marks());
        assertEquals(Trouble.NONE, reader.trouble());
        reader.play();
        assertEquals(List.of(ONE, TWO, TWO), voice.texts());
    }

    @Test
    void skippingGoesOnAtOnceOrStaysPaused() {
        writeAll();
        reader.play();
        Voice.Hearing first = voice.last();
        reader.forward();
        first.ended();
        assertAt(State.SPEAKING, 1);
        reader.back();
        assertAt(State.SPEAKING, 0);
        reader.back();
        assertAt(State.SPEAKING, 0);
        assertEquals(List.of(ONE, TWO, ONE, ONE), voice.texts());
        reader.pause();
        reader.forward();
        reader.forward();
        reader.forward();
        assertAt(State.PAUSED, 2);
        assertEquals(4, voice.said.size());
    }

    @Test
    void skippingStaysWithinWhatIsWritten() {
        reader.forward();
        reader.back();
        reader.goTo(3);
        assertAt(State.IDLE, 0);
        write(ONE);
        reader.play();
        voice.speakWell();
        reader.forward();
        assertAt(State.SPEAKING, 1);
        reader.back();
        assertAt(State.SPEAKING, 0);
    }

    @Test
    void goingToASentenceAtRestPausesThere() {
        writeAll();
        reader.goTo(2);
        assertAt(State.PAUSED, 2);
        assertEquals(List.of(), voice.texts());
        reader.play();
        assertEquals(List.of(THREE), voice.texts());
    }

    @Test
    void stoppingForgetsThePlaceAndAnotherStoryBeginsSilently() {
        writeAll();
        reader.play();
        voice.speakWell();
        reader.stop();
        assertAt(State.IDLE, 0);
        assertEquals(1, voice.cancelled);
        reader.play();
        reader.begin();
        assertAt(State.IDLE, 0);
        voice.last().ended();
        assertEquals(3, voice.said.size());
        assertEquals(0, reader.count());
    }

    @Test
    void wordsAreTold() {
        writeAll();
        reader.play();
        voice.last().reached(0, 4);
        voice.speakWell();
        voice.last().reached(3, 0);
        voice.last().reached(99, 2);
        voice.last().reached(-1, 2);
        voice.last().reached(17, 1);
        assertEquals(List.of("0:Once", "1:couldn't"), words);
        Voice.Hearing before = voice.last();
        reader.forward();
        before.reached(0, 2);
        assertEquals(2, words.size());
    }

    @Test
    void aVoiceThatNeverEndsItsSentenceDoesNotHangTheReader() {
        writeAll();
        reader.play();
        voice.last().began();
        pass(5);
        assertAt(State.SPEAKING, 0);
        pass(10);
        assertAt(State.SPEAKING, 1);
        assertEquals(1, voice.cancelled);
    }

    @Test
    void aSlowVoiceThatGivesSignsIsNotInterrupted() {
        writeAll();
        reader.play();
        for (int i = 0; i < 20; i++) {
            voice.last().reached(i, 1);
            pass(8);
        }
        assertAt(State.SPEAKING, 0);
        assertEquals(0, voice.cancelled);
    }

    @Test
    void aVoiceThatNeverBeginsIsAskedTwiceThenTheReaderSaysSo() {
        writeAll();
        reader.play();
        pass(8);
        assertEquals(List.of(ONE, ONE), voice.texts());
        pass(8);
        assertAt(State.PAUSED, 0);
        assertEquals(Trouble.VOICE, reader.trouble());
        reader.play();
        assertEquals(Trouble.NONE, reader.trouble());
        assertEquals(3, voice.said.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voice-unavailable",
                "language-unavailable",
                "synthesis-failed",
                "network",
                "audio-busy",
                "text-too-long",
                ""
            })
    void aFailingVoiceIsAskedTwiceThenTheReaderSaysSo(String reason) {
        writeAll();
        reader.play();
        voice.last().failed(reason);
        assertAt(State.SPEAKING, 0);
        voice.last().failed(reason);
        assertAt(State.PAUSED, 0);
        assertEquals(Trouble.VOICE, reader.trouble());
        assertEquals(List.of(ONE, ONE), voice.texts());
    }

    @Test
    void aSecondChanceIsGivenForEverySentence() {
        writeAll();
        reader.play();
        voice.last().failed("network");
        voice.speakWell();
        voice.last().failed("network");
        voice.speakWell();
        assertAt(State.SPEAKING, 2);
    }

    @Test
    void whoeverElseTakesTheVoiceMayHaveIt() {
        writeAll();
        reader.play();
        voice.last().failed("interrupted");
        assertAt(State.PAUSED, 0);
        assertEquals(Trouble.NONE, reader.trouble());
    }

    @Test
    void aBrowserThatWantsAClickIsNotAskedAgain() {
        writeAll();
        reader.play();
        voice.last().failed("not-allowed");
        assertAt(State.PAUSED, 0);
        assertEquals(Trouble.NOT_ALLOWED, reader.trouble());
        assertEquals(1, voice.said.size());
    }

    @Test
    void paceAndVolumeHoldFromTheNextSentenceOn() {
        writeAll();
        reader.pace(1.2, false);
        reader.volume(0.5);
        reader.play();
        reader.volume(0.25);
        voice.speakWell();
        assertEquals(List.of(1.2, 1.2), voice.said.stream().map(u -> u.rate()).toList());
        assertEquals(
                List.of(0.5, 0.25), voice.said.stream().map(u -> u.volume()).toList());
    }

    /** Whatever comes in whatever order: what is spoken is the current sentence, and time always leads out of silence. */
    @Test
    void noOrderOfEventsHangsIt() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int written = 0;
        for (int step = 0; step < 20_000; step++) {
            switch (random.nextInt(12)) {
                case 0 -> reader.play();
                case 1 -> reader.pause();
                case 2 -> reader.back();
                case 3 -> reader.forward();
                case 4 -> reader.goTo(random.nextInt(5) - 1);
                case 5 -> pass(random.nextInt(12));
                case 6 -> {
                    if (written < 3) {
                        reader.add(List.of(ONE, TWO, THREE).get(written++));
                    } else {
                        reader.end();
                    }
                }
                case 7 -> anyHearing(random, hearing -> hearing.began());
                case 8, 9 -> anyHearing(random, hearing -> hearing.ended());
                case 10 -> anyHearing(random, hearing -> hearing.failed(random.nextBoolean() ? "network" : "canceled"));
                default -> {
                    if (random.nextInt(40) == 0) {
                        reader.begin();
                        written = 0;
                    }
                }
            }
            assertTrue(reader.at() >= 0 && reader.at() <= reader.count(), "seed " + seed + ", step " + step);
            if (reader.marks() && reader.state() == State.SPEAKING) {
                String current = List.of(ONE, TWO, THREE).get(reader.at());
                assertEquals(current, voice.texts().get(voice.said.size() - 1), "seed " + seed + ", step " + step);
            }
        }
        reader.end();
        pass(200);
        assertTrue(reader.state() != State.SPEAKING, "seed " + seed);
    }

    private void anyHearing(Random random, java.util.function.Consumer<Voice.Hearing> event) {
        int known = voice.hearings.size();
        if (known > 0) {
            int recent = Math.min(known, 3);
            event.accept(voice.hearings.get(known - 1 - random.nextInt(recent)));
        }
    }

    @Test
    void theViewIsToldOfEveryChange() {
        writeAll();
        reader.play();
        int before = changes;
        voice.speakWell();
        assertTrue(changes > before);
        before = changes;
        reader.pause();
        assertTrue(changes > before);
    }
}
