package moonlamp.browser.page;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;

/** How the page can become an app, as install.js knows. */
@JSClass
final class Installing implements JSObject {
    private Installing() {}

    /** Is told that something has changed. */
    @JSFunctor
    interface Listener extends JSObject {
        void changed();
    }

    /** "app", "offer", "share" or "". */
    @JSTopLevel
    @JSModule("./install.js")
    static native String installing();

    @JSTopLevel
    @JSModule("./install.js")
    static native void onInstalling(Listener listener);

    /** Takes the browser's offer up. */
    @JSTopLevel
    @JSModule("./install.js")
    static native void install();
}
