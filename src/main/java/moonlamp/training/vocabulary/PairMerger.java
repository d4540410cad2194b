package moonlamp.training.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Byte-pair merges by frequency (Sennrich, Haddow and Birch 2016). As in SentencePiece, a piece is its text, however it
 * was put together; so every word is at all times cut exactly as the finished vocabulary will cut it, and pairs are
 * counted by the text they make.
 */
final class PairMerger {
    private static final int MAX_PIECE_LENGTH = 16;

    private final List<Word> words = new ArrayList<>();
    private final Map<String, Pair> pairs = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> merged = new ArrayList<>();

    /** A word cut into pieces. */
    private static final class Word {
        private final List<String> pieces = new ArrayList<>();
        private final long count;

        private Word(String text, long count) {
            this.count = count;
            text.codePoints().forEach(c -> pieces.add(Character.toString(c)));
        }

        /** Joins the neighbours whose piece has the best rank, the leftmost of equals, until there are none. */
        private void merge(Map<String, Integer> ranks) {
            for (int best = best(ranks); best >= 0; best = best(ranks)) {
                pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
            }
        }

        private int best(Map<String, Integer> ranks) {
            int best = -1;
            int bestRank = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < pieces.size(); i++) {
                Integer rank = ranks.get(pieces.get(i) + pieces.get(i + 1));
                if (rank != null && rank < bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
            return best;
        }
    }

    /** Neighbours that would make one piece: how often, and in which words (perhaps some more). */
    private static final class Pair {
        private final Set<Integer> words = new HashSet<>();
        private long count;
    }

    PairMerger(Map<String, Long> wordCounts) {
        wordCounts.forEach((text, count) -> {
            words.add(new Word(text, count));
            countPairs(words.size() - 1, count);
        });
    }

    /** Merges until there are {@code limit} pieces, or no pair occurs twice; returns all pieces so far in order. */
    List<String> mergeUpTo(int limit) {
        for (String best = mostFrequent(); merged.size() < limit && best != null; best = mostFrequent()) {
            ranks.put(best, merged.size());
            merged.add(best);
            for (int word : new ArrayList<>(pairs.get(best).words)) {
                countPairs(word, -words.get(word).count);
                words.get(word).merge(ranks);
                countPairs(word, words.get(word).count);
            }
            pairs.remove(best);
        }
        return List.copyOf(merged);
    }

    private void countPairs(int index, long change) {
        List<String> pieces = words.get(index).pieces;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            String text = pieces.get(i) + pieces.get(i + 1);
            if (text.length() <= MAX_PIECE_LENGTH) {
                Pair pair = pairs.computeIfAbsent(text, t -> new Pair());
                pair.count += change;
                pair.words.add(index);
            }
        }
    }

    /** The pair that occurs most often, at least twice; the first in order of text among equals; null if there is none. */
    private String mostFrequent() {
        String best = null;
        long most = 1;
        for (Map.Entry<String, Pair> entry : pairs.entrySet()) {
            long count = entry.getValue().count;
            if (count > most || count == most && best != null && entry.getKey().compareTo(best) < 0) {
                best = entry.getKey();
                most = count;
            }
        }
        return best;
    }
}
