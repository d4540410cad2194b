package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a model while it arrives. The model is not there before {@link #commit}. When storage fails, what was written is
 * removed and the rest is let go by: that a model cannot be kept must not stop anybody from using it.
 *
 * @param <B> byte arrays
 */
public final class ModelKeeper<B> {
    private final PieceFolder<B> folder;
    private final StoreLocks.Lock lock;
    private final PieceLayout layout;
    private final String sha256;
    private final ByteArrays<B> arrays;
    private final List<String> pieceSha256 = new ArrayList<>();

    /** Collects one piece; null when there is nothing left to write, or it is over. */
    private B buffer;

    private int buffered;
    private boolean over;

    ModelKeeper(PieceFolder<B> folder, StoreLocks.Lock lock, PieceLayout layout, String sha256, ByteArrays<B> arrays) {
        this.folder = folder;
        this.lock = lock;
        this.layout = layout;
        this.sha256 = sha256;
        this.arrays = arrays;
        this.buffer = arrays.allocate(layout.length(0));
    }

    /** Takes the next bytes of the file, the first {@code length} of an array. */
    public void append(B bytes, int length) {
        int from = 0;
        while (buffer != null && from < length) {
            int pieceBytes = layout.length(pieceSha256.size());
            int taken = Math.min(length - from, pieceBytes - buffered);
            arrays.copy(bytes, from, buffer, buffered, taken);
            from += taken;
            buffered += taken;
            if (buffered == pieceBytes) {
                writePiece();
            }
        }
    }

    /**
     * Makes the model whole; call it when the file has arrived and its SHA-256 is the right one.
     *
     * @return whether it is kept now
     */
    public boolean commit() {
        boolean complete = !over && pieceSha256.size() == layout.count();
        try {
            if (complete) {
                folder.writeManifest(new Manifest(layout, sha256, ModelLabel.NONE, pieceSha256).text());
            }
        } catch (StorageException e) {
            complete = false;
        }
        if (complete) {
            end();
        } else {
            abandon();
        }
        return complete;
    }

    /** Gives the model up; nothing happens after {@link #commit}. */
    public void abandon() {
        if (!over) {
            removePieces();
            end();
        }
    }

    private void writePiece() {
        try {
            pieceSha256.add(folder.writePiece(pieceSha256.size(), buffer, buffered));
            buffered = 0;
            if (pieceSha256.size() == layout.count()) {
                buffer = null;
            }
        } catch (StorageException e) {
            abandon();
        }
    }

    /** Pieces that cannot be removed either are no model: the next one who keeps this model removes them. */
    private void removePieces() {
        pieceSha256.clear();
        try {
            folder.remove();
        } catch (StorageException e) {
            // the manifest is not there, which is what counts
        }
    }

    private void end() {
        over = true;
        buffer = null;
        lock.release();
    }
}
