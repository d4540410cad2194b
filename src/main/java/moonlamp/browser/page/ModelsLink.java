package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.jso.Persistence;
import moonlamp.browser.jso.Workers;
import moonlamp.browser.page.models.FileRef;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.ModelsPort;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelReportCodec;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ProtocolException;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.file.Blob;
import org.teavm.jso.workers.Worker;

/** The models worker of the browser. What is asked before it is there waits for it. */
final class ModelsLink implements ModelsPort {
    private final BooleanSupplier telling;
    private final Runnable change;
    private final List<JSObject> waiting = new ArrayList<>();
    private ModelsFlow flow;
    private Worker worker;
    private int generation;

    /**
     * @param telling says whether a story is being told
     * @param change called when another storyteller is to tell
     */
    ModelsLink(BooleanSupplier telling, Runnable change) {
        this.telling = telling;
        this.change = change;
    }

    /** Says who gets the reports; to be called before the first {@link #start}. */
    void reportTo(ModelsFlow receiver) {
        flow = receiver;
    }

    /** Ends the worker; what it held is free. */
    void end() {
        generation++;
        if (worker != null) {
            worker.terminate();
            worker = null;
        }
        waiting.clear();
    }

    @Override
    public void start() {
        end();
        int mine = generation;
        Workers.startModelsWorker()
                .then(
                        started -> {
                            adopt(mine, started);
                            return null;
                        },
                        reason -> {
                            broke(mine, WorkerLink.asText(reason));
                            return null;
                        });
    }

    @Override
    public void send(ModelRequest request) {
        post(ObjectFields.of(request));
    }

    @Override
    public void send(ModelRequest.Import request, FileRef file) {
        post(ObjectFields.of(request, ((BrowserFile) file).blob()));
    }

    @Override
    public void askToKeep() {
        Persistence.ask();
    }

    @Override
    public boolean tellsStory() {
        return telling.getAsBoolean();
    }

    @Override
    public void changeStoryteller() {
        change.run();
    }

    private void post(JSObject message) {
        if (worker == null) {
            waiting.add(message);
        } else {
            worker.postMessage(message);
        }
    }

    private void adopt(int mine, Worker started) {
        if (mine != generation) {
            started.terminate();
            return;
        }
        worker = started;
        started.addEventListener("message", (MessageEvent event) -> receive(mine, event.getData()));
        started.addEventListener("error", (Event event) -> {
            event.preventDefault();
            broke(mine, WorkerLink.messageOf(event));
        });
        waiting.forEach(worker::postMessage);
        waiting.clear();
    }

    private void receive(int mine, JSObject data) {
        if (mine != generation) {
            return;
        }
        ObjectFields fields = new ObjectFields(data);
        ModelReport report;
        try {
            report = ModelReportCodec.read(fields);
        } catch (ProtocolException e) {
            broke(mine, e.getMessage());
            return;
        }
        Blob file = fields.file();
        flow.receive(report, file == null ? null : new BrowserFile("", file));
    }

    private void broke(int mine, String message) {
        if (mine == generation) {
            flow.workerBroke(message);
        }
    }
}
