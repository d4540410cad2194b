package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import java.util.List;
import moonlamp.protocol.ModelStorage;
import org.teavm.jso.typedarrays.Uint8Array;

/** Folders {@code models/SHA256} in the origin private file system, whose access handles read and write at disk speed. */
final class OpfsBackend implements StorageBackend<Uint8Array> {
    @Override
    public ModelStorage kind() {
        return ModelStorage.FILES;
    }

    @Override
    public List<String> folders() {
        return Lines.complete(await(FileSystem.directories(OpfsFolder.PARENT)).stringValue());
    }

    @Override
    public PieceFolder<Uint8Array> folder(String sha256) {
        return new OpfsFolder(sha256);
    }
}
