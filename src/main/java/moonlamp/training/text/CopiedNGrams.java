package moonlamp.training.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import moonlamp.story.Words;

/**
 * How much of some stories stands word for word in other texts. Only hashes of the stories' n-grams are kept in memory, and
 * a bit of each for every source; the texts, of any number, are read once, one by one.
 */
public final class CopiedNGrams {
    private final int n;
    private final long[] grams;
    private final Map<String, Finds> bySource = new TreeMap<>();

    /** What a source has of the n-grams. */
    private static final class Finds {
        private final BitSet grams = new BitSet();
        private long texts;
    }

    /** Looks for the n-grams of these stories. */
    public CopiedNGrams(List<StoryText> stories, int n) {
        this.n = n;
        grams = NGrams.distinct(stories.stream()
                .flatMapToLong(story -> Arrays.stream(NGrams.of(story.lowerWords(), n)))
                .toArray());
    }

    /** Looks through a text of a source. */
    public void read(String source, String text) {
        Finds finds = bySource.computeIfAbsent(source, name -> new Finds());
        finds.texts++;
        for (long gram : NGrams.of(Words.lower(text), n)) {
            int at = Arrays.binarySearch(grams, gram);
            if (at >= 0) {
                finds.grams.set(at);
            }
        }
    }

    /** Names of the sources of all texts read. */
    public SortedSet<String> sources() {
        return new TreeSet<>(bySource.keySet());
    }

    /** Texts read of these sources. */
    public long texts(Collection<String> sources) {
        return sources.stream().mapToLong(source -> bySource.get(source).texts).sum();
    }

    /** The share of a story's n-grams that stand in a text of one of these sources, from 0 to 1; 0 if it has none. */
    public double share(StoryText story, Collection<String> sources) {
        long[] own = NGrams.of(story.lowerWords(), n);
        long copied = Arrays.stream(own).filter(gram -> isCopied(gram, sources)).count();
        return own.length == 0 ? 0 : (double) copied / own.length;
    }

    private boolean isCopied(long gram, Collection<String> sources) {
        int at = Arrays.binarySearch(grams, gram);
        return at >= 0
                && sources.stream()
                        .anyMatch(source -> bySource.get(source).grams.get(at));
    }
}
