package moonlamp.browser.worker;

import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.models.ModelFailureException;
import moonlamp.browser.worker.EngineInstance.EngineMemory;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.JSObject;

/** Engine modules on a tiny memory: they hash files and look into their headers. */
final class SmallEngines {
    private static final int PAGES = 16;

    private JSObject module;

    /**
     * A new one.
     *
     * @param fileBytes length of the file that it is for
     * @throws ModelFailureException if the browser has no room or no way to run it
     */
    EngineInstance open(int fileBytes) {
        try {
            if (module == null) {
                module = compiled(EngineChoice.best(Probes.capabilities(), 1));
            }
            EngineMemory memory = EngineLoader.createMemory(PAGES, false);
            if (memory == null) {
                throw new ModelFailureException(FailureCode.E_MEMORY, "the browser refused a memory of 1 MiB");
            }
            EngineInstance engine =
                    new EngineInstance(Promises.await(EngineLoader.instantiate(module, memory)), memory);
            engine.begin(EngineLoader.firstFreeAddress(module), fileBytes, 1);
            return engine;
        } catch (RejectedException e) {
            throw new ModelFailureException(FailureCode.E_BROWSER, e.getMessage());
        } catch (EngineFailureException e) {
            throw new ModelFailureException(e.code(), e.getMessage());
        }
    }

    /** The module of a choice, or of the next best one. */
    private static JSObject compiled(EngineChoice choice) {
        try {
            return Promises.await(EngineLoader.compile(choice.fileName()));
        } catch (RejectedException e) {
            return compiled(choice.afterModuleMissing().orElseThrow(() -> e));
        }
    }
}
