package moonlamp.browser.worker;

import moonlamp.browser.storage.ModelStore;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/** Loads from the store, from a file, or over the network (or whatever the service worker has kept of it). */
final class StreamingModelLoader implements ModelLoader {
    private final ModelStore<Uint8Array> store;
    private Blob file;

    StreamingModelLoader(ModelStore<Uint8Array> store) {
        this.store = store;
    }

    /** The file that came with the next message, or null. */
    void attach(Blob came) {
        file = came;
    }

    @Override
    public void load(Request.Load load, Listener listener) {
        Blob attached = file;
        new Thread(() -> loadNow(load, attached, listener)).start();
    }

    private void loadNow(Request.Load load, Blob attached, Listener listener) {
        try {
            new ModelLoading(load, attached, store, listener).run();
        } catch (EngineFailureException e) {
            listener.failed(e.code(), e.getMessage());
        } catch (RuntimeException e) {
            listener.failed(FailureCode.E_ENGINE, String.valueOf(e.getMessage()));
        }
    }
}
