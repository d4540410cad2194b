package moonlamp.model;

/**
 * Which row of the embedding and of the head belongs to which token. The rows of the tokens that a story may be written
 * with can be brought together at the front, each part in the order of its tokens: then the logits of a story need only
 * the front part of the head, which is most of what a decoded token reads. Immutable.
 */
public final class TokenRows {
    private final int size;
    private final int storyRows;
    /** Null where row and token are the same number. */
    private final int[] tokenOfRow;

    private final int[] rowOfToken;

    private TokenRows(int size, int storyRows, int[] tokenOfRow, int[] rowOfToken) {
        this.size = size;
        this.storyRows = storyRows;
        this.tokenOfRow = tokenOfRow;
        this.rowOfToken = rowOfToken;
    }

    /** Row n is token n, and a story may use them all. */
    public static TokenRows inTokenOrder(int vocabulary) {
        return new TokenRows(vocabulary, vocabulary, null, null);
    }

    /**
     * The tokens of stories first.
     *
     * @param story whether a story may use token n; at least one
     */
    public static TokenRows storyFirst(boolean[] story) {
        int front = 0;
        for (boolean may : story) {
            front += may ? 1 : 0;
        }
        if (front == 0) {
            throw new IllegalArgumentException("no token is left to write a story with");
        }
        int[] tokenOfRow = new int[story.length];
        int[] rowOfToken = new int[story.length];
        int nextStory = 0;
        int nextOther = front;
        for (int token = 0; token < story.length; token++) {
            int row = story[token] ? nextStory++ : nextOther++;
            tokenOfRow[row] = token;
            rowOfToken[token] = row;
        }
        return new TokenRows(story.length, front, tokenOfRow, rowOfToken);
    }

    /** Rows, and tokens. */
    public int size() {
        return size;
    }

    /** Rows 0 .. storyRows() - 1 are those of the tokens that a story may use. */
    public int storyRows() {
        return storyRows;
    }

    /** The token of a row. */
    public int token(int row) {
        return tokenOfRow == null ? row : tokenOfRow[row];
    }

    /** The row of a token. */
    public int row(int token) {
        return rowOfToken == null ? token : rowOfToken[token];
    }

    /** Whether row and token are the same number throughout. */
    public boolean isTokenOrder() {
        return tokenOfRow == null;
    }
}
