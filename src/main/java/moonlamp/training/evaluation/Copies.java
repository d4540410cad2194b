package moonlamp.training.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import moonlamp.training.text.CopiedNGrams;

/**
 * How much of the stories was copied from the texts that the model was trained on.
 *
 * @param bySource by the name of the texts' source; empty if nobody looked
 * @param all of all sources together: what stands in two of them counts once
 */
record Copies(SortedMap<String, Shares> bySource, Shares all) {
    /** Nobody looked. */
    static final Copies UNKNOWN = new Copies(new TreeMap<>(), new Shares(0, List.of()));

    private static final int GRAM = 8;

    /**
     * Copies from some texts.
     *
     * @param texts how many were looked through
     * @param each of each judged story, the share of its runs of eight words that stand in one of them; empty if nobody
     *     looked
     */
    record Shares(long texts, List<Double> each) {
        private static Shares of(CopiedNGrams copied, List<ToldStory> judged, Collection<String> sources) {
            return new Shares(
                    copied.texts(sources),
                    judged.stream()
                            .map(story -> copied.share(story.text(), sources))
                            .toList());
        }

        /** The mean from number {@code from} to before {@code to}; NaN if nobody looked or there is none. */
        double mean(int from, int to) {
            return each.isEmpty()
                    ? Double.NaN
                    : each.subList(from, to).stream()
                            .mapToDouble(share -> share)
                            .average()
                            .orElse(Double.NaN);
        }
    }

    /** Finds copies in training texts that are yet to be read. */
    static CopiedNGrams finder(List<ToldStory> judged) {
        return new CopiedNGrams(judged.stream().map(ToldStory::text).toList(), GRAM);
    }

    /** What a finder for the same stories has found. */
    static Copies of(CopiedNGrams copied, List<ToldStory> judged) {
        SortedMap<String, Shares> bySource = new TreeMap<>();
        for (String source : copied.sources()) {
            bySource.put(source, Shares.of(copied, judged, List.of(source)));
        }
        return bySource.isEmpty() ? UNKNOWN : new Copies(bySource, Shares.of(copied, judged, copied.sources()));
    }
}
