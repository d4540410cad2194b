package moonlamp.browser.worker;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.workers.MessagePort;

/**
 * Turns of the event loop by a message to oneself: they queue up behind the page's messages, so that a stop comes in
 * between, and are not slowed down to 4 ms as nested timers are.
 */
final class MessageTurns implements Consumer<Turn> {
    private final Queue<Turn> turns = new ArrayDeque<>();
    private final MessagePort port;

    MessageTurns() {
        port = loop(event -> turns.remove().run());
    }

    @Override
    public void accept(Turn turn) {
        turns.add(turn);
        port.postMessage(null);
    }

    /** Fulfilled in a later turn. */
    @JSBody(
            script =
                    """
            return new Promise(function(resolve) {
              var channel = new MessageChannel();
              channel.port1.onmessage = function() {
                channel.port1.close();
                resolve(null);
              };
              channel.port2.postMessage(null);
            });
            """)
    static native JSPromise<JSObject> next();

    /** A port whose messages arrive at the listener. */
    @JSBody(
            params = "listener",
            script = "var channel = new MessageChannel(); channel.port1.onmessage = listener; return channel.port2;")
    private static native MessagePort loop(EventListener<MessageEvent> listener);
}
