package moonlamp.browser.worker;

import java.util.function.ToIntBiFunction;
import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.worker.EngineInstance.EngineMemory;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * One load, on a thread of its own: plan, memory, load. The module first runs on a tiny memory, to read the file's header
 * and say how much memory the model needs; then on a memory of exactly that size, into which the file is streamed. When
 * that memory is refused, the next best choice is tried.
 */
final class ModelLoading {
    private static final int PAGE_BYTES = 1 << 16;
    /** Room for the module's data, the exchange areas and nothing else. */
    private static final int PLAN_PAGES = 16;

    private final Request.Load load;
    private final ModelLoader.Listener listener;
    private final ModelStream stream;

    private EngineChoice choice;
    private JSObject module;
    private int base;

    ModelLoading(Request.Load load, ModelLoader.Listener listener) {
        if (load.modelBytes() < 1 || load.modelBytes() > Integer.MAX_VALUE) {
            throw new EngineFailureException(
                    FailureCode.E_UNSUPPORTED, "a model of " + load.modelBytes() + " bytes is not supported");
        }
        this.load = load;
        this.listener = listener;
        this.choice = EngineChoice.best(Probes.capabilities(), load.threads());
        this.stream = ModelStream.open(load.modelUrl(), load.modelBytes());
    }

    /** Loads and reports ready. Nothing of a load that fails is kept. */
    void run() {
        try {
            loadPlanned();
        } catch (EngineFailureException e) {
            stream.cancel();
            throw e;
        }
    }

    private void loadPlanned() {
        int pages = 0;
        EngineMemory memory = null;
        while (memory == null) {
            compile();
            pages = plan();
            memory = EngineLoader.createMemory(pages, choice.shared());
            if (memory == null) {
                int refused = pages;
                choice = choice.afterMemoryRefused()
                        .orElseThrow(() -> new EngineFailureException(
                                FailureCode.E_MEMORY, "the browser refused " + refused * 64L + " KiB of memory"));
            }
        }
        EngineInstance engine = instantiate(memory);
        fill(engine);
        engine.call(EngineExports::finishLoad);
        startHelpers(engine, memory);
        listener.ready(new WasmStoryEngine(engine), report(engine, pages));
    }

    private void compile() {
        try {
            module = Promises.await(EngineLoader.compile(choice.fileName()));
        } catch (RejectedException e) {
            throw new EngineFailureException(FailureCode.E_NETWORK, choice.fileName() + ": " + e.getMessage());
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
    private int plan() {
        EngineMemory memory = EngineLoader.createMemory(PLAN_PAGES, choice.shared());
        if (memory == null) {
            throw new EngineFailureException(FailureCode.E_MEMORY, "the browser refused a memory of 1 MiB");
        }
        EngineInstance planner = instantiate(memory);
        readHeader(planner, EngineExports::feedPlan);
        return planner.call(EngineExports::plannedPages);
    }

    private void readHeader(EngineInstance engine, ToIntBiFunction<EngineExports, Integer> feed) {
        stream.rewind();
        boolean complete = false;
        while (!complete) {
            Uint8Array piece = stream.next();
            if (piece == null) {
                throw new EngineFailureException(FailureCode.E_MODEL, "the file ends before its header does");
            }
            reportProgress();
            for (int from = 0; from < piece.getLength() && !complete; from += engine.stagingBytes()) {
                Uint8Array part = part(piece, from, engine.stagingBytes());
                engine.stage(part);
                complete = engine.call(e -> feed.applyAsInt(e, part.getLength())) != 0;
            }
        }
    }

    /** Streams the whole file into the engine's memory and checks that it is the promised one. */
    private void fill(EngineInstance engine) {
        readHeader(engine, EngineExports::feedHeader);
        engine.startLoad();
        stream.rewind();
        stream.forget();
        int offset = 0;
        for (Uint8Array piece = stream.next(); piece != null; piece = stream.next()) {
            reportProgress();
            for (int from = 0; from < piece.getLength(); from += engine.stagingBytes()) {
                Uint8Array part = part(piece, from, engine.stagingBytes());
                engine.stage(part);
                int at = offset + from;
                engine.call(e -> e.feedWeights(at, part.getLength()));
            }
            offset += piece.getLength();
        }
        String digest = engine.text(EngineExports::digest);
        if (!load.modelSha256().isEmpty() && !load.modelSha256().equals(digest)) {
            throw new EngineFailureException(
                    FailureCode.E_HASH, "expected SHA-256 " + load.modelSha256() + ", got " + digest);
        }
    }

    private void startHelpers(EngineInstance engine, EngineMemory memory) {
        if (choice.threads() == 1) {
            return;
        }
        int team = engine.call(EngineExports::teamAddress);
        int helpers = 0;
        try {
            while (helpers < choice.threads() - 1) {
                Promises.await(EngineLoader.startHelper(module, memory, team, helpers + 1));
                helpers++;
            }
        } catch (RejectedException e) {
            choice = choice.withHelpers(helpers, e.getMessage());
        }
    }

    private EngineReport report(EngineInstance engine, int pages) {
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

    private void reportProgress() {
        listener.progress(stream.arrived(), load.modelBytes());
    }

    private static Uint8Array part(Uint8Array piece, int from, int most) {
        int length = Math.min(most, piece.getLength() - from);
        return new Uint8Array(piece.getBuffer(), piece.getByteOffset() + from, length);
    }
}
