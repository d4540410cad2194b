package moonlamp.browser.worker;

import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.storage.KeptModel;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.StorageException;
import moonlamp.browser.storage.StoredModel;
import moonlamp.browser.worker.EngineInstance.EngineMemory;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * One load, on a thread of its own: plan, memory, load. The module first runs on a tiny memory, to read the file's header
 * and say how much memory the model needs; then on a memory of exactly that size, into which the file is streamed. When
 * that memory is refused, the next best choice is tried. The module is compiled while the file is opened, and the helper
 * threads start while it is read.
 *
 * <p>The file is the one that was sent along, if any; else it comes from the request's URL; without a URL from the store, where
 * it stays whatever happens.
 */
final class ModelLoading {
    private static final int PAGE_BYTES = 1 << 16;
    /** Room for the module's data, the exchange areas and nothing else. */
    private static final int PLAN_PAGES = 16;

    private final Request.Load load;
    private final Blob file;
    private final ModelStore<Uint8Array> store;
    private final ModelLoader.Listener listener;
    private final Helpers helpers = new Helpers();

    private EngineChoice choice;
    private JSPromise<JSObject> compiling;
    private JSObject module;
    private int base;
    /** Size of the engine's memory. */
    private int pages;

    /** @param file the model itself, or null */
    ModelLoading(Request.Load load, Blob file, ModelStore<Uint8Array> store, ModelLoader.Listener listener) {
        if (load.modelBytes() < 1 || load.modelBytes() > Integer.MAX_VALUE) {
            throw new EngineFailureException(
                    FailureCode.E_UNSUPPORTED, "a model of " + load.modelBytes() + " bytes is not supported");
        }
        if (file == null && load.modelUrl().isEmpty() && !ModelStore.isKey(load.modelSha256())) {
            throw new EngineFailureException(
                    FailureCode.E_PROTOCOL, "a model is kept by its SHA-256, which is not " + load.modelSha256());
        }
        this.load = load;
        this.file = file;
        this.store = store;
        this.listener = listener;
        this.choice = EngineChoice.best(Probes.capabilities(), load.threads());
    }

    /** Loads and reports ready. */
    void run() {
        startCompiling();
        if (file != null) {
            run(new BlobSource(file));
        } else if (load.modelUrl().isEmpty()) {
            runAsStored();
        } else {
            run(NetworkSource.open(load.modelUrl(), load.modelBytes()));
        }
    }

    /** Loads what is kept; all of it stays, as what is damaged can be repaired. */
    private void runAsStored() {
        StoredModel<Uint8Array> stored = store.open(load.modelSha256(), load.modelBytes())
                .orElseThrow(() -> new EngineFailureException(
                        store.find(load.modelSha256())
                                        .filter(KeptModel::isComplete)
                                        .isPresent()
                                ? FailureCode.E_DAMAGED
                                : FailureCode.E_MISSING,
                        "the model is not in this browser, or not all of it"));
        try {
            run(new StoredSource(stored));
        } catch (StorageException e) {
            throw new EngineFailureException(FailureCode.E_DAMAGED, e.getMessage());
        }
    }

    private void run(ModelSource source) {
        try {
            EngineInstance engine = loadPlanned(new FileFeed(source, load, listener::progress));
            choice = helpers.joined(choice);
            listener.ready(new WasmStoryEngine(engine), report(engine));
        } catch (RuntimeException e) {
            source.close();
            helpers.end();
            throw e;
        }
        source.close();
    }

    private EngineInstance loadPlanned(FileFeed file) {
        EngineMemory memory = null;
        while (memory == null) {
            awaitModule();
            int wanted = plan(file);
            memory = EngineLoader.createMemory(wanted, choice.shared());
            pages = wanted;
            if (memory == null) {
                choice = choice.afterMemoryRefused()
                        .orElseThrow(() -> new EngineFailureException(
                                FailureCode.E_MEMORY, "the browser refused " + wanted * 64L + " KiB of memory"));
                startCompiling();
            }
        }
        EngineInstance engine = instantiate(memory);
        file.header(engine, EngineExports::feedHeader);
        engine.startLoad();
        helpers.start(choice.threads() - 1, module, memory, engine.call(EngineExports::teamAddress));
        file.weights(engine);
        engine.call(EngineExports::finishLoad);
        return engine;
    }

    private void startCompiling() {
        compiling = EngineLoader.compile(choice.fileName());
        compiling.catchError(reason -> null); // it counts when it is waited for, if ever
    }

    /** A browser that has changed since it was last online may have kept another module than it would choose now. */
    private void awaitModule() {
        module = null;
        while (module == null) {
            try {
                module = Promises.await(compiling);
            } catch (RejectedException e) {
                choice = choice.afterModuleMissing()
                        .orElseThrow(() -> new EngineFailureException(
                                FailureCode.E_NETWORK, choice.fileName() + ": " + e.getMessage()));
                startCompiling();
            }
        }
        base = EngineLoader.firstFreeAddress(module);
    }

    private EngineInstance instantiate(EngineMemory memory) {
        EngineExports exports;
        try {
            exports = Promises.await(EngineLoader.instantiate(module, memory));
        } catch (RejectedException e) {
            throw new EngineFailureException(FailureCode.E_BROWSER, choice.fileName() + ": " + e.getMessage());
        }
        EngineInstance engine = new EngineInstance(exports, memory);
        engine.begin(base, (int) load.modelBytes(), choice.threads());
        return engine;
    }

    /** How many pages of memory the model needs, its header being all that is read. */
    private int plan(FileFeed file) {
        EngineMemory memory = EngineLoader.createMemory(PLAN_PAGES, choice.shared());
        if (memory == null) {
            throw new EngineFailureException(FailureCode.E_MEMORY, "the browser refused a memory of 1 MiB");
        }
        EngineInstance planner = instantiate(memory);
        file.header(planner, EngineExports::feedPlan);
        return planner.call(EngineExports::plannedPages);
    }

    private EngineReport report(EngineInstance engine) {
        String facts = engine.text(EngineExports::facts);
        int layers = facts.indexOf('\n') + 1;
        int context = facts.indexOf('\n', layers) + 1;
        int name = facts.indexOf('\n', context) + 1;
        return new EngineReport(
                choice.variant(),
                choice.reason(),
                choice.threads(),
                (long) pages * PAGE_BYTES,
                facts.substring(name),
                Long.parseLong(facts.substring(0, layers - 1)),
                Integer.parseInt(facts.substring(layers, context - 1)),
                Integer.parseInt(facts.substring(context, name - 1)));
    }
}
