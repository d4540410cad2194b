package moonlamp.browser.page.flow;

import moonlamp.protocol.EndReason;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryPrompt;

/**
 * The one state machine of the page: clicks, reports of the worker and the clock go in, requests and news for the
 * view come out. Reports of older runs are ignored.
 */
public final class StoryFlow {
    private final ModelFile model;
    private final StorytellerPort port;
    private final FlowView view;
    private final Watchdog watchdog = new Watchdog();

    private AppState state = AppState.NO_MODEL;
    private int lastRun;
    private int loadRun;
    private int storyRun;
    private boolean loaded;
    private boolean waiting;
    private double progress;
    private Story story;
    private Failure failure;
    private EngineReport engine;
    private Pace pace;

    public StoryFlow(ModelFile model, StorytellerPort port, FlowView view) {
        this.model = model;
        this.port = port;
        this.view = view;
    }

    public AppState state() {
        return state;
    }

    /** The latest story, or null before the first. */
    public Story story() {
        return story;
    }

    /** What went wrong, or null unless the state is {@link AppState#FAILED}. */
    public Failure failure() {
        return failure;
    }

    /** What tells the stories, or null before it is ready. */
    public EngineReport engine() {
        return engine;
    }

    /** How fast the last story was written, or null before the first. */
    public Pace pace() {
        return pace;
    }

    /** Whether a story is waiting for the storyteller to be ready. */
    public boolean waiting() {
        return waiting;
    }

    /** How much of the model is loaded, or of the prompt read: 0 to 1. */
    public double progress() {
        return progress;
    }

    /** Starts a worker and has it load the model. */
    public void load() {
        loaded = false;
        storyRun = 0;
        progress = 0;
        port.start();
        loadRun = ++lastRun;
        enter(AppState.LOADING);
        send(new Request.Load(loadRun, model.url(), model.bytes(), model.sha256(), 0));
        view.changed();
    }

    /** Tells a story; it waits while the storyteller is not ready. A story that is being told is ended. */
    public void tell(Recipe recipe) {
        story = new Story(recipe);
        waiting = true;
        view.storyBegan(story);
        if (loaded) {
            ask();
        } else if (state == AppState.LOADING) {
            view.changed();
        } else {
            load();
        }
    }

    /** Ends the story; what is written stays. Nothing happens when none is being told. */
    public void stop() {
        if (waiting) {
            waiting = false;
            view.changed();
        } else if (state.tellsStory()) {
            send(new Request.Stop(storyRun));
            enter(AppState.STOPPED);
            view.changed();
        }
    }

    /** What the button under an error does; see {@link Failure#remedy}. A story that has not begun is told again. */
    public void recover() {
        if (state != AppState.FAILED) {
            return;
        }
        boolean retell = failure.remedy() == Failure.Remedy.RESTART;
        waiting = retell && story != null && story.sentences().isEmpty();
        if (loaded) {
            leaveFailure();
        } else {
            load();
        }
    }

    /** A report has come from the worker. */
    public void receive(Report report) {
        watchdog.heard();
        if (report.run() == loadRun && state == AppState.LOADING) {
            receiveLoad(report);
        } else if (report.run() == storyRun && state.tellsStory()) {
            receiveStory(report);
        } else if (report.run() == storyRun && report instanceof Report.Done done) {
            pace = new Pace(done.tokens(), done.millis());
            view.changed();
        }
    }

    /** The worker has broken down, in the browser's words. */
    public void workerBroke(String message) {
        if (state == AppState.NO_MODEL || state == AppState.FAILED) {
            return;
        }
        loaded = false;
        fail(new Failure(FailureCode.E_ENGINE, message));
    }

    /** The clock; to be called about once a second. */
    public void tick(double nowMillis) {
        if (!state.busy()) {
            watchdog.heard();
        }
        if (watchdog.silentTooLong(nowMillis)) {
            watchdog.heard();
            workerBroke("no sign of life from the worker for " + (int) (Watchdog.PATIENCE_MILLIS / 1000) + " s");
        } else if (state.busy()) {
            port.send(new Request.Ping(state == AppState.LOADING ? loadRun : storyRun));
        }
    }

    private void receiveLoad(Report report) {
        if (report instanceof Report.Loading loading) {
            progress = share(loading.doneBytes(), loading.totalBytes());
            view.changed();
        } else if (report instanceof Report.Ready ready) {
            loaded = true;
            engine = ready.engine();
            leaveFailure();
        } else if (report instanceof Report.Failed failed) {
            fail(new Failure(failed.code(), failed.message()));
        }
    }

    private void receiveStory(Report report) {
        if (report instanceof Report.Thinking thinking) {
            progress = share(thinking.done(), thinking.total());
            view.changed();
        } else if (report instanceof Report.Sentence sentence) {
            write(new Sentence(sentence.text(), sentence.startsParagraph()));
        } else if (report instanceof Report.Done done) {
            pace = new Pace(done.tokens(), done.millis());
            enter(done.reason() == EndReason.STOPPED ? AppState.STOPPED : AppState.DONE);
            view.changed();
        } else if (report instanceof Report.Failed failed) {
            loaded = failed.code() == FailureCode.E_PROMPT;
            fail(new Failure(failed.code(), failed.message()));
        }
    }

    private void write(Sentence sentence) {
        story.add(sentence);
        view.sentenceCame(sentence);
        if (state == AppState.THINKING) {
            enter(AppState.WRITING);
            view.changed();
        }
    }

    /** Goes on with the loaded model: to the story that waits, to what was written, or to the choices. */
    private void leaveFailure() {
        if (waiting) {
            ask();
            return;
        }
        boolean written = story != null && !story.sentences().isEmpty();
        enter(written ? AppState.STOPPED : AppState.READY);
        view.changed();
    }

    private void ask() {
        waiting = false;
        progress = 0;
        storyRun = ++lastRun;
        enter(AppState.THINKING);
        Recipe recipe = story.recipe();
        String prompt = StoryPrompt.classic(recipe.request());
        send(new Request.Tell(storyRun, prompt, sampling(recipe), StoryPrompt.MAX_NEW_TOKENS));
        view.changed();
    }

    private void fail(Failure reason) {
        failure = reason;
        enter(AppState.FAILED);
        view.changed();
    }

    private void send(Request request) {
        watchdog.heard();
        port.send(request);
    }

    private void enter(AppState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("no way from " + state + " to " + next);
        }
        state = next;
        if (next != AppState.FAILED) {
            failure = null;
        }
    }

    private static double share(double part, double whole) {
        return whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
    }

    private static Sampling sampling(Recipe recipe) {
        moonlamp.story.Sampling s = recipe.sampling();
        return new Sampling(
                s.temperature(),
                s.topK(),
                s.topP(),
                s.minP(),
                s.repetitionPenalty(),
                s.repetitionWindow(),
                recipe.seed());
    }
}
