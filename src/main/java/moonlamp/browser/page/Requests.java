package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;

/** The requests of the page and its workers, as requests.js hears of them. */
@JSClass
final class Requests implements JSObject {
    private Requests() {}

    /** Takes a request: its address, when it began (milliseconds since 1970), bytes, whether the device answered it. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(String url, double at, double bytes, boolean onDevice);
    }

    /** Tells of all requests so far, and of each that comes. */
    @JSTopLevel
    @JSModule("./requests.js")
    static native void listen(Taker taker);

    /** Now, on the clock of the requests. */
    @JSBody(script = "return performance.timeOrigin + performance.now();")
    static native double now();

    /** The address of the site's folder. */
    @JSBody(script = "return new URL('.', document.baseURI).href;")
    static native String site();
}
