package moonlamp.browser.storage;

import org.teavm.jso.typedarrays.Uint8Array;

/** Folders {@code models/SHA256} in the origin private file system, whose access handles read and write at disk speed. */
final class OpfsBackend implements StorageBackend<Uint8Array> {
    @Override
    public PieceFolder<Uint8Array> folder(String sha256) {
        return new OpfsFolder(sha256);
    }
}
