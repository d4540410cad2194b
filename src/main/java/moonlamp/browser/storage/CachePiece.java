package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import moonlamp.browser.jso.ByteStream;
import moonlamp.browser.jso.RejectedException;
import org.teavm.jso.typedarrays.Uint8Array;

/** A piece in a cache, read as a stream: as a whole it would be a new array of its size. */
final class CachePiece implements PieceFolder.Piece<Uint8Array> {
    private final int length;
    private final String cache;
    private final String path;
    private ByteStream stream;

    CachePiece(int length, String cache, String path) {
        this.length = length;
        this.cache = cache;
        this.path = path;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public void read(int from, Uint8Array target, int count) {
        if (stream == null) {
            stream = new ByteStream(await(CacheStorage.bytes(cache, path)));
        }
        int filled = 0;
        while (filled < count) {
            int more = readSome(TypedArrays.part(target, filled, count));
            if (more == 0) {
                throw new StorageException("a piece ends at byte " + (from + filled) + " of " + length);
            }
            filled += more;
        }
        if (from + count == length) {
            close();
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.cancel();
            stream = null;
        }
    }

    private int readSome(Uint8Array target) {
        try {
            return stream.read(target);
        } catch (RejectedException e) {
            throw new StorageException(e.getMessage());
        }
    }
}
