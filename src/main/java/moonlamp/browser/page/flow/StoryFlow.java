package moonlamp.browser.page.flow;

import moonlamp.protocol.EndReason;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.ModelFingerprint;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import moonlamp.story.StoryVariation;
import moonlamp.story.Wording;

/**
 * The one state machine of the page: clicks, reports of the worker and the clock go in, requests and news for the
 * view come out. Reports of older runs are ignored.
 */
public final class StoryFlow {
    private final StorytellerPort port;
    private final FlowView view;
    private final Watchdog watchdog = new Watchdog();

    private AppState state = AppState.NO_MODEL;
    private int lastRun;
    private int loadRun;
    private int storyRun;
    private boolean started;
    private boolean loaded;
    private boolean waiting;
    private double progress;
    private Story story;
    private Failure failure;
    private EngineReport engine;
    private ModelFingerprint model = ModelFingerprint.UNKNOWN;
    private StorySampling sampling = StorySampling.SMALL_MODEL;
    private long modelBytes;
    private Wording wording;
    private StoryRequest expected;
    /** The prompt that the worker has read ahead; empty if it has read something else since, or is another one. */
    private String readAhead = "";

    private Pace pace;

    public StoryFlow(StorytellerPort port, FlowView view) {
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

    /** The model that tells the stories; unknown before it is being loaded. */
    public ModelFingerprint model() {
        return model;
    }

    /** How freely a new story's words are chosen: as shipped for the model, or for the bundled one before it is known. */
    public StorySampling sampling() {
        return sampling;
    }

    /** How fast the last story was written, or null before the first. */
    public Pace pace() {
        return pace;
    }

    /** Whether a story is waiting for the storyteller to be ready. */
    public boolean waiting() {
        return waiting;
    }

    /** Whether a story is being told, or will be. */
    public boolean telling() {
        return waiting || state.tellsStory();
    }

    /** Whether there is a story and nothing more of it will come; one that failed before it began is told again. */
    public boolean over() {
        return story != null && !telling() && !failedUnbegun();
    }

    private boolean failedUnbegun() {
        return state == AppState.FAILED && story != null && story.sentences().isEmpty();
    }

    /** How much of the model is loaded, or of the prompt read: 0 to 1. */
    public double progress() {
        return progress;
    }

    /** Asks for a worker, which is to load the model. */
    public void load() {
        started = false;
        loaded = false;
        readAhead = "";
        storyRun = 0;
        progress = 0;
        loadRun = ++lastRun;
        enter(AppState.LOADING);
        port.start();
        view.changed();
    }

    /** Another storyteller takes over. What is written of a story stays; one that has not begun is told by the new one. */
    public void change() {
        waiting |= state == AppState.THINKING || failedUnbegun();
        if (state.tellsStory()) {
            enter(AppState.STOPPED);
        }
        load();
    }

    /** The worker that was asked for is there, and what it is to load is known. */
    public void workerStarted(ModelFile file) {
        if (state == AppState.LOADING && !started) {
            started = true;
            model = file.fingerprint();
            modelBytes = file.bytes();
            sampling = StorySampling.forModel(modelBytes);
            send(new Request.Load(loadRun, file.url(), file.bytes(), file.sha256(), 0));
            view.changed();
        }
    }

    /** The choices have settled on this: the worker reads the prompt ahead as soon as it has nothing else to do. */
    public void expect(StoryRequest request) {
        expected = request;
        prepare();
    }

    /** Tells a story; it waits while the storyteller is not ready. A story that is being told is ended. */
    public void tell(Recipe recipe) {
        tell(new Story(recipe));
    }

    /** Tells what is made of the latest story; a number in it that is new comes from {@code seed}. */
    public void tell(StoryVariation variation, long seed) {
        tell(story.varied(variation, seed, sampling));
    }

    private void tell(Story next) {
        story = next;
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

    /** A story that never began, and never will, is forgotten: there is none. */
    public void forget() {
        stop();
        story = null;
        view.changed();
    }

    /** Shows a story that was written before; one that is being told is ended. */
    public void open(Story written) {
        stop();
        story = written;
        view.storyOpened(written);
        view.changed();
    }

    /** What the button under an error does; see {@link Failure#remedy}. A story that has not begun is told again. */
    public void recover() {
        if (state != AppState.FAILED) {
            return;
        }
        boolean retell = failure.remedy() == Failure.Remedy.RESTART;
        waiting = retell && failedUnbegun();
        if (loaded) {
            goOn();
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
        } else if (report.run() == storyRun) {
            receiveAfterStop(report);
        }
    }

    /** There will be no worker, or nothing for it to load: a script, the list of models or the model could not be had. */
    public void workerMissing(Failure reason) {
        if (state == AppState.LOADING && !started) {
            fail(reason);
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
        boolean expected = state.busy() && (started || state != AppState.LOADING);
        if (!expected) {
            watchdog.heard();
        }
        double patience = state == AppState.LOADING ? Watchdog.LOADING_PATIENCE_MILLIS : Watchdog.PATIENCE_MILLIS;
        if (watchdog.silentTooLong(nowMillis, patience)) {
            watchdog.heard();
            if (state == AppState.LOADING && watchdog.mayReplace()) {
                load();
            } else {
                workerBroke("no sign of life from the worker for " + (int) (patience / 1000) + " s");
            }
        } else if (expected) {
            port.send(new Request.Ping(state == AppState.LOADING ? loadRun : storyRun));
        }
    }

    private void receiveLoad(Report report) {
        if (report instanceof Report.Loading loading) {
            progress = share(loading.doneBytes(), loading.totalBytes());
            view.changed();
        } else if (report instanceof Report.Ready ready) {
            loaded = true;
            watchdog.ready();
            engine = ready.engine();
            goOn();
        } else if (report instanceof Report.Failed failed) {
            fail(new Failure(failed.code(), failed.message()));
        }
    }

    private void receiveStory(Report report) {
        if (report instanceof Report.Thinking thinking) {
            progress = share(thinking.done(), thinking.total());
            view.changed();
        } else if (report instanceof Report.Sentence sentence) {
            write(wording.own(new Sentence(sentence.text(), sentence.startsParagraph())));
        } else if (report instanceof Report.Done done) {
            pace = new Pace(done.tokens(), done.millis());
            if (done.reason() != EndReason.STOPPED) {
                story.finish();
            }
            enter(atRest());
            view.changed();
            prepare();
        } else if (report instanceof Report.Failed failed) {
            loaded = failed.code() == FailureCode.E_PROMPT;
            fail(new Failure(failed.code(), failed.message()));
        }
    }

    /** A story that the page has left still tells how fast it was, or that the engine broke down. */
    private void receiveAfterStop(Report report) {
        if (report instanceof Report.Done done) {
            pace = new Pace(done.tokens(), done.millis());
            view.changed();
            prepare();
        } else if (report instanceof Report.Failed failed) {
            loaded = loaded && failed.code() == FailureCode.E_PROMPT;
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
    private void goOn() {
        if (waiting) {
            ask();
            return;
        }
        boolean written = story != null && !story.sentences().isEmpty();
        enter(written ? atRest() : AppState.READY);
        view.changed();
        prepare();
    }

    private AppState atRest() {
        return story.finished() ? AppState.DONE : AppState.STOPPED;
    }

    private void prepare() {
        if (loaded && state.idle() && expected != null) {
            String prompt = StoryPrompt.of(new Wording(expected, modelBytes).asked());
            if (!prompt.equals(readAhead)) {
                readAhead = prompt;
                send(new Request.Prepare(++lastRun, prompt));
            }
        }
    }

    private void ask() {
        waiting = false;
        progress = 0;
        storyRun = ++lastRun;
        enter(AppState.THINKING);
        readAhead = "";
        story.toldBy(model, sampling);
        wording = new Wording(story.recipe().request(), modelBytes);
        send(StoryOrder.tell(storyRun, story.recipe(), wording));
        view.changed();
    }

    /** A storyteller that cannot be loaded is stood in for, if possible; a story that waits goes on waiting. */
    private void fail(Failure reason) {
        if (state == AppState.LOADING && port.standIn(reason)) {
            load();
            return;
        }
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
}
