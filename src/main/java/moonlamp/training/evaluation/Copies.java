package moonlamp.training.evaluation;

import java.util.List;
import moonlamp.training.text.CopiedNGrams;

/**
 * How much of the stories was copied from the texts that the model was trained on.
 *
 * @param trainingTexts how many were looked through
 * @param shares of each judged story, the share of its runs of eight words that stand in one of them; empty if nobody
 *     looked
 */
record Copies(long trainingTexts, List<Double> shares) {
    /** Nobody looked. */
    static final Copies UNKNOWN = new Copies(0, List.of());

    private static final int GRAM = 8;

    /** Finds copies in training texts that are yet to be read. */
    static CopiedNGrams finder(List<ToldStory> judged) {
        return new CopiedNGrams(judged.stream().map(ToldStory::text).toList(), GRAM);
    }

    /** What a finder for the same stories has found. */
    static Copies of(CopiedNGrams copied, List<ToldStory> judged) {
        return new Copies(
                copied.texts(),
                judged.stream().map(story -> copied.share(story.text())).toList());
    }

    /** The mean of the shares from number {@code from} to before {@code to}; NaN if nobody looked or there is none. */
    double mean(int from, int to) {
        return shares.isEmpty()
                ? Double.NaN
                : shares.subList(from, to).stream()
                        .mapToDouble(share -> share)
                        .average()
                        .orElse(Double.NaN);
    }
}
