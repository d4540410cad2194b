package moonlamp.browser.storage;

/**
 * How a file is cut into pieces: all of one length, the last one as long as the rest.
 *
 * @param fileBytes at least 1
 * @param pieceBytes at least 1
 */
record PieceLayout(long fileBytes, int pieceBytes) {
    /** Pieces of a file are files of their own: large enough to be few, small enough to fetch one again. */
    static final int PIECE_BYTES = 4 << 20;

    /** More pieces than any model that fits into a linear memory has. */
    private static final int MAX_PIECES = 1 << 16;

    /** @throws IllegalArgumentException if a length is not positive, or there would be more than 65,536 pieces */
    PieceLayout {
        if (fileBytes < 1 || pieceBytes < 1 || (fileBytes - 1) / pieceBytes >= MAX_PIECES) {
            throw new IllegalArgumentException(fileBytes + " bytes in pieces of " + pieceBytes);
        }
    }

    /** The layout in which files are kept. */
    static PieceLayout of(long fileBytes) {
        return new PieceLayout(fileBytes, PIECE_BYTES);
    }

    /** Number of pieces. */
    int count() {
        return (int) ((fileBytes - 1) / pieceBytes) + 1;
    }

    /** Length of a piece, 0 &lt;= index &lt; count. */
    int length(int index) {
        return (int) Math.min(pieceBytes, fileBytes - (long) index * pieceBytes);
    }

    /** The piece that has the byte at an offset. */
    int index(long offset) {
        return (int) (offset / pieceBytes);
    }

    /** Where in its piece the byte at an offset is. */
    int within(long offset) {
        return (int) (offset % pieceBytes);
    }
}
