package moonlamp.browser.page;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.jso.Workers;
import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.flow.StorytellerPort;
import moonlamp.browser.page.models.FileRef;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.Opening;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.ProtocolException;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.workers.Worker;

/** The story worker of the browser. */
final class WorkerLink implements StorytellerPort {
    private final ModelsFlow models;
    private StoryFlow flow;
    private Worker worker;
    private ModelFile model;
    private BrowserFile file;
    private ModelFile builtIn;
    private int generation;

    /** @param models knows which model tells */
    WorkerLink(ModelsFlow models) {
        this.models = models;
    }

    /** Says who gets the reports; to be called before the first {@link #start}. */
    void reportTo(StoryFlow receiver) {
        flow = receiver;
    }

    /** What the worker loads, or null while that is unknown. */
    ModelFile model() {
        return model;
    }

    /** The model that the site brings along, or null while it is not known. */
    ModelFile builtIn() {
        return builtIn;
    }

    @Override
    public void start() {
        end();
        int mine = generation;
        if (models.telling().isEmpty()) {
            SiteFacts.findModel(
                    found -> {
                        builtIn = found;
                        awaitWorker(mine, found, null);
                    },
                    message -> refuse(mine, new Failure(FailureCode.E_NETWORK, message)));
        } else {
            openStored(mine);
        }
    }

    @Override
    public boolean standIn(Failure failure) {
        return models.standIn(failure.code(), failure.message());
    }

    @Override
    public void send(Request request) {
        if (worker == null) {
            return;
        }
        boolean carries = request instanceof Request.Load && file != null;
        worker.postMessage(carries ? ObjectFields.of(request, file.blob()) : ObjectFields.of(request));
    }

    private void openStored(int mine) {
        models.open(new Opening() {
            @Override
            public void opened(String sha256, long bytes, FileRef carried) {
                awaitWorker(mine, new ModelFile("", bytes, sha256), (BrowserFile) carried);
            }

            @Override
            public void failed(FailureCode code, String message) {
                refuse(mine, new Failure(code, message));
            }
        });
    }

    private void awaitWorker(int mine, ModelFile wanted, BrowserFile carried) {
        if (mine != generation) {
            return;
        }
        model = wanted;
        file = carried;
        Workers.startStoryWorker()
                .then(
                        started -> {
                            adopt(mine, started);
                            return null;
                        },
                        reason -> {
                            refuse(mine, new Failure(FailureCode.E_NETWORK, asText(reason)));
                            return null;
                        });
    }

    private void adopt(int mine, Worker started) {
        if (mine != generation) {
            started.terminate();
            return;
        }
        worker = started;
        started.addEventListener("message", (MessageEvent event) -> {
            if (worker == started) {
                receive(event.getData());
            }
        });
        started.addEventListener("error", (Event event) -> {
            event.preventDefault();
            if (worker == started) {
                flow.workerBroke(messageOf(event));
            }
        });
        flow.workerStarted(model);
    }

    private void receive(JSObject data) {
        Report report;
        try {
            report = MessageCodec.readReport(new ObjectFields(data));
        } catch (ProtocolException e) {
            flow.workerBroke(e.getMessage());
            return;
        }
        flow.receive(report);
    }

    private void refuse(int mine, Failure reason) {
        if (mine == generation) {
            flow.workerMissing(reason);
        }
    }

    /** Ends the worker; what it held is free. */
    void end() {
        generation++;
        if (worker != null) {
            worker.terminate();
            worker = null;
        }
    }

    /** What a promise was rejected with. */
    @JSBody(
            params = {"reason"},
            script = "return String(reason);")
    static native String asText(Object reason);

    /** What an error event says. */
    @JSBody(
            params = {"event"},
            script = "return String(event.message || event.type);")
    static native String messageOf(Event event);
}
