package moonlamp.browser.page;

import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.SettingsWords;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** How much room Moonlamp takes in this browser, and that being offline is no trouble. */
final class StoragePanel {
    private final Messages messages;
    private final HTMLElement used = Dom.byId("storage-used");
    private final HTMLElement offline = Dom.byId("offline-note");

    StoragePanel(Messages messages) {
        this.messages = messages;
        Window.current().addEventListener("online", event -> showOffline());
        Window.current().addEventListener("offline", event -> showOffline());
        showOffline();
    }

    /** Looks again. */
    void refresh() {
        measure(bytes -> Dom.text(
                used,
                bytes < 0
                        ? messages.text(SettingsWords.STORAGE_UNKNOWN)
                        : messages.text(SettingsWords.STORAGE_USED, messages.size((long) bytes))));
    }

    /** Says how many stories are kept. */
    void stories(int count) {
        HTMLElement line = Dom.byId("storage-stories");
        Dom.text(line, messages.text(SettingsWords.STORAGE_STORIES, count));
        line.setHidden(false);
    }

    private void showOffline() {
        offline.setHidden(onLine());
    }

    /** Takes the bytes that are used; -1 where the browser does not say. */
    @JSFunctor
    private interface Taker extends JSObject {
        void take(double bytes);
    }

    @JSBody(
            params = {"taker"},
            script =
                    """
            if (navigator.storage && navigator.storage.estimate) {
              navigator.storage.estimate().then(function(e) { taker(e.usage); }, function() { taker(-1); });
            } else {
              taker(-1);
            }
            """)
    private static native void measure(Taker taker);

    @JSBody(script = "return navigator.onLine;")
    private static native boolean onLine();
}
