package moonlamp.browser.storage;

import moonlamp.browser.storage.FileSystem.AccessHandle;
import org.teavm.jso.typedarrays.Uint8Array;

/** A piece behind an access handle. */
final class AccessHandlePiece implements PieceFolder.Piece<Uint8Array> {
    private final AccessHandle handle;
    private final AccessHandleReader reader;

    AccessHandlePiece(AccessHandle handle, AccessHandleReader reader) {
        this.handle = handle;
        this.reader = reader;
    }

    @Override
    public int length() {
        return handle.getSize();
    }

    @Override
    public void read(int from, Uint8Array target, int length) {
        reader.read(handle, from, target, length);
    }

    @Override
    public void close() {
        handle.close();
    }
}
