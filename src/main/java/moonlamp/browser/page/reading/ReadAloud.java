package moonlamp.browser.page.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a story aloud, one utterance a sentence, while it is still being written, too. The queue is our own: browsers cut
 * long utterances off, and pausing within one cannot be relied on, so a pause is an end, and going on begins the sentence
 * anew. A voice that fails or falls silent is given a second chance; after that the reader pauses and says why.
 */
public final class ReadAloud {
    /** Where the reader is. */
    public enum State {
        /** Nothing is being read. */
        IDLE,
        /** A sentence is being spoken, or the next one has not been written yet. */
        SPEAKING,
        PAUSED,
        /** The story has been read to its end. */
        FINISHED
    }

    /** Why the reader has paused by itself. */
    public enum Trouble {
        NONE,
        /** The browser wants to be asked by a click. */
        NOT_ALLOWED,
        /** The voice does not work. */
        VOICE
    }

    /** Before its first sound, and between its signs of life, a voice may be silent for so long. */
    private static final double PATIENCE_MILLIS = 6000;
    /** The longest time that one character of a sentence takes at the ordinary pace. */
    private static final double MILLIS_PER_CHARACTER = 200;

    private static final int MOST_TRIES = 2;

    private final Voice voice;
    private final ReadAloudView view;
    private final SleepyPace pace = new SleepyPace();
    private final List<String> sentences = new ArrayList<>();
    private boolean complete;
    private State state = State.IDLE;
    private Trouble trouble = Trouble.NONE;
    private int at;
    private int tries;
    private double volume = 1;
    /** What is being said; null while the next sentence is waited for, and at rest. */
    private Turn turn;

    public ReadAloud(Voice voice, ReadAloudView view) {
        this.voice = voice;
        this.view = view;
    }

    public State state() {
        return state;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** The number of the sentence that is spoken, or would be, from 0; it may not be written yet. */
    public int at() {
        return at;
    }

    /** Whether a sentence is marked: one is spoken, or was when the reader paused. */
    public boolean marks() {
        return (state == State.SPEAKING || state == State.PAUSED) && at < sentences.size();
    }

    /** Whether there is something to be read, now or as soon as it is written. */
    public boolean hasText() {
        return !complete || !sentences.isEmpty();
    }

    /** How many sentences there are so far. */
    public int count() {
        return sentences.size();
    }

    /** Whether the story has its last sentence. */
    public boolean complete() {
        return complete;
    }

    /** Falls silent and waits for the sentences of another story. */
    public void begin() {
        stop();
        sentences.clear();
        complete = false;
        at = 0;
        view.changed();
    }

    /** One more sentence has been written. */
    public void add(String sentence) {
        sentences.add(sentence);
        if (state == State.SPEAKING && turn == null) {
            say();
        }
    }

    /** There will be no more sentences. */
    public void end() {
        complete = true;
        if (state == State.SPEAKING && turn == null) {
            say();
        }
    }

    /**
     * How the voice is to speak, from the next sentence on.
     *
     * @param base 1 for the ordinary pace
     * @param slows whether it grows slower over the story
     */
    public void pace(double base, boolean slows) {
        pace.set(base, slows);
    }

    /** How loud the voice is to speak, from the next sentence on: 0 to 1. */
    public void volume(double share) {
        volume = share;
    }

    /** Begins, goes on with the sentence where it paused, or reads the story once more. */
    public void play() {
        if (state == State.SPEAKING || !hasText()) {
            return;
        }
        if (state == State.FINISHED) {
            at = 0;
        }
        state = State.SPEAKING;
        trouble = Trouble.NONE;
        tries = 0;
        pace.forget();
        say();
    }

    public void pause() {
        if (state == State.SPEAKING) {
            pause(Trouble.NONE);
        }
    }

    /** Falls silent; the next time the story is read from its beginning. */
    public void stop() {
        if (state != State.IDLE) {
            silence();
            state = State.IDLE;
            trouble = Trouble.NONE;
            at = 0;
            view.changed();
        }
    }

    /** To the sentence before. */
    public void back() {
        goTo(Math.max(0, Math.min(at, sentences.size()) - 1));
    }

    /** To the next sentence, if it is written. */
    public void forward() {
        if (at + 1 < sentences.size()) {
            goTo(at + 1);
        }
    }

    /** To this sentence; a reader that speaks goes on there, one at rest pauses there. */
    public void goTo(int sentence) {
        if (sentence < 0 || sentence >= sentences.size()) {
            return;
        }
        silence();
        at = sentence;
        tries = 0;
        pace.forget();
        if (state == State.SPEAKING) {
            say();
        } else {
            state = State.PAUSED;
            view.changed();
        }
    }

    /** The clock; to be called about once a second. */
    public void tick(double nowMillis) {
        if (turn == null) {
            return;
        }
        if (turn.deadline == 0) {
            turn.deadline = nowMillis + turn.patience();
        } else if (nowMillis >= turn.deadline) {
            boolean began = turn.began;
            silence();
            turnEnded(began ? "" : "silent");
        }
    }

    private void say() {
        turn = null;
        if (at < sentences.size()) {
            String text = sentences.get(at);
            turn = new Turn(text);
            view.changed();
            // the view may have been told to stop
            if (turn != null) {
                voice.speak(new Voice.Utterance(text, pace.at(at, sentences.size(), complete), volume), turn);
            }
        } else {
            if (complete) {
                state = State.FINISHED;
            }
            view.changed();
        }
    }

    private void pause(Trouble why) {
        silence();
        state = State.PAUSED;
        trouble = why;
        view.changed();
    }

    private void silence() {
        turn = null;
        voice.cancel();
    }

    /** @param failure empty if the sentence was spoken, or at least begun */
    private void turnEnded(String failure) {
        switch (failure) {
            case "" -> {
                at++;
                tries = 0;
                say();
            }
            // another tab has taken the voice, or the person has silenced it
            case "interrupted", "canceled" -> pause(Trouble.NONE);
            case "not-allowed" -> pause(Trouble.NOT_ALLOWED);
            default -> retry();
        }
    }

    private void retry() {
        if (++tries < MOST_TRIES) {
            silence();
            say();
        } else {
            pause(Trouble.VOICE);
        }
    }

    /** One utterance; what is heard of one that is no longer the current one does not count. */
    private final class Turn implements Voice.Hearing {
        private final String text;
        private boolean began;
        /** When it counts as ended, if nothing more is heard; 0 until the clock has been looked at. */
        private double deadline;

        Turn(String text) {
            this.text = text;
        }

        double patience() {
            return PATIENCE_MILLIS + (began ? text.length() * MILLIS_PER_CHARACTER / pace.base() : 0);
        }

        @Override
        public void began() {
            began = true;
            deadline = 0;
        }

        @Override
        public void reached(int from, int length) {
            began = true;
            deadline = 0;
            WordSpan word = WordSpan.of(text, from, length);
            if (turn == this && word != null) {
                view.word(at, word.from(), word.to());
            }
        }

        @Override
        public void ended() {
            if (turn == this) {
                turnEnded("");
            }
        }

        @Override
        public void failed(String reason) {
            if (turn == this) {
                turnEnded(reason.isEmpty() ? "unknown" : reason);
            }
        }
    }
}
