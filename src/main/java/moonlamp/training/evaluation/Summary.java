package moonlamp.training.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The measures of many stories together. Every number is NaN where there is nothing to count.
 *
 * @param stories the measures of each
 */
record Summary(List<StoryMeasures> stories) {
    private static final int SLIPS_PER_WORDS = 1000;

    /** The share of the stories of which this is true, 0 to 1. */
    double share(Predicate<StoryMeasures> isTrue) {
        return (double) stories.stream().filter(isTrue).count() / stories.size();
    }

    /** The mean over the stories. */
    double mean(ToIntFunction<StoryMeasures> count) {
        return (double) total(count) / stories.size();
    }

    /** The sum over the stories; 0 if there is none. */
    long total(ToIntFunction<StoryMeasures> count) {
        return stories.stream().mapToLong(count::applyAsInt).sum();
    }

    /** The share of all runs of four words that had come before in their story. */
    double repeated() {
        return (double) total(StoryMeasures::repeatedFourGrams) / total(StoryMeasures::fourGrams);
    }

    /** Wrong articles and doubled words in a thousand words. */
    double slipsPerThousandWords() {
        long slips = total(m -> m.articleSlips().size() + m.doubledWords().size());
        return (double) slips * SLIPS_PER_WORDS / total(StoryMeasures::words);
    }

    /** How many dark words there are, NaN without stories. */
    double darkWords() {
        return stories.isEmpty() ? Double.NaN : total(m -> m.darkWords().size());
    }
}
