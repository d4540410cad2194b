package moonlamp.browser.storage;

import java.util.List;
import org.teavm.jso.typedarrays.Uint8Array;

/** The store of this browser. */
public final class BrowserStorage {
    private BrowserStorage() {}

    /** Models in the origin private file system, else in Cache Storage; made without touching either. */
    public static ModelStore<Uint8Array> models() {
        return new ModelStore<>(List.of(new OpfsBackend(), new CacheBackend()), new TypedArrays(), new WebLocks());
    }
}
