package moonlamp.browser.worker;

import java.util.List;
import java.util.function.Consumer;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.Sentence;
import moonlamp.story.StoryLanguage;
import moonlamp.story.safety.StoryGuard;

/**
 * One story, from prompt to end, in slices of about one token. Reports Thinking while the prompt is read, then every
 * sentence as soon as it is complete and the guard lets it through, then Done.
 */
final class StoryTelling {
    private final Request.Tell tell;
    private final StoryEngine engine;
    private final Consumer<Report> reports;
    private final Clock clock;
    private final StoryGuard guard;

    /** -1 before the story begins, and before it goes on after a sentence that was refused or repeated. */
    private int promptTokens = -1;

    private int promptRead;
    private int tokens;
    private double writingSince;
    private boolean retried;
    private boolean over;

    /** @throws IllegalArgumentException if stories are not told in that language */
    StoryTelling(Request.Tell tell, StoryEngine engine, Consumer<Report> reports, Clock clock) {
        this.tell = tell;
        this.engine = engine;
        this.reports = reports;
        this.clock = clock;
        guard = new StoryGuard(
                StoryLanguage.of(tell.language()), tell.sampling().seed(), tell.beginning());
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
            promptTokens =
                    engine.begin(tell.prompt(), guard.told(), tell.sampling().withSeed(guard.seed()));
            promptRead = engine.promptRead();
            reportThinking();
        } else if (promptRead < promptTokens) {
            promptRead = engine.readPrompt();
            reportThinking();
        } else {
            write();
        }
        return !over;
    }

    /** Ends the story here. What is written stays, also the sentence that has just begun. */
    void stop() {
        if (!over) {
            send(guard.stop());
            finish(EndReason.STOPPED);
        }
    }

    private void write() {
        if (tokens >= tell.maxTokens()) {
            end(guard.cut(), EndReason.LENGTH);
            return;
        }
        String text = engine.step();
        StoryEngine.Progress progress = engine.progress();
        if (progress == StoryEngine.Progress.UNDER_WAY) {
            tokens++;
        }
        boolean goesOn = follow(guard.accept(text));
        if (goesOn && progress == StoryEngine.Progress.ENDED) {
            end(guard.end(), EndReason.END_OF_STORY);
        } else if (goesOn && progress == StoryEngine.Progress.CONTEXT_FULL) {
            end(guard.cut(), EndReason.LENGTH);
        }
    }

    private void end(StoryGuard.Verdict verdict, EndReason reason) {
        follow(verdict);
        if (!over && verdict.next() == StoryGuard.Next.OVER) {
            finish(reason);
        }
    }

    /** Does what the guard says; returns whether more text of this attempt is wanted. */
    private boolean follow(StoryGuard.Verdict verdict) {
        send(verdict.shown());
        if (verdict.next() == StoryGuard.Next.RETRY) {
            promptTokens = -1;
            retried = true;
        } else if (guard.isSoftened()) {
            finish(EndReason.SOFTENED);
        }
        return verdict.next() == StoryGuard.Next.GO_ON;
    }

    private void send(List<Sentence> complete) {
        for (Sentence sentence : complete) {
            reports.accept(new Report.Sentence(tell.run(), sentence.text(), sentence.startsParagraph()));
        }
    }

    /** A story that goes on after a sentence that was void has been thought about already. */
    private void reportThinking() {
        if (!retried) {
            writingSince = clock.millis();
            reports.accept(new Report.Thinking(tell.run(), promptRead, promptTokens));
        }
    }

    private void finish(EndReason reason) {
        over = true;
        double millis = tokens == 0 ? 0 : clock.millis() - writingSince;
        reports.accept(new Report.Done(tell.run(), reason, tokens, millis));
    }
}
