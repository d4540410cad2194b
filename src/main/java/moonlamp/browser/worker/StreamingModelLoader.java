package moonlamp.browser.worker;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;

/** Loads over the network (or whatever the service worker has kept of it). */
final class StreamingModelLoader implements ModelLoader {
    @Override
    public void load(Request.Load load, Listener listener) {
        new Thread(() -> loadNow(load, listener)).start();
    }

    private static void loadNow(Request.Load load, Listener listener) {
        try {
            new ModelLoading(load, listener).run();
        } catch (EngineFailureException e) {
            listener.failed(e.code(), e.getMessage());
        } catch (RuntimeException e) {
            listener.failed(FailureCode.E_ENGINE, String.valueOf(e.getMessage()));
        }
    }
}
