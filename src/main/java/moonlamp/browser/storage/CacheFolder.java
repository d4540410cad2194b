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
    /** The cache of all models. */
    static final String CACHE = "moonlamp-models";

    /** The path above all folders. No file of the site lies there. */
    static final String PARENT = "/" + CACHE + "/";

    private static final String MANIFEST = "manifest";
    private static final String JOURNAL = "journal";

    /** The path that stands for the folder. */
    private final String folder;

    CacheFolder(String sha256) {
        folder = PARENT + sha256 + "/";
    }

    @Override
    public String readManifest() {
        return read(MANIFEST);
    }

    @Override
    public String readJournal() {
        return read(JOURNAL);
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
    public Piece<Uint8Array> openPiece(int index) {
        int length = await(CacheStorage.length(CACHE, folder + index)).intValue();
        if (length < 0) {
            throw new StorageException("piece " + index + " is missing");
        }
        return new CachePiece(length, CACHE, folder + index);
    }

    @Override
    public List<Integer> lengths(int count) {
        List<Integer> lengths = new ArrayList<>();
        openPieces(count).forEach(piece -> lengths.add(piece.length()));
        return lengths;
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
    public void removePiece(int index) {
        await(CacheStorage.remove(CACHE, folder + index));
    }

    @Override
    public void writeManifest(String text) {
        write(MANIFEST, text);
    }

    @Override
    public void removeManifest() {
        await(CacheStorage.remove(CACHE, folder + MANIFEST));
    }

    @Override
    public void writeJournal(String text) {
        write(JOURNAL, text);
    }

    /** Nothing can be added to an entry, but one can be replaced as a whole. */
    @Override
    public void appendJournal(String lines) {
        String before = readJournal();
        write(JOURNAL, before == null ? lines : before + lines);
    }

    @Override
    public void remove() {
        await(CacheStorage.removeAll(CACHE, folder));
    }

    private String read(String name) {
        JSString text = await(CacheStorage.text(CACHE, folder + name));
        return text == null ? null : text.stringValue();
    }

    private void write(String name, String text) {
        await(CacheStorage.put(CACHE, folder + name, TypedArrays.utf8(text)));
    }
}
