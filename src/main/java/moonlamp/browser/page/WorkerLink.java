package moonlamp.browser.page;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.jso.Workers;
import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.flow.StorytellerPort;
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
    private StoryFlow flow;
    private Worker worker;
    private ModelFile model;
    private int generation;

    /** Says who gets the reports; to be called before the first {@link #start}. */
    void reportTo(StoryFlow receiver) {
        flow = receiver;
    }

    /** What the worker loads, or null while that is unknown. */
    ModelFile model() {
        return model;
    }

    @Override
    public void start() {
        end();
        int mine = ++generation;
        SiteFacts.findModel(
                found -> {
                    model = found;
                    awaitWorker(mine);
                },
                message -> refuse(mine, message));
    }

    @Override
    public void send(Request request) {
        if (worker != null) {
            worker.postMessage(ObjectFields.of(request));
        }
    }

    private void awaitWorker(int mine) {
        Workers.startStoryWorker()
                .then(
                        started -> {
                            adopt(mine, started);
                            return null;
                        },
                        reason -> {
                            refuse(mine, asText(reason));
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

    private void refuse(int mine, String message) {
        if (mine == generation) {
            flow.workerMissing(message);
        }
    }

    private void end() {
        if (worker != null) {
            worker.terminate();
            worker = null;
        }
    }

    @JSBody(
            params = {"reason"},
            script = "return String(reason);")
    private static native String asText(Object reason);

    @JSBody(
            params = {"event"},
            script = "return String(event.message || event.type);")
    private static native String messageOf(Event event);
}
