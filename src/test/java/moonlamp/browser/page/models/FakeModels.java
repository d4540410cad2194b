package moonlamp.browser.page.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelInfo;
import moonlamp.protocol.ModelPhase;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/** Everything around a flow under test: records what comes out, answers as the models worker would. */
final class FakeModels implements ModelsPort, ModelsView, Notebook {
    static final String GEMMA = "ab".repeat(32);
    static final String OWN = "cd".repeat(32);
    static final long BYTES = 241_000_000;
    static final String ACCEPTED = Agreement.VERSION + " 2026-05-01";

    final List<ModelRequest> requests = new ArrayList<>();
    final List<FileRef> files = new ArrayList<>();
    final Map<String, String> notes = new HashMap<>();
    final List<String> opened = new ArrayList<>();
    int started;
    int asked;
    int changes;
    int changedTellers;
    boolean tellsStory;
    ModelsFlow flow;

    /** A visit with these notes from visits before. */
    FakeModels(String... notes) {
        for (int i = 0; i < notes.length; i += 2) {
            this.notes.put(notes[i], notes[i + 1]);
        }
        flow = new ModelsFlow(this, this, this);
    }

    /** The terms have been accepted at an earlier visit. */
    static FakeModels accepted() {
        return new FakeModels(Agreement.KEY, ACCEPTED);
    }

    /** The terms have been accepted, and Gemma was chosen. */
    static FakeModels chosen() {
        return new FakeModels(Agreement.KEY, ACCEPTED, Choice.KEY, GEMMA + " Gemma");
    }

    @Override
    public void start() {
        started++;
    }

    @Override
    public void send(ModelRequest request) {
        requests.add(request);
    }

    @Override
    public void send(ModelRequest.Import request, FileRef file) {
        requests.add(request);
        files.add(file);
    }

    @Override
    public void askToKeep() {
        asked++;
    }

    @Override
    public boolean tellsStory() {
        return tellsStory;
    }

    @Override
    public void changeStoryteller() {
        changedTellers++;
    }

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public String read(String key) {
        return notes.getOrDefault(key, "");
    }

    @Override
    public void write(String key, String text) {
        notes.put(key, text);
    }

    @Override
    public String today() {
        return "2026-11-22";
    }

    /** Starts, and answers that there is the catalog's model in this state. */
    FakeModels startWith(ModelState state, long stored) {
        flow.start();
        list(info(state, stored));
        return this;
    }

    /** Answers the latest question for the list. */
    void list(ModelInfo... infos) {
        int run = run(ModelRequest.ListModels.class);
        for (ModelInfo info : infos) {
            say(new ModelReport.Listed(run, info));
        }
        say(new ModelReport.ListEnd(run, infos.length));
    }

    static ModelInfo info(ModelState state, long stored) {
        ModelStorage storage = stored == 0 ? ModelStorage.NONE : ModelStorage.FILES;
        return new ModelInfo(GEMMA, "gemma", "Gemma", BYTES, stored, state, storage, 0, 1, "Terms", "https://t", "en");
    }

    static ModelInfo own(ModelState state, ModelStorage storage) {
        return new ModelInfo(OWN, "", "Own", 9, 9, state, storage, 0, 1, "", "", "");
    }

    void say(ModelReport report) {
        flow.receive(report, null);
    }

    void progress(long done) {
        progress(run(ModelRequest.Download.class), done, false);
    }

    void progress(int run, long done, boolean elsewhere) {
        say(new ModelReport.Progress(
                run, new ModelProgress(GEMMA, ModelPhase.FETCHING, done, BYTES, 3e6, 40, 1, 58, elsewhere, "")));
    }

    void fail(int run, FailureCode code) {
        say(new ModelReport.Failed(run, code, "details"));
    }

    Teller gemma() {
        return flow.tellers().stream()
                .filter(teller -> teller.info().model().equals(GEMMA))
                .findFirst()
                .orElseThrow();
    }

    ModelTrouble.Remedy remedy() {
        return gemma().trouble().remedy(gemma().info().verified());
    }

    /** Asks to load what was chosen. */
    void open() {
        flow.open(new Opening() {
            @Override
            public void opened(String model, long bytes, FileRef file) {
                opened.add(model + " " + bytes);
            }

            @Override
            public void failed(FailureCode code, String message) {
                opened.add(code.name());
                flow.standIn(code, message);
            }
        });
    }

    <T extends ModelRequest> List<T> all(Class<T> kind) {
        return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends ModelRequest> T last(Class<T> kind) {
        List<T> all = all(kind);
        if (all.isEmpty()) {
            throw new AssertionError("no " + kind.getSimpleName() + " was sent; sent: " + requests);
        }
        return all.get(all.size() - 1);
    }

    int run(Class<? extends ModelRequest> kind) {
        return last(kind).run();
    }
}
