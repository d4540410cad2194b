package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/** A piece whose access handle another tab has: read as a file, at the price of a new array each time. */
final class BlobPiece implements PieceFolder.Piece<Uint8Array> {
    private final Blob file;

    BlobPiece(Blob file) {
        this.file = file;
    }

    @Override
    public int length() {
        return file.getSize();
    }

    @Override
    public void read(int from, Uint8Array target, int length) {
        Uint8Array bytes = new Uint8Array(await(file.slice(from, from + length).arrayBuffer()));
        if (bytes.getLength() != length) {
            throw new StorageException(bytes.getLength() + " of " + length + " bytes were read");
        }
        TypedArrays.copy(bytes, target, length);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
