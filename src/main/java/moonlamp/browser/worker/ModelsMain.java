package moonlamp.browser.worker;

import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.models.ModelLibrary;
import moonlamp.browser.models.Ports;
import moonlamp.browser.storage.BrowserStorage;
import moonlamp.browser.storage.MemoryBackend;
import moonlamp.browser.storage.WebLocks;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelRequestCodec;
import moonlamp.protocol.ModelStorage;
import moonlamp.protocol.ProtocolException;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/** Starts the models worker: the library of models over this browser's network, storage and tabs. */
public final class ModelsMain {
    private final MemoryBackend memory = new MemoryBackend();
    private final ModelLibrary<Uint8Array> library;

    private ModelsMain() {
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

    public static void main(String[] args) {
        WorkerPort.listen(new ModelsMain()::receive);
    }

    private void receive(ObjectFields message) {
        try {
            answer(ModelRequestCodec.read(message), message.file());
        } catch (ProtocolException e) {
            send(new ModelReport.Failed(WorkerPort.run(message), FailureCode.E_PROTOCOL, e.getMessage()));
        }
    }

    private void answer(ModelRequest request, Blob file) {
        new Thread(() -> library.answer(request, file == null ? null : new BlobFile(file))).start();
    }

    private void send(ModelReport report) {
        boolean carries = report instanceof ModelReport.Opened opened && opened.storage() == ModelStorage.MEMORY;
        WorkerPort.post(
                carries
                        ? ObjectFields.of(report, memory.file(((ModelReport.Opened) report).model()))
                        : ObjectFields.of(report));
    }
}
