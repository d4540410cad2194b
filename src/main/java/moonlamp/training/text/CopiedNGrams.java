package moonlamp.training.text;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * How much of some stories stands word for word in other texts. Only the stories' n-grams are kept in memory; the texts,
 * of any number, are read once, one by one.
 */
public final class CopiedNGrams {
    private final int n;
    private final long[] grams;
    private final boolean[] copied;
    private long texts;

    /** Looks for the n-grams of these stories. */
    public CopiedNGrams(List<StoryText> stories, int n) {
        this.n = n;
        grams = NGrams.distinct(stories.stream()
                .flatMapToLong(story -> Arrays.stream(NGrams.of(story.lowerWords(), n)))
                .toArray());
        copied = new boolean[grams.length];
    }

    /** Looks through all of these texts. */
    public void readAll(Iterator<String> all) {
        while (all.hasNext()) {
            read(all.next());
        }
    }

    private void read(String text) {
        texts++;
        List<String> words = Words.lower(text);
        for (long gram : NGrams.of(words, n)) {
            int at = Arrays.binarySearch(grams, gram);
            if (at >= 0) {
                copied[at] = true;
            }
        }
    }

    /** Texts read. */
    public long texts() {
        return texts;
    }

    /** The share of a story's n-grams that stand in a text read, from 0 to 1; 0 if it has none. */
    public double share(StoryText story) {
        long[] own = NGrams.of(story.lowerWords(), n);
        return own.length == 0 ? 0 : (double) count(own) / own.length;
    }

    private long count(long[] own) {
        return Arrays.stream(own)
                .filter(gram -> {
                    int at = Arrays.binarySearch(grams, gram);
                    return at >= 0 && copied[at];
                })
                .count();
    }
}
