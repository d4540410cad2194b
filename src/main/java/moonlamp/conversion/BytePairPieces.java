package moonlamp.conversion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;
import moonlamp.tokenizer.PieceType;

/**
 * Gives the pieces of a {@code tokenizer.json} the scores and types that it does not have. The transformers library made
 * its merges from SentencePiece's scores: for each piece, best score first, all pairs that make it. SentencePiece's
 * trainer numbers the pieces it makes, and a score is minus the number. So the other way round:
 *
 * <ol>
 *   <li>Normal are the single characters and the pieces that merges make. They are numbered from 0 in the order of their
 *       ids; if the first merges that make them are in another order, the merged ones exchange numbers to be in that.
 *   <li>{@code <0x00>} to {@code <0xFF>} are bytes with score 0.
 *   <li>A longer piece that no merge makes never comes out of this tokenizer: unused.
 *   <li>Added tokens are put over all this ({@link PieceTable#add}) and have no number.
 * </ol>
 *
 * <p>For Gemma's file this gives every score and type that llama.cpp's converter takes from Gemma's tokenizer.model.
 *
 * <p>Where two pairs make the same piece, the tokenizers library prefers one of them and SentencePiece the left one; only
 * a text in which both overlap could show it.
 */
final class BytePairPieces {
    private static final int BYTE_PIECE_LENGTH = 6;

    private final PieceTable table;
    private final BytePairJson json;
    private final Map<Integer, String> textOf = new HashMap<>();
    private final Set<Long> added = new HashSet<>();

    private BytePairPieces(PieceTable table, BytePairJson json) {
        this.table = table;
        this.json = json;
        json.added().forEach(token -> added.add(token.id()));
        json.ids().forEach((text, id) -> {
            String other = textOf.put(id, text);
            if (other != null) {
                throw error("pieces " + Quoted.of(other) + " and " + Quoted.of(text) + " have the same id");
            }
        });
    }

    /** Puts the pieces and the added tokens of {@code json} into {@code table}. */
    static void putInto(PieceTable table, BytePairJson json) {
        BytePairPieces pieces = new BytePairPieces(table, json);
        Set<Integer> merged = pieces.merged();
        pieces.putNormal(merged);
        pieces.putOthers(merged);
        json.added().forEach(table::add);
    }

    /** Ids of the pieces that merges make, in the order of merges. */
    private Set<Integer> merged() {
        Set<Integer> merged = new LinkedHashSet<>();
        for (String text : json.merged()) {
            Integer id = json.ids().get(text);
            if (id == null) {
                throw error("a merge makes " + Quoted.of(text) + ", which is no piece");
            }
            if (!isAdded(id) && !isByte(text) && !text.equals(json.unknown())) {
                merged.add(id);
            }
        }
        return merged;
    }

    private void putNormal(Set<Integer> merged) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> normal = textOf.keySet().stream()
                .filter(id -> merged.contains(id) || isCharacter(id) && !isAdded(id))
                .sorted()
                .toList();
        normal.forEach(id -> numbers.put(id, numbers.size()));
        List<Integer> inOrder = merged.stream().map(numbers::get).sorted().toList();
        int next = 0;
        for (int id : merged) {
            numbers.put(id, inOrder.get(next));
            next++;
        }
        for (int id : normal) {
            put(id, -(float) numbers.get(id), PieceType.NORMAL);
        }
    }

    private void putOthers(Set<Integer> merged) {
        Stream<Integer> others = textOf.keySet().stream().filter(id -> !merged.contains(id) && !isCharacter(id));
        others.filter(id -> !isAdded(id)).forEach(id -> {
            String text = textOf.get(id);
            PieceType other = text.equals(json.unknown()) ? PieceType.UNKNOWN : PieceType.UNUSED;
            put(id, 0, isByte(text) ? PieceType.BYTE : other);
        });
    }

    private boolean isCharacter(int id) {
        String text = textOf.get(id);
        return text.codePointCount(0, text.length()) == 1;
    }

    private static boolean isByte(String text) {
        return text.length() == BYTE_PIECE_LENGTH && text.matches("<0x[0-9A-F]{2}>");
    }

    private boolean isAdded(int id) {
        return added.contains((long) id);
    }

    private void put(int id, float score, PieceType type) {
        table.set(BytePairJson.NAME, id, textOf.get(id), score, type);
    }

    private static ConversionException error(String problem) {
        return new ConversionException(Kind.VOCABULARY, BytePairJson.NAME, problem);
    }
}
