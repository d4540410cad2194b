package moonlamp.browser.worker;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.models.ModelLibrary;
import moonlamp.browser.models.Ports;
import moonlamp.browser.storage.BrowserStorage;
import moonlamp.browser.storage.MemoryBackend;
import moonlamp.browser.storage.WebLocks;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelStorage;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/** The library of models over this browser's network, storage and tabs. */
final class ModelsWorker {
    /** Sends a message to the page. */
    @FunctionalInterface
    interface Post {
        void post(JSObject message);
    }

    private final MemoryBackend memory = new MemoryBackend();
    private final Post post;
    private final ModelLibrary<Uint8Array> library;

    ModelsWorker(Post post) {
        this.post = post;
        BroadcastTabs tabs = new BroadcastTabs();
        SmallEngines engines = new SmallEngines();
        Ports<Uint8Array> ports = new Ports<>(
                new FetchNetwork(),
                new BrowserTiming(),
                () -> new EngineHash(engines),
                BrowserStorage.arrays(),
                new WebLocks(),
                tabs,
                new BrowserSpace(),
                new EngineInspector(engines),
                Math::random);
        library = new ModelLibrary<>(BrowserStorage.models(memory), ports, new CatalogFile(), this::send);
        tabs.listen(library);
    }

    /** @param file what the request carries, or null */
    void receive(ModelRequest request, Blob file) {
        new Thread(() -> library.answer(request, file == null ? null : new BlobFile(file))).start();
    }

    private void send(ModelReport report) {
        boolean carries = report instanceof ModelReport.Opened opened && opened.storage() == ModelStorage.MEMORY;
        post.post(
                carries
                        ? ObjectFields.of(report, memory.file(((ModelReport.Opened) report).model()))
                        : ObjectFields.of(report));
    }
}
