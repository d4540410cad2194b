package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import moonlamp.story.StoryLength;
import moonlamp.training.text.WordBand;

/** Decides which extras of a story are said, so that it has about as many words as were asked for. */
final class LengthFit {
    /** How far inside the band of the prompt the aim lies, in words. */
    private static final int MARGIN_LOW = 15;

    private static final int MARGIN_HIGH = 10;

    private final int[] words;

    /**
     * @param passages the whole story
     * @param groups how many groups it has
     */
    LengthFit(List<Passage> passages, int groups) {
        words = new int[groups + 1];
        for (Passage passage : passages) {
            passage.pieces().forEach(piece -> words[piece.group()] += piece.wordCount());
        }
    }

    /** The number of words without anything that may be left out. */
    int least() {
        return words[0];
    }

    /** The number of words with everything. */
    int most() {
        int sum = 0;
        for (int count : words) {
            sum += count;
        }
        return sum;
    }

    /**
     * The groups to say; null if the story cannot have this length.
     *
     * @param first groups that are tried before the others, in their order; the story is as long as they need, within the
     *     band
     * @param fillers groups that are said only until the story is long enough, in their order
     */
    BitSet choose(StoryLength length, List<Integer> first, List<Integer> fillers, Dice dice) {
        WordBand band = WordBand.of(length).within(MARGIN_LOW, MARGIN_HIGH);
        int wished = words[0];
        for (int group : first) {
            wished += words[group];
        }
        int target = dice.between(Math.min(Math.max(band.least() + 5, wished), band.most()), band.most());
        BitSet said = new BitSet();
        said.set(0);
        int total = words[0];
        for (int group : order(first, fillers, dice)) {
            boolean isNeeded = total < band.least() || !fillers.contains(group);
            if (isNeeded && total + words[group] <= target) {
                said.set(group);
                total += words[group];
            }
        }
        return band.contains(total) ? said : null;
    }

    private List<Integer> order(List<Integer> first, List<Integer> fillers, Dice dice) {
        List<Integer> order = new ArrayList<>(first);
        List<Integer> others = new ArrayList<>();
        for (int group = 1; group < words.length; group++) {
            if (!first.contains(group) && !fillers.contains(group)) {
                others.add(group);
            }
        }
        order.addAll(dice.shuffled(others));
        order.addAll(fillers);
        return order;
    }
}
