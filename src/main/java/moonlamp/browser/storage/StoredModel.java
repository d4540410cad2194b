package moonlamp.browser.storage;

import java.util.List;
import moonlamp.browser.storage.PieceFolder.Piece;

/**
 * A whole model, being read from its beginning to its end.
 *
 * @param <B> byte arrays
 */
public final class StoredModel<B> {
    private final PieceLayout layout;
    private final List<Piece<B>> pieces;
    private long position;

    StoredModel(PieceLayout layout, List<Piece<B>> pieces) {
        this.layout = layout;
        this.pieces = pieces;
    }

    /** Whether every piece has the length that it should have. */
    boolean hasItsLengths() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).length() != layout.length(i)) {
                return false;
            }
        }
        return pieces.size() == layout.count();
    }

    /** How many bytes have been read. */
    public long position() {
        return position;
    }

    /**
     * Reads the next bytes into the beginning of an array.
     *
     * @param most how many at most, at least 1
     * @return how many, at least 1; 0 at the end of the file
     * @throws StorageException if they cannot be read
     */
    public int read(B target, int most) {
        if (position == layout.fileBytes()) {
            return 0;
        }
        int index = layout.index(position);
        int within = layout.within(position);
        int length = Math.min(most, layout.length(index) - within);
        pieces.get(index).read(within, target, length);
        position += length;
        return length;
    }

    /** Ends reading. Takes a browser a millisecond for each piece, so there may be a better time than at the last byte. */
    public void close() {
        pieces.forEach(Piece::close);
    }
}
