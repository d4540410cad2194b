package moonlamp.browser.worker;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.storage.BrowserStorage;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.ProtocolException;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;

/** Starts the story worker: its requests come by postMessage, and so go its reports. */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] args) {
        ModelLoader loader = new StreamingModelLoader(BrowserStorage.models());
        StoryWorker worker = new StoryWorker(loader, WorkerMain::send, new MessageTurns(), Performance::now);
        listen(event -> receive(worker, event.getData()));
    }

    private static void receive(StoryWorker worker, JSObject message) {
        ObjectFields fields = new ObjectFields(message);
        Request request;
        try {
            request = MessageCodec.readRequest(fields);
        } catch (ProtocolException e) {
            double run = fields.number("run");
            send(new Report.Failed(Double.isNaN(run) ? 0 : (int) run, FailureCode.E_PROTOCOL, e.getMessage()));
            return;
        }
        worker.receive(request);
    }

    private static void send(Report report) {
        post(ObjectFields.of(report));
    }

    @JSBody(params = "message", script = "self.postMessage(message);")
    private static native void post(JSObject message);

    @JSBody(params = "listener", script = "self.addEventListener('message', listener);")
    private static native void listen(EventListener<MessageEvent> listener);
}
