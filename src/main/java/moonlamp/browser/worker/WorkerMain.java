package moonlamp.browser.worker;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.storage.BrowserStorage;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.ProtocolException;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import org.teavm.jso.browser.Performance;

/** Starts the story worker: its requests come by postMessage, and so go its reports. */
public final class WorkerMain {
    private final StreamingModelLoader loader = new StreamingModelLoader(BrowserStorage.models());
    private final StoryWorker worker = new StoryWorker(loader, WorkerMain::send, new MessageTurns(), Performance::now);

    private WorkerMain() {}

    public static void main(String[] args) {
        WorkerMain main = new WorkerMain();
        WorkerPort.listen(main::receive);
    }

    private void receive(ObjectFields message) {
        Request request;
        try {
            request = MessageCodec.readRequest(message);
        } catch (ProtocolException e) {
            send(new Report.Failed(WorkerPort.run(message), FailureCode.E_PROTOCOL, e.getMessage()));
            return;
        }
        loader.attach(message.file());
        worker.receive(request);
    }

    private static void send(Report report) {
        WorkerPort.post(ObjectFields.of(report));
    }
}
