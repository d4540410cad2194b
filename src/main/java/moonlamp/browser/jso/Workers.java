package moonlamp.browser.jso;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.workers.Worker;

/** Our own worker scripts, started under the app's Trusted Types policy. */
@JSClass
public final class Workers implements JSObject {
    private Workers() {}

    /**
     * Starts the story worker as soon as its script will carry the security headers: at once where the server sends
     * them, else when the service worker has taken over the page (or turned out to be impossible). Talk to it with
     * {@link ObjectFields#of} and {@code new ObjectFields((JSObject) event.getData())}.
     */
    @JSTopLevel
    @JSModule("./story-worker.js")
    public static native JSPromise<Worker> startStoryWorker();

    /**
     * Starts the models worker, likewise; it is spoken to in {@link moonlamp.protocol.ModelRequest}s.
     */
    @JSTopLevel
    @JSModule("./story-worker.js")
    public static native JSPromise<Worker> startModelsWorker();

    /**
     * Starts a module worker at once.
     *
     * @param path one of the scripts that the policy knows, relative to the site's folder
     * @param name what developer tools show
     */
    @JSTopLevel
    @JSModule("./trusted.js")
    public static native Worker startWorker(String path, String name);
}
