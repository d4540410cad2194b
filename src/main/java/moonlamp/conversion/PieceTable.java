package moonlamp.conversion;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;
import moonlamp.gguf.StringArray;
import moonlamp.tokenizer.PieceType;

/**
 * The vocabulary being put together: a piece, score and type for each row of the embedding. A row that no tokenizer file
 * names becomes an unused piece {@code [PADn]}, as llama.cpp's converter does it.
 */
final class PieceTable {
    /** How SentencePiece writes a space; user-defined pieces have real spaces in a GGUF file. */
    static final char SPACE_MARK = '\u2581';

    private static final float PADDING_SCORE = -10_000;
    private static final float ADDED_SCORE = -1000;

    private final String[] texts;
    private final float[] scores;
    private final int[] types;
    private final Set<String> leftOut = new TreeSet<>();

    /** A table for {@code size} rows, at least 1. */
    PieceTable(int size) {
        texts = new String[size];
        scores = new float[size];
        types = new int[size];
        for (int id = 0; id < size; id++) {
            texts[id] = "[PAD" + id + "]";
        }
        Arrays.fill(scores, PADDING_SCORE);
        Arrays.fill(types, PieceType.UNUSED.id());
    }

    int size() {
        return texts.length;
    }

    /**
     * Sets a piece of the tokenizer's own list.
     *
     * @param where the file it comes from
     */
    void set(String where, long id, String text, float score, PieceType type) {
        if (id >= texts.length) {
            String problem =
                    "piece " + id + ", " + Quoted.of(text) + ", has no row in the embedding of " + texts.length;
            throw new ConversionException(Kind.VOCABULARY, where, problem);
        }
        put((int) id, text, score, type);
    }

    /**
     * Sets a token that stands beside that list; replaces the piece that was there. A token behind the last row is left
     * out: Gemma's tokenizer has one for images, which the text models have no row for.
     */
    void add(AddedToken token) {
        if (token.id() < texts.length) {
            put(
                    (int) token.id(),
                    token.text(),
                    ADDED_SCORE,
                    token.isControl() ? PieceType.CONTROL : PieceType.USER_DEFINED);
        } else {
            leftOut.add(token.text());
        }
    }

    /** The added tokens that have no row. */
    Set<String> leftOut() {
        return leftOut;
    }

    private void put(int id, String text, float score, PieceType type) {
        texts[id] = type == PieceType.USER_DEFINED ? text.replace(SPACE_MARK, ' ') : text;
        scores[id] = score;
        types[id] = type.id();
    }

    /** The first piece with this text. */
    OptionalInt find(String text) {
        for (int id = 0; id < texts.length; id++) {
            if (texts[id].equals(text) && types[id] != PieceType.UNUSED.id()) {
                return OptionalInt.of(id);
            }
        }
        return OptionalInt.empty();
    }

    /** How many rows have a piece. */
    int used() {
        int used = 0;
        for (int type : types) {
            used += type == PieceType.UNUSED.id() ? 0 : 1;
        }
        return used;
    }

    StringArray texts() {
        return StringArray.of(texts);
    }

    float[] scores() {
        return scores.clone();
    }

    int[] types() {
        return types.clone();
    }
}
