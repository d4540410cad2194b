package moonlamp.browser.worker;

import moonlamp.browser.storage.ModelStore;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;
import org.teavm.jso.typedarrays.Uint8Array;

/** Loads from the store, or over the network (or whatever the service worker has kept of it). */
final class StreamingModelLoader implements ModelLoader {
    private final ModelStore<Uint8Array> store;

    StreamingModelLoader(ModelStore<Uint8Array> store) {
        this.store = store;
    }

    @Override
    public void load(Request.Load load, Listener listener) {
        new Thread(() -> loadNow(load, listener)).start();
    }

    private void loadNow(Request.Load load, Listener listener) {
        try {
            new ModelLoading(load, store, listener).run();
        } catch (EngineFailureException e) {
            listener.failed(e.code(), e.getMessage());
        } catch (RuntimeException e) {
            listener.failed(FailureCode.E_ENGINE, String.valueOf(e.getMessage()));
        }
    }
}
