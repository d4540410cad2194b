package moonlamp.browser.worker;

import java.util.List;
import java.util.function.Consumer;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.Sentence;
import moonlamp.story.SentenceSplitter;

/**
 * One story, from prompt to end, in slices of about one token. Reports Thinking while the prompt is read, then every
 * sentence as soon as it is complete, then Done.
 */
final class StoryTelling {
    private final Request.Tell tell;
    private final StoryEngine engine;
    private final Consumer<Report> reports;
    private final Clock clock;
    private final SentenceSplitter splitter = new SentenceSplitter();

    private int promptTokens = -1;
    private int promptRead;
    private int tokens;
    private int sentences;
    private double writingSince;
    private boolean over;

    StoryTelling(Request.Tell tell, StoryEngine engine, Consumer<Report> reports, Clock clock) {
        this.tell = tell;
        this.engine = engine;
        this.reports = reports;
        this.clock = clock;
    }

    int run() {
        return tell.run();
    }

    /**
     * Does the next slice.
     *
     * @return whether there is more to do
     * @throws EngineFailureException if the engine failed; then there is not
     */
    boolean advance() {
        if (over) {
            return false;
        }
        if (promptTokens < 0) {
            promptTokens = engine.begin(tell.prompt(), tell.sampling());
            promptRead = engine.promptRead();
            reportThinking();
        } else if (promptRead < promptTokens) {
            promptRead = engine.readPrompt();
            reportThinking();
            writingSince = clock.millis();
        } else {
            write();
        }
        return !over;
    }

    /** Ends the story here. What is written stays, also the sentence that has just begun. */
    void stop() {
        if (!over) {
            send(splitter.flush());
            finish(EndReason.STOPPED);
        }
    }

    private void write() {
        if (tokens >= tell.maxTokens()) {
            endByLength();
            return;
        }
        String text = engine.step();
        StoryEngine.Progress progress = engine.progress();
        if (progress == StoryEngine.Progress.UNDER_WAY) {
            tokens++;
        }
        send(splitter.accept(text));
        if (progress == StoryEngine.Progress.ENDED) {
            send(splitter.flush());
            finish(EndReason.END_OF_STORY);
        } else if (progress == StoryEngine.Progress.CONTEXT_FULL) {
            endByLength();
        }
    }

    /** A sentence that has no end is left out, unless it is all there is. */
    private void endByLength() {
        List<Sentence> rest = splitter.flush();
        if (!rest.isEmpty() && (sentences == 0 || rest.get(0).isWhole())) {
            send(rest);
        }
        finish(EndReason.LENGTH);
    }

    private void send(List<Sentence> complete) {
        for (Sentence sentence : complete) {
            sentences++;
            reports.accept(new Report.Sentence(tell.run(), sentence.text(), sentence.startsParagraph()));
        }
    }

    private void reportThinking() {
        reports.accept(new Report.Thinking(tell.run(), promptRead, promptTokens));
    }

    private void finish(EndReason reason) {
        over = true;
        double millis = tokens == 0 ? 0 : clock.millis() - writingSince;
        reports.accept(new Report.Done(tell.run(), reason, tokens, millis));
    }
}
