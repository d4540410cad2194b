package moonlamp.conversion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;
import moonlamp.tokenizer.PieceType;

/**
 * Turns the pieces of a {@code tokenizer.json} into scores and types, which it does not have. The tokenizers library
 * made its merges from SentencePiece's scores: for each piece, best score first, all pairs that make it. So the other way
 * round, with the numbers that SentencePiece's trainer gives out:
 *
 * <ol>
 *   <li>Pieces that merges make are normal; the one made first has score -0, the next -1, and so on.
 *   <li>Single characters follow in the order of their ids.
 *   <li>{@code <0x00>} to {@code <0xFF>} are bytes with score 0.
 *   <li>A longer piece that no merge makes never comes out of this tokenizer: unused.
 *   <li>Added tokens are put over all this ({@link PieceTable#add}) and take no part in the counting.
 * </ol>
 *
 * <p>Where two different pairs make the same piece, the tokenizers library prefers one of them and SentencePiece the left
 * one; a text that shows the difference has to repeat itself in an overlap, and none is known.
 */
final class BytePairPieces {
    private final PieceTable table;
    private final Map<Integer, String> textOf = new HashMap<>();
    private final Set<Integer> added = new HashSet<>();
    private int rank;

    private BytePairPieces(PieceTable table) {
        this.table = table;
    }

    /** Puts the pieces and the added tokens of {@code json} into {@code table}. */
    static void putInto(PieceTable table, BytePairJson json) {
        BytePairPieces pieces = new BytePairPieces(table);
        json.added().forEach(token -> pieces.added.add((int) Math.min(token.id(), Integer.MAX_VALUE)));
        pieces.collect(json.ids());
        pieces.putMerged(json);
        pieces.putOthers(json.unknown());
        json.added().forEach(table::add);
    }

    private void collect(Map<String, Integer> ids) {
        ids.forEach((text, id) -> {
            String other = textOf.put(id, text);
            if (other != null) {
                throw error("pieces " + Quoted.of(other) + " and " + Quoted.of(text) + " have the same id");
            }
        });
    }

    private void putMerged(BytePairJson json) {
        for (String text : json.merged()) {
            Integer id = json.ids().get(text);
            if (id == null) {
                throw error("a merge makes " + Quoted.of(text) + ", which is no piece");
            }
            if (!added.contains(id)) {
                put(id, text, -(float) rank, PieceType.NORMAL);
                rank++;
                textOf.remove(id);
            }
        }
    }

    /** What no merge makes, by ids. */
    private void putOthers(String unknown) {
        textOf.keySet().stream().sorted().filter(id -> !added.contains(id)).forEach(id -> {
            String text = textOf.get(id);
            if (text.equals(unknown)) {
                put(id, text, 0, PieceType.UNKNOWN);
            } else if (text.matches("<0x[0-9A-F]{2}>")) {
                put(id, text, 0, PieceType.BYTE);
            } else if (text.codePointCount(0, text.length()) == 1) {
                put(id, text, -(float) rank, PieceType.NORMAL);
                rank++;
            } else {
                put(id, text, 0, PieceType.UNUSED);
            }
        });
    }

    private void put(int id, String text, float score, PieceType type) {
        table.set(BytePairJson.NAME, id, text, score, type);
    }

    private static ConversionException error(String problem) {
        return new ConversionException(Kind.VOCABULARY, BytePairJson.NAME, problem);
    }
}
