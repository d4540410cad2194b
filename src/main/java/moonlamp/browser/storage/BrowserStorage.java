package moonlamp.browser.storage;

import java.util.List;
import org.teavm.jso.typedarrays.Uint8Array;

/** The store of this browser. */
public final class BrowserStorage {
    private BrowserStorage() {}

    /** Models in the origin private file system, else in Cache Storage; made without touching either. */
    public static ModelStore<Uint8Array> models() {
        return store(List.of(new OpfsBackend(), new CacheBackend()));
    }

    /** Likewise, else in memory. */
    public static ModelStore<Uint8Array> models(MemoryBackend memory) {
        return store(List.of(new OpfsBackend(), new CacheBackend(), memory));
    }

    /** JavaScript's byte arrays. */
    public static ByteArrays<Uint8Array> arrays() {
        return new TypedArrays();
    }

    private static ModelStore<Uint8Array> store(List<StorageBackend<Uint8Array>> backends) {
        return new ModelStore<>(backends, new TypedArrays(), new WebLocks(), PieceLayout.PIECE_BYTES);
    }
}
