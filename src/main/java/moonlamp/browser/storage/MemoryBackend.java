package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moonlamp.protocol.ModelStorage;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * Models of this worker only, for browsers that store nothing. Pieces are Blobs, so that a browser may put them where it
 * has room.
 */
public final class MemoryBackend implements StorageBackend<Uint8Array> {
    private final Map<String, MemoryFolder> folders = new HashMap<>();

    @Override
    public ModelStorage kind() {
        return ModelStorage.MEMORY;
    }

    @Override
    public PieceFolder<Uint8Array> folder(String sha256) {
        return folders.computeIfAbsent(sha256, name -> new MemoryFolder());
    }

    @Override
    public List<String> folders() {
        return List.copyOf(folders.keySet());
    }

    /** A whole model as one Blob. */
    public Blob file(String sha256) {
        JSArray<Blob> pieces = new JSArray<>();
        folders.get(sha256).pieces.values().forEach(pieces::push);
        return joined(pieces);
    }

    private static final class MemoryFolder implements PieceFolder<Uint8Array> {
        private final Map<Integer, Blob> pieces = new TreeMap<>();
        private String manifest;
        private String journal;

        @Override
        public String readManifest() {
            return manifest;
        }

        @Override
        public String readJournal() {
            return journal;
        }

        @Override
        public List<Piece<Uint8Array>> openPieces(int count) {
            List<Piece<Uint8Array>> opened = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                opened.add(openPiece(i));
            }
            return opened;
        }

        @Override
        public Piece<Uint8Array> openPiece(int index) {
            Blob piece = pieces.get(index);
            if (piece == null) {
                throw new StorageException("piece " + index + " is missing");
            }
            return new BlobPiece(piece);
        }

        @Override
        public List<Integer> lengths(int count) {
            List<Integer> lengths = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lengths.add(pieces.containsKey(i) ? pieces.get(i).getSize() : -1);
            }
            return lengths;
        }

        @Override
        public void clear() {
            remove();
        }

        @Override
        public String writePiece(int index, Uint8Array bytes, int length) {
            JSPromise<JSString> digest = PieceDigest.of(bytes, length);
            pieces.put(index, copy(bytes, length));
            return await(digest).stringValue();
        }

        @Override
        public void removePiece(int index) {
            pieces.remove(index);
        }

        @Override
        public void writeManifest(String text) {
            manifest = text;
        }

        @Override
        public void removeManifest() {
            manifest = null;
        }

        @Override
        public void writeJournal(String text) {
            journal = text;
        }

        @Override
        public void appendJournal(String lines) {
            journal += lines;
        }

        @Override
        public void remove() {
            pieces.clear();
            manifest = null;
            journal = null;
        }
    }

    @JSBody(
            params = {"bytes", "length"},
            script = "return new Blob([bytes.subarray(0, length)]);")
    private static native Blob copy(Uint8Array bytes, int length);

    @JSBody(params = "pieces", script = "return new Blob(pieces);")
    private static native Blob joined(JSObject pieces);
}
