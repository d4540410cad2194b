package moonlamp.browser.worker;

import java.util.function.Consumer;
import moonlamp.browser.jso.ObjectFields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;

/** The worker's side of its messages with the page. */
final class WorkerPort {
    private WorkerPort() {}

    /** Hears every message from now on. */
    static void listen(Consumer<ObjectFields> listener) {
        addListener(event -> listener.accept(new ObjectFields(event.getData())));
    }

    /** The run that a message names, 0 if it names none. */
    static int run(ObjectFields message) {
        double run = message.number("run");
        return Double.isNaN(run) ? 0 : (int) run;
    }

    @JSBody(params = "message", script = "self.postMessage(message);")
    static native void post(JSObject message);

    @JSBody(params = "listener", script = "self.addEventListener('message', listener);")
    private static native void addListener(EventListener<MessageEvent> listener);
}
