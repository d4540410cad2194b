package moonlamp.browser.storage;

/**
 * How a file is cut into pieces: all of one length, the last one as long as the rest.
 *
 * @param fileBytes at least 1
 * @param pieceBytes at least 1
 */
public record PieceLayout(long fileBytes, int pieceBytes) {
    /** Pieces of a file are files of their own: large enough to be few, small enough to fetch one again. */
    public static final int PIECE_BYTES = 4 << 20;

    /** More pieces than any model that fits into a linear memory has. */
    private static final int MAX_PIECES = 1 << 16;

    /** @throws IllegalArgumentException if a length is not positive, or there would be more than 65,536 pieces */
    public PieceLayout {
        if (!isPossible(fileBytes, pieceBytes)) {
            throw new IllegalArgumentException(fileBytes + " bytes in pieces of " + pieceBytes);
        }
    }

    static boolean isPossible(long fileBytes, long pieceBytes) {
        return fileBytes >= 1
                && pieceBytes >= 1
                && pieceBytes <= Integer.MAX_VALUE
                && (fileBytes - 1) / pieceBytes < MAX_PIECES;
    }

    /** The layout in which files are kept. */
    public static PieceLayout of(long fileBytes) {
        return new PieceLayout(fileBytes, PIECE_BYTES);
    }

    /** Number of pieces. */
    public int count() {
        return (int) ((fileBytes - 1) / pieceBytes) + 1;
    }

    /** Length of a piece, 0 &lt;= index &lt; count. */
    public int length(int index) {
        return (int) Math.min(pieceBytes, fileBytes - (long) index * pieceBytes);
    }

    /** Where in the file a piece begins; its length for the index that is one too many. */
    public long start(int index) {
        return Math.min((long) index * pieceBytes, fileBytes);
    }

    /** The piece that has the byte at an offset. */
    public int index(long offset) {
        return (int) (offset / pieceBytes);
    }

    /** Where in its piece the byte at an offset is. */
    public int within(long offset) {
        return (int) (offset % pieceBytes);
    }
}
