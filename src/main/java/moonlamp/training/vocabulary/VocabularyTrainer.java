package moonlamp.training.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moonlamp.tokenizer.PieceType;

/**
 * Chooses the pieces of a vocabulary. Ids as in Gemma: padding 0, end 1, begin 2, unknown 3, turn marks 4 and 5, then line
 * breaks, the 256 bytes, merged pieces in order of frequency, and single characters.
 */
public final class VocabularyTrainer {
    private static final List<String> CONTROL =
            List.of("<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>");
    private static final List<String> LINE_BREAKS = List.of("\n", "\n\n");
    private static final int BYTES = 256;
    /** A character that occurs less often is left to the byte pieces; ASCII is always there. */
    private static final long LEAST_COUNT = 20;

    private VocabularyTrainer() {}

    /**
     * A vocabulary of exactly {@code size} pieces.
     *
     * @param words as {@link WordCounter} counts them
     * @throws IllegalArgumentException if the text has too few characters or pairs to fill it
     */
    public static Pieces train(Map<String, Long> words, int size) {
        List<Pieces.Piece> pieces = new ArrayList<>();
        CONTROL.forEach(mark -> pieces.add(new Pieces.Piece(mark, PieceType.CONTROL)));
        LINE_BREAKS.forEach(text -> pieces.add(new Pieces.Piece(text, PieceType.USER_DEFINED)));
        for (int value = 0; value < BYTES; value++) {
            pieces.add(new Pieces.Piece(String.format("<0x%02X>", value), PieceType.BYTE));
        }
        List<String> characters = characters(words);
        int merges = size - pieces.size() - characters.size();
        List<String> merged = merges < 0 ? List.of() : new PairMerger(known(words, characters)).mergeUpTo(merges);
        if (merged.size() != merges) {
            int most = pieces.size() + characters.size() + merged.size();
            throw new IllegalArgumentException("a vocabulary of " + size + " pieces cannot be made from this text; "
                    + (merges < 0 ? "the least is " : "the most is ") + most);
        }
        merged.forEach(text -> pieces.add(new Pieces.Piece(text, PieceType.NORMAL)));
        characters.forEach(text -> pieces.add(new Pieces.Piece(text, PieceType.NORMAL)));
        return new Pieces(pieces);
    }

    /** Characters by falling frequency. */
    private static List<String> characters(Map<String, Long> words) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int ascii = '!'; ascii <= '~'; ascii++) {
            counts.put(ascii, LEAST_COUNT);
        }
        counts.put((int) WordCounter.SPACE_MARK, LEAST_COUNT);
        words.forEach((word, count) -> word.codePoints().forEach(c -> counts.merge(c, count, Long::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_COUNT)
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(entry -> Character.toString(entry.getKey()))
                .toList();
    }

    /** The words without those that have a character which will be no piece. */
    private static Map<String, Long> known(Map<String, Long> words, List<String> characters) {
        Map<String, Long> known = new TreeMap<>(words);
        known.keySet().removeIf(word -> word.codePoints().anyMatch(c -> !characters.contains(Character.toString(c))));
        return known;
    }
}
