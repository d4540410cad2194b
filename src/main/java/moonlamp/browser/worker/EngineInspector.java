package moonlamp.browser.worker;

import moonlamp.browser.models.Inspector;
import moonlamp.browser.models.LocalFile;
import moonlamp.browser.models.ModelFailureException;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.typedarrays.Uint8Array;

/** Lets an engine module read a file's header, exactly as it will to load it. */
final class EngineInspector implements Inspector<Uint8Array> {
    private static final long PAGE_BYTES = 1 << 16;

    private final SmallEngines engines;

    EngineInspector(SmallEngines engines) {
        this.engines = engines;
    }

    @Override
    public Description describe(LocalFile<Uint8Array> file) {
        if (file.length() == 0) {
            throw new ModelFailureException(FailureCode.E_MODEL, "the file is empty");
        }
        if (file.length() > Integer.MAX_VALUE) {
            throw new ModelFailureException(
                    FailureCode.E_MEMORY, "a model of " + file.length() + " bytes is too large for a web page");
        }
        EngineInstance engine = engines.open((int) file.length());
        try {
            feed(engine, file);
            long pages = engine.call(EngineExports::plannedPages);
            return new Description(engine.text(EngineExports::plannedName), PAGE_BYTES * pages);
        } catch (EngineFailureException e) {
            throw new ModelFailureException(e.code(), e.getMessage());
        }
    }

    private static void feed(EngineInstance engine, LocalFile<Uint8Array> file) {
        int room = engine.staging().getLength();
        boolean complete = false;
        for (long from = 0; !complete; from += room) {
            int count = (int) Math.min(room, file.length() - from);
            if (count <= 0) {
                throw new ModelFailureException(FailureCode.E_MODEL, "the file ends before its header does");
            }
            file.read(from, engine.staging(), count);
            complete = engine.call(e -> e.feedPlan(count)) != 0;
        }
    }
}
