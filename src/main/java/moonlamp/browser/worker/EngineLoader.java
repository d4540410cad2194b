package moonlamp.browser.worker;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.workers.Worker;

/** What engine-loader.js offers. */
@JSClass
final class EngineLoader implements JSObject {
    private EngineLoader() {}

    /** Fetches and compiles a module of this file name. */
    @JSTopLevel
    @JSModule("./engine-loader.js")
    static native JSPromise<JSObject> compile(String name);

    /** The first address above a module's own data. */
    @JSTopLevel
    @JSModule("./engine-loader.js")
    static native int firstFreeAddress(JSObject module);

    /** A memory of this many pages that never grows, or null when the browser refuses it. */
    @JSTopLevel
    @JSModule("./engine-loader.js")
    static native EngineInstance.EngineMemory createMemory(int pages, boolean shared);

    /** A module on a memory: its exports. */
    @JSTopLevel
    @JSModule("./engine-loader.js")
    static native JSPromise<EngineExports> instantiate(JSObject module, EngineInstance.EngineMemory memory);

    /** Starts a helper thread; its worker, when it is about to join the team; rejected when it cannot. */
    @JSTopLevel
    @JSModule("./engine-loader.js")
    static native JSPromise<Worker> startHelper(
            JSObject module, EngineInstance.EngineMemory memory, int teamAddress, int member);
}
