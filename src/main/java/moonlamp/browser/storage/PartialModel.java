package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * A model that is being put together, by the one tab that holds its lock meanwhile. A piece counts when it is on the disk and
 * in the journal; the model is there when {@link #commit} has written the manifest. In between the browser may be killed at
 * any moment: the next one who opens it finds every piece that counted. Methods throw {@link StorageException}.
 *
 * @param <B> byte arrays
 */
public final class PartialModel<B> {
    private final PieceFolder<B> folder;
    private final String sha256;
    private final Journal journal;
    private final ByteArrays<B> arrays;
    /** Whether the journal's text ends in the middle of a line. */
    private boolean cutOff;

    /** Goes on with a folder's journal, or starts one. */
    PartialModel(PieceFolder<B> folder, PieceLayout layout, String sha256, ByteArrays<B> arrays) {
        this.folder = folder;
        this.sha256 = sha256;
        this.arrays = arrays;
        String text = journalIn(folder);
        Journal found = text == null ? null : Journal.parse(text);
        if (found != null && found.layout().equals(layout)) {
            journal = found;
            cutOff = !text.endsWith("\n");
        } else {
            folder.clear();
            journal = new Journal(layout);
            folder.writeJournal(journal.firstLine());
        }
    }

    /** A journal that cannot be read once is read once more: to go on without it costs all the pieces. */
    private static String journalIn(PieceFolder<?> folder) {
        try {
            return folder.readJournal();
        } catch (StorageException once) {
            return folder.readJournal();
        }
    }

    public PieceLayout layout() {
        return journal.layout();
    }

    /** The digest that a piece must have, or null if any will do. */
    public String known(int piece) {
        return journal.known(piece);
    }

    /** The digest of what is stored of a piece, or null if nothing is. */
    public String digest(int piece) {
        return journal.digest(piece);
    }

    /** Where the file's running hash stood after a piece, or null if that is not known. */
    public String hashState(int piece) {
        return journal.hashState(piece);
    }

    /** Whether a piece is stored and need not come again in this round. */
    public boolean has(int piece) {
        return journal.has(piece);
    }

    /** The first piece from an index on that is to come; the number of pieces if there is none. */
    public int nextMissing(int from) {
        return journal.nextMissing(from);
    }

    /** How many pieces need not come any more. */
    public int count() {
        return journal.count();
    }

    /** How many bytes need not come any more. */
    public long bytes() {
        long bytes = 0;
        for (int i = 0; i < layout().count(); i++) {
            bytes += has(i) ? layout().length(i) : 0;
        }
        return bytes;
    }

    /** How many times the whole file was put together and found wrong. */
    public int round() {
        return journal.round();
    }

    /** Whether somebody paused it. */
    public boolean paused() {
        return journal.paused();
    }

    /** Reads a stored piece into the beginning of an array. */
    public void read(int piece, B target) {
        PieceFolder.Piece<B> open = folder.openPiece(piece);
        try {
            int length = layout().length(piece);
            if (open.length() != length) {
                throw new StorageException("piece " + piece + " has " + open.length() + " bytes, not " + length);
            }
            open.read(0, target, length);
        } finally {
            open.close();
        }
    }

    /** Compares what is stored of a piece with its digest; what differs is dropped. */
    public boolean recheck(int piece, B buffer) {
        boolean right;
        try {
            read(piece, buffer);
            right = arrays.sha256(buffer, layout().length(piece)).equals(digest(piece));
        } catch (StorageException missing) {
            right = false;
        }
        if (!right) {
            folder.removePiece(piece);
            journal.drop(piece);
        }
        return right;
    }

    /** Writes a piece, which does not count yet; returns its digest. */
    public String write(int piece, B bytes) {
        return folder.writePiece(piece, bytes, layout().length(piece));
    }

    /**
     * Makes a piece count that is stored, in this round.
     *
     * @param digest of what is stored
     * @param hashState where the file's running hash stands after it; null if it has not come so far
     */
    public void accept(int piece, String digest, String hashState) {
        append(journal.store(piece, digest, hashState));
    }

    /** The whole file is wrong: every piece has to come once more. What is stored stays to be compared. */
    public void beginRound() {
        append(journal.beginRound());
    }

    /** Notes what the person wants, for the next one who opens it. */
    public void pause(boolean pause) {
        if (pause != paused()) {
            append(journal.pause(pause));
        }
    }

    /** Copies what another one has of the same file and this one has not. */
    void adopt(PartialModel<B> other) {
        B buffer = arrays.allocate(layout().length(0));
        for (int i = 0; i < layout().count(); i++) {
            if (!has(i) && other.has(i) && other.recheck(i, buffer)) {
                accept(i, write(i, buffer), other.hashState(i));
            }
        }
    }

    /** Makes the model whole; to be called when its SHA-256 is the right one. Pieces that went meanwhile are noticed. */
    public void commit(ModelLabel label) {
        List<String> digests = new ArrayList<>();
        List<Integer> lengths = folder.lengths(layout().count());
        for (int i = 0; i < layout().count(); i++) {
            digests.add(digest(i));
            if (lengths.get(i) != layout().length(i)) {
                throw new StorageException("piece " + i + " is missing");
            }
        }
        folder.writeManifest(new Manifest(layout(), sha256, label, digests).text());
    }

    /** Removes all there is of it. */
    public void discard() {
        folder.remove();
    }

    private void append(String line) {
        folder.appendJournal(cutOff ? "\n" + line : line);
        cutOff = false;
    }
}
