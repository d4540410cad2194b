package moonlamp.browser.worker;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.models.ModelLibrary;
import moonlamp.browser.models.Tabs;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelReportCodec;
import moonlamp.protocol.ProtocolException;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * Other tabs of this origin, over a BroadcastChannel. A message is a report, or names a wish, and has the model that it is
 * about in its field "about".
 */
final class BroadcastTabs implements Tabs {
    private static final String ABOUT = "about";
    private static final String WISH = "wish";

    private final Channel channel = open("moonlamp models");

    /** Passes on what other tabs say. */
    void listen(ModelLibrary<?> library) {
        receive(channel, event -> {
            ObjectFields fields = new ObjectFields(event.getData());
            String model = fields.text(ABOUT);
            if (model != null) {
                pass(library, model, fields);
            }
        });
    }

    @Override
    public void tell(String model, ModelReport report) {
        JSObject message = ObjectFields.of(report);
        new ObjectFields(message).putText(ABOUT, model);
        channel.postMessage(message);
    }

    @Override
    public void ask(String model, Wish wish) {
        JSObject message = ObjectFields.empty();
        ObjectFields fields = new ObjectFields(message);
        fields.putText(ABOUT, model);
        fields.putText(WISH, wish.name());
        channel.postMessage(message);
    }

    /** A tab with another version of the app may say what we do not understand. */
    private static void pass(ModelLibrary<?> library, String model, ObjectFields fields) {
        String wanted = fields.text(WISH);
        for (Wish wish : Wish.values()) {
            if (wish.name().equals(wanted)) {
                // a job may have to wait before it can answer
                new Thread(() -> library.asked(model, wish)).start();
                return;
            }
        }
        try {
            library.told(model, ModelReportCodec.read(fields));
        } catch (ProtocolException e) {
            // nothing that concerns us
        }
    }

    private interface Channel extends JSObject {
        void postMessage(JSObject message);
    }

    @JSBody(
            params = "name",
            script =
                    """
            return typeof BroadcastChannel === 'function'
              ? new BroadcastChannel(name) : { postMessage: function() {} };
            """)
    private static native Channel open(String name);

    @JSBody(
            params = {"channel", "listener"},
            script = "channel.onmessage = listener;")
    private static native void receive(Channel channel, EventListener<MessageEvent> listener);
}
