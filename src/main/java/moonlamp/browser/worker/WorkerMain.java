package moonlamp.browser.worker;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.storage.BrowserStorage;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.ModelRequestCodec;
import moonlamp.protocol.ProtocolException;
import moonlamp.protocol.Report;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * Starts a worker: its requests come by postMessage, and so go its reports. The same program is the story worker and the
 * models worker; which one, its requests decide.
 */
public final class WorkerMain {
    private final StreamingModelLoader loader = new StreamingModelLoader(BrowserStorage.models());
    private final StoryWorker stories =
            new StoryWorker(loader, WorkerMain::send, new MessageTurns(), Performance::now);
    /** Null until something is asked of it. */
    private ModelsWorker models;

    private WorkerMain() {}

    public static void main(String[] args) {
        WorkerMain worker = new WorkerMain();
        listen(event -> worker.receive(new ObjectFields(event.getData())));
    }

    private void receive(ObjectFields fields) {
        try {
            if (ModelRequestCodec.isRequest(fields)) {
                models().receive(ModelRequestCodec.read(fields), fields.file());
            } else {
                loader.attach(fields.file());
                stories.receive(MessageCodec.readRequest(fields));
            }
        } catch (ProtocolException e) {
            double run = fields.number("run");
            send(new Report.Failed(Double.isNaN(run) ? 0 : (int) run, FailureCode.E_PROTOCOL, e.getMessage()));
        }
    }

    private ModelsWorker models() {
        if (models == null) {
            models = new ModelsWorker(WorkerMain::post);
        }
        return models;
    }

    private static void send(Report report) {
        post(ObjectFields.of(report));
    }

    @JSBody(params = "message", script = "self.postMessage(message);")
    private static native void post(JSObject message);

    @JSBody(params = "listener", script = "self.addEventListener('message', listener);")
    private static native void listen(EventListener<MessageEvent> listener);
}
