package moonlamp.browser.storage;

import java.util.List;

/**
 * One model's pieces and manifest. All methods throw {@link StorageException} when storage fails.
 *
 * @param <B> byte arrays
 */
interface PieceFolder<B> {
    /** The manifest's text, or null if there is none. */
    String readManifest();

    /** Opens pieces 0 .. count-1 for reading. */
    List<Piece<B>> openPieces(int count);

    /** Leaves an empty folder in which pieces can be written. */
    void clear();

    /**
     * Writes a piece.
     *
     * @param bytes begins with the piece
     * @param length of the piece
     * @return its SHA-256 in lower case hex
     */
    String writePiece(int index, B bytes, int length);

    /** Writes the manifest, when all pieces are safe. */
    void writeManifest(String text);

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
