package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moonlamp.protocol.ModelStorage;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * One cache for all models, with a response for each piece. Its name does not begin like those of the service worker's
 * caches, which remove each other.
 */
final class CacheBackend implements StorageBackend<Uint8Array> {
    @Override
    public ModelStorage kind() {
        return ModelStorage.CACHE;
    }

    @Override
    public List<String> folders() {
        Set<String> names = new LinkedHashSet<>();
        for (String path :
                Lines.complete(await(CacheStorage.paths(CacheFolder.CACHE)).stringValue())) {
            String below = Lines.after(path, CacheFolder.PARENT);
            int end = below.indexOf('/');
            if (end > 0) {
                names.add(below.substring(0, end));
            }
        }
        return List.copyOf(names);
    }

    @Override
    public PieceFolder<Uint8Array> folder(String sha256) {
        return new CacheFolder(sha256);
    }
}
