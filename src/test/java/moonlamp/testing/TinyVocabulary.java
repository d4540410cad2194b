package moonlamp.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.StringArray;

/**
 * A small vocabulary with everything a Gemma 3 one has: control pieces (turn marks at 4 and 5), runs of newlines and
 * spaces as user-defined pieces, 256 byte pieces, then normal pieces in merge order: a score is minus the distance from
 * the first normal piece, and every piece can be reached by merging two others.
 */
final class TinyVocabulary {
    private static final int NORMAL = 1;
    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;
    private static final int BYTE = 6;
    private static final String SPACE = "\u2581";
    private static final String LETTERS = "etaoinshrdlucmfwypvbgkjqxz";
    private static final String[] SINGLES =
            (SPACE + LETTERS + LETTERS.toUpperCase() + "0123456789.,!?;:'\"-()<>_\u00e9\u00fc").split("");
    private static final String[] WORDS = {
        "the", "and", "once", "upon", "time", "little", "story", "night", "sleep", "moon", "star", "user", "model"
    };

    private final Map<String, Integer> types = new LinkedHashMap<>();

    private TinyVocabulary() {}

    /**
     * Pieces in id order, each with its GGUF token type.
     *
     * @param size number of pieces, at least 450; what is left behind the merges are unused control pieces
     */
    static Map<String, Integer> ofSize(int size) {
        TinyVocabulary vocabulary = new TinyVocabulary();
        vocabulary.addSpecials();
        int least = vocabulary.types.size() + SINGLES.length;
        if (size < least) {
            throw new IllegalArgumentException("a vocabulary of " + size + " pieces; the least is " + least);
        }
        vocabulary.addMerges(size - SINGLES.length);
        for (String single : SINGLES) {
            vocabulary.types.put(single, NORMAL);
        }
        for (int i = 0; vocabulary.types.size() < size; i++) {
            vocabulary.types.put("<unused" + i + ">", CONTROL);
        }
        return vocabulary.types;
    }

    /** Puts pieces, scores and types under the keys of GGUF. */
    static void put(Map<String, Integer> types, GgufWriter writer) {
        List<String> pieces = new ArrayList<>(types.keySet());
        float[] scores = new float[pieces.size()];
        int[] kinds = new int[pieces.size()];
        int firstNormal = pieces.indexOf("<0xFF>") + 1;
        for (int id = 0; id < scores.length; id++) {
            kinds[id] = types.get(pieces.get(id));
            scores[id] = kinds[id] == NORMAL ? firstNormal - id : kinds[id] == BYTE ? 0 : -1000;
        }
        writer.strings("tokenizer.ggml.tokens", StringArray.of(pieces.toArray(new String[0])));
        writer.floats("tokenizer.ggml.scores", scores);
        writer.ints("tokenizer.ggml.token_type", kinds);
    }

    private void addSpecials() {
        for (String mark : List.of("<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>")) {
            types.put(mark, CONTROL);
        }
        for (int n = 1; n <= 31; n++) {
            types.put("\n".repeat(n), USER_DEFINED);
        }
        for (int n = 2; n <= 31; n++) {
            types.put(" ".repeat(n), USER_DEFINED);
        }
        for (int value = 0; value < 256; value++) {
            types.put("<0x" + Integer.toHexString(256 + value).substring(1).toUpperCase() + ">", BYTE);
        }
    }

    /** Words from their beginnings on, then pairs of letters, until {@code limit} pieces are there. */
    private void addMerges(int limit) {
        for (String word : WORDS) {
            for (int end = 2; end <= word.length(); end++) {
                addMerge(word.substring(0, end), limit);
            }
            for (int end = 1; end <= word.length(); end++) {
                addMerge(SPACE + word.substring(0, end), limit);
            }
        }
        for (char first : LETTERS.toCharArray()) {
            for (char second : LETTERS.toCharArray()) {
                addMerge("" + first + second, limit);
            }
        }
    }

    private void addMerge(String piece, int limit) {
        if (types.size() < limit) {
            types.putIfAbsent(piece, NORMAL);
        }
    }
}
