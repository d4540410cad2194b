package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;

/** Compares a whole model, piece by piece, with its manifest. */
final class StoredCheck<B> {
    /** How often a piece is read before it counts as one that cannot be. */
    private static final int TRIES = 2;

    private final PieceFolder<B> folder;
    private final Manifest manifest;
    private final ByteArrays<B> arrays;
    private final B buffer;

    StoredCheck(PieceFolder<B> folder, Manifest manifest, ByteArrays<B> arrays) {
        this.folder = folder;
        this.manifest = manifest;
        this.arrays = arrays;
        this.buffer = arrays.allocate(manifest.layout().length(0));
    }

    /** The pieces that are missing, after those that differ have been removed. */
    List<Integer> run(PieceListener heard) {
        List<Integer> missing = new ArrayList<>();
        boolean goOn = true;
        for (int i = 0; goOn && i < manifest.layout().count(); i++) {
            if (!isRight(i)) {
                folder.removePiece(i);
                missing.add(i);
            }
            goOn = heard.looked(i + 1, manifest.layout());
        }
        return missing;
    }

    /** A piece that cannot be read is not right either, unless it can be a moment later. */
    private boolean isRight(int index) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return hasItsDigest(index);
            } catch (StorageException unreadable) {
                // once more
            }
        }
        return false;
    }

    private boolean hasItsDigest(int index) {
        int length = manifest.layout().length(index);
        PieceFolder.Piece<B> piece = folder.openPiece(index);
        try {
            if (piece.length() != length) {
                return false;
            }
            piece.read(0, buffer, length);
        } finally {
            piece.close();
        }
        return arrays.sha256(buffer, length).equals(manifest.pieceSha256().get(index));
    }
}
