package moonlamp.browser.page.flow;

import java.util.ArrayList;
import java.util.List;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.Sentence;

/** Both ends of a flow under test: records what comes out, answers as a worker would. */
final class FakeStoryteller implements StorytellerPort, FlowView {
    static final ModelFile MODEL = new ModelFile("models/tiny.gguf", 1234, "ab".repeat(32));
    static final EngineReport ENGINE = new EngineReport("baseline", "because", 1, 65536, "tiny", 99, 2, 512);

    final StoryFlow flow = new StoryFlow(this, this);
    final List<Request> requests = new ArrayList<>();
    final List<Story> begun = new ArrayList<>();
    final List<Story> opened = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    final List<Failure> stoodInFor = new ArrayList<>();
    boolean hasStandIn;
    int started;
    int changes;

    @Override
    public void start() {
        started++;
    }

    @Override
    public boolean standIn(Failure failure) {
        boolean standsIn = hasStandIn;
        hasStandIn = false;
        if (standsIn) {
            stoodInFor.add(failure);
        }
        return standsIn;
    }

    @Override
    public void send(Request request) {
        requests.add(request);
    }

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public void storyBegan(Story story) {
        begun.add(story);
        shown.clear();
    }

    @Override
    public void storyOpened(Story story) {
        opened.add(story);
        shown.clear();
    }

    @Override
    public void sentenceCame(Sentence sentence) {
        shown.add(sentence.text());
    }

    /** Loads the model, so that stories can be told. */
    FakeStoryteller ready() {
        flow.load();
        flow.workerStarted(MODEL);
        flow.receive(new Report.Ready(run(Request.Load.class), ENGINE));
        return this;
    }

    /** The run of the latest request of a kind. */
    int run(Class<? extends Request> kind) {
        return last(kind).run();
    }

    <T extends Request> T last(Class<T> kind) {
        for (int i = requests.size() - 1; i >= 0; i--) {
            if (kind.isInstance(requests.get(i))) {
                return kind.cast(requests.get(i));
            }
        }
        throw new AssertionError("no " + kind.getSimpleName() + " was sent; sent: " + requests);
    }

    int story() {
        return run(Request.Tell.class);
    }

    void write(String text) {
        flow.receive(new Report.Sentence(story(), text, shown.isEmpty()));
    }

    void finish(EndReason reason) {
        flow.receive(new Report.Done(story(), reason, 40, 800));
    }

    void fail(int run, FailureCode code) {
        flow.receive(new Report.Failed(run, code, "details"));
    }
}
