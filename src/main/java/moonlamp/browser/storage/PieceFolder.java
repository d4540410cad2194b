package moonlamp.browser.storage;

import java.util.List;

/**
 * One model's pieces, its manifest and, while it is put together, its journal. All methods throw {@link StorageException}
 * when storage fails. What is written is on the disk when the method returns.
 *
 * @param <B> byte arrays
 */
interface PieceFolder<B> {
    /** The manifest's text, or null if there is none. */
    String readManifest();

    /** The journal's text, or null if there is none. */
    String readJournal();

    /** Opens pieces 0 .. count-1 for reading. */
    List<Piece<B>> openPieces(int count);

    /** Opens one piece for reading. */
    Piece<B> openPiece(int index);

    /** Lengths of pieces 0 .. count-1; -1 for one that is missing. */
    List<Integer> lengths(int count);

    /** Leaves an empty folder in which pieces can be written. */
    void clear();

    /**
     * Writes a piece. Nothing of it stays when that fails; a browser that is killed meanwhile leaves anything.
     *
     * @param bytes begins with the piece
     * @param length of the piece
     * @return its SHA-256 in lower case hex, computed while it is written
     */
    String writePiece(int index, B bytes, int length);

    /** Removes a piece; nothing happens if it is missing. */
    void removePiece(int index);

    /** Writes the manifest, when all pieces are safe. */
    void writeManifest(String text);

    /** Removes the manifest; nothing happens if there is none. */
    void removeManifest();

    /** Writes the journal anew. */
    void writeJournal(String text);

    /** Adds lines to the journal. A browser that is killed meanwhile may leave the beginning of them. */
    void appendJournal(String lines);

    /** Removes the folder; nothing happens if there is none. */
    void remove();

    /**
     * A piece that is open for reading.
     *
     * @param <B> byte arrays
     */
    interface Piece<B> {
        int length();

        /**
         * Reads bytes into the beginning of an array. Pieces are read from their beginning to their end.
         *
         * @param from offset in the piece
         * @param length how many bytes, all of them in the piece
         */
        void read(int from, B target, int length);

        void close();
    }
}
