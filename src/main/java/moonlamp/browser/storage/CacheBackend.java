package moonlamp.browser.storage;

import org.teavm.jso.typedarrays.Uint8Array;

/**
 * One cache for all models, with a response for each piece. Its name does not begin like those of the service worker's
 * caches, which remove each other.
 */
final class CacheBackend implements StorageBackend<Uint8Array> {
    @Override
    public PieceFolder<Uint8Array> folder(String sha256) {
        return new CacheFolder(sha256);
    }
}
