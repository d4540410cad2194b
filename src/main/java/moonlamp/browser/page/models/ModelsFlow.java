package moonlamp.browser.page.models;

import java.util.Collection;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/**
 * The page's state machine for storytellers: clicks and reports of the models worker go in, requests and news for the view
 * come out. Nothing is asked of the network before an adult has accepted the terms. Reports of older runs are ignored.
 */
public final class ModelsFlow {
    /** A worker that breaks down so often without a word in between is not started again. */
    private static final int MAX_BREAKS = 2;

    private final ModelsPort port;
    private final ModelsView view;
    private final Notebook notebook;
    private final Agreement agreement;
    private final Choice choice;
    private final FileDesk desk;
    private final Opener opener = new Opener();
    private final Runs runs = new Runs();
    private final ModelJobs jobs = new ModelJobs();
    private final Roster roster;
    private ModelReport.Space space;
    private boolean standingIn;
    /** Whether the chosen one, which is stood in for, has been mended and waits for a story to end. */
    private boolean mended;

    private int breaks;

    public ModelsFlow(ModelsPort port, ModelsView view, Notebook notebook) {
        this.port = port;
        this.view = view;
        this.notebook = notebook;
        agreement = new Agreement(notebook);
        choice = new Choice(notebook);
        roster = new Roster(choice);
        desk = new FileDesk(port);
    }

    /** All storytellers but the one that the site brings along, in the catalog's order; the first is the default. */
    public Collection<Teller> tellers() {
        return roster.all();
    }

    /** SHA-256 of the model that tells now; empty for the one that the site brings along. */
    public String telling() {
        return standingIn ? "" : choice.model();
    }

    /** SHA-256 of the model that was chosen, which may have to be stood in for; likewise. */
    public String chosen() {
        return choice.model();
    }

    /** The room in this browser, or null before it is known. */
    public ModelReport.Space space() {
        return space;
    }

    /** Why the list could not be had, or null. */
    public ModelReport.Failed listTrouble() {
        return roster.trouble();
    }

    /** Files of this device. */
    public FileDesk desk() {
        return desk;
    }

    /** Whether something waits for the terms to be accepted. */
    public boolean agreementNeeded() {
        return agreement.needed();
    }

    /** Whether there can be more on this device than the site brings along: nothing comes before the terms are accepted. */
    public boolean mayHaveMore() {
        return agreement.everAccepted();
    }

    /** Starts the worker and looks what there is. */
    public void start() {
        port.start();
        look();
    }

    /** Looks what there is: another tab, or the browser, may have changed it. */
    public void look() {
        runs.list = runs.next();
        roster.begin();
        port.send(new ModelRequest.ListModels(runs.list));
        runs.space = runs.next();
        port.send(new ModelRequest.MeasureSpace(runs.space));
    }

    /** Fetches a model of the catalog, or goes on with it. */
    public void fetch(String model, boolean inMemory) {
        agreement.before(() -> {
            port.askToKeep();
            if (idle(model)) {
                begin(roster.of(model), inMemory);
            }
        });
        view.changed();
    }

    /** Pauses a download; what was fetched stays. */
    public void pause(String model) {
        if (!idle(model)) {
            port.send(new ModelRequest.Pause(roster.of(model).job().run()));
        }
    }

    /** Ends what is being done with a model. Of an unfinished download nothing stays; one that has just ended does. */
    public void cancel(String model) {
        if (!idle(model)) {
            port.send(new ModelRequest.Cancel(roster.of(model).job().run()));
        } else if (!roster.of(model).usable()) {
            remove(model);
        }
    }

    /** Compares a model with its hashes, and fetches again what is damaged. */
    public void check(String model) {
        agreement.before(() -> {
            if (idle(model)) {
                ModelJob job = jobs.begin(roster.of(model), ModelJob.Kind.CHECK, runs.next());
                port.send(new ModelRequest.Check(job.run(), model, true));
            }
        });
        view.changed();
    }

    /** Removes a model; whoever tells with it goes on with the one that the site brings along. */
    public void remove(String model) {
        ModelJob job = jobs.begin(roster.of(model), ModelJob.Kind.REMOVE, runs.next());
        port.send(new ModelRequest.Remove(job.run(), model));
        if (model.equals(choice.model())) {
            use("");
        }
        view.changed();
    }

    /** Tells with this model from now on; with the one that the site brings along if {@code model} is empty. */
    public void use(String model) {
        Teller teller = roster.of(model);
        boolean lasting = teller == null || teller.info().storage() != ModelStorage.MEMORY;
        choice.choose(model, teller == null ? "" : teller.info().name(), lasting);
        standingIn = false;
        mended = false;
        if (teller != null) {
            teller.forgive();
        }
        port.changeStoryteller();
        view.changed();
    }

    /** The chosen one that has been mended tells again, unless that would cut off a story; to be called when one has ended. */
    public void useMended() {
        if (mended && !port.tellsStory()) {
            use(choice.model());
        }
    }

    /** Takes in a file of this device. */
    public void take(FileRef file) {
        agreement.before(() -> {
            port.askToKeep();
            desk.take(file, runs.next());
        });
        view.changed();
    }

    /** Takes in the same file once more, after something went wrong. */
    public void takeAgain(boolean inMemory) {
        desk.again(runs.next(), inMemory);
        view.changed();
    }

    /** Answers {@link FileDesk#question}. */
    public void answer(boolean take) {
        desk.answer(take, runs.next());
        view.changed();
    }

    /** Gives up the file that is being taken in. */
    public void cancelFile() {
        desk.cancel();
    }

    /** An adult has accepted the terms: what waited for it goes on. */
    public void accept() {
        agreement.accept();
        view.changed();
    }

    /** The terms were not accepted. */
    public void decline() {
        agreement.decline();
        view.changed();
    }

    /** Asks what the story worker needs to load the model that tells; only the latest asker is answered. */
    public void open(Opening asker) {
        if (breaks > MAX_BREAKS) {
            start();
        }
        opener.ask(asker);
        runs.open = runs.next();
        port.send(new ModelRequest.Open(runs.open, choice.model()));
    }

    /**
     * The storyteller could not be loaded.
     *
     * @return whether the one that the site brings along stands in for it; else it is that one which failed
     */
    public boolean standIn(FailureCode code, String message) {
        if (telling().isEmpty()) {
            return false;
        }
        standingIn = true;
        Teller teller = roster.chosen();
        boolean coming = code == FailureCode.E_MISSING && teller.info().storedBytes() > 0;
        if (teller.job() == null && !coming) {
            teller.fail(new ModelTrouble(ModelTrouble.During.LOADING, code, message, null));
        }
        look();
        view.changed();
        return true;
    }

    /**
     * A report has come from the worker.
     *
     * @param file what it carries, or null
     */
    public void receive(ModelReport report, FileRef file) {
        breaks = 0;
        int run = report.run();
        if (run == runs.list && roster.receive(report)) {
            resume();
        } else if (run == runs.space && report instanceof ModelReport.Space figures) {
            space = figures;
        } else if (run == runs.open) {
            opener.receive(report, file);
        } else if (desk.isRun(run)) {
            desk.receive(report);
            if (report instanceof ModelReport.Installed installed) {
                roster.arrived(installed);
                News.tell(notebook);
                look();
            }
        } else {
            receiveJob(report);
        }
        view.changed();
    }

    /** The worker has broken down, in the browser's words: another one goes on with what was under way. */
    public void workerBroke(String message) {
        jobs.forget();
        desk.breakDown(message);
        opener.fail(FailureCode.E_ENGINE, message);
        if (++breaks <= MAX_BREAKS) {
            start();
        } else {
            roster.breakDown(message);
        }
        view.changed();
    }

    /** What was interrupted, or goes on in another tab, goes on here. */
    private void resume() {
        for (Teller teller : roster.all()) {
            boolean idle = teller.job() == null && agreement.accepted();
            if (idle && (teller.interrupted() || teller.info().state() == ModelState.DOWNLOADING)) {
                begin(teller, false);
            }
        }
    }

    private void receiveJob(ModelReport report) {
        Teller teller = jobs.of(report.run());
        if (teller == null) {
            return;
        }
        if (jobs.receive(teller, report)) {
            News.tell(notebook);
        }
        if (teller.job() == null) {
            if (standingIn && teller.info().model().equals(choice.model())) {
                mended = report instanceof ModelReport.Checked && teller.trouble() == null;
                useMended();
            }
            look();
        }
    }

    private void begin(Teller teller, boolean inMemory) {
        ModelJob job = jobs.begin(teller, ModelJob.Kind.DOWNLOAD, runs.next());
        port.send(new ModelRequest.Download(job.run(), teller.info().model(), inMemory));
    }

    private boolean idle(String model) {
        return roster.of(model).job() == null;
    }
}
