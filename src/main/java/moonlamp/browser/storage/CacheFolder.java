package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Uint8Array;

/** One model in Cache Storage; {@code put} is all or nothing, and remembers the length in a header. */
final class CacheFolder implements PieceFolder<Uint8Array> {
    private static final String CACHE = "moonlamp-models";
    private static final String MANIFEST = "manifest";

    /** The path that stands for the folder. No file of the site lies there. */
    private final String folder;

    CacheFolder(String sha256) {
        folder = "/" + CACHE + "/" + sha256 + "/";
    }

    @Override
    public String readManifest() {
        JSString text = await(CacheStorage.text(CACHE, folder + MANIFEST));
        return text == null ? null : text.stringValue();
    }

    @Override
    public List<Piece<Uint8Array>> openPieces(int count) {
        List<JSPromise<JSNumber>> lengths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lengths.add(CacheStorage.length(CACHE, folder + i));
        }
        List<Piece<Uint8Array>> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = await(lengths.get(i)).intValue();
            pieces.add(new CachePiece(length, CACHE, folder + i));
        }
        return pieces;
    }

    @Override
    public void clear() {
        remove();
    }

    @Override
    public String writePiece(int index, Uint8Array bytes, int length) {
        JSPromise<JSString> digest = PieceDigest.of(bytes, length);
        await(CacheStorage.put(CACHE, folder + index, TypedArrays.beginning(bytes, length)));
        return await(digest).stringValue();
    }

    @Override
    public void writeManifest(String text) {
        await(CacheStorage.put(CACHE, folder + MANIFEST, TypedArrays.utf8(text)));
    }

    @Override
    public void remove() {
        await(CacheStorage.removeAll(CACHE, folder));
    }
}
