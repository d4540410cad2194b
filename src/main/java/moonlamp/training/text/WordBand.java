package moonlamp.training.text;

import moonlamp.story.StoryLength;
import moonlamp.story.Words;

/**
 * How many words a story may have, as {@link Words#count} counts them.
 *
 * @param least fewest
 * @param most most
 */
public record WordBand(int least, int most) {
    /** What the prompt asks for. */
    public static WordBand of(StoryLength length) {
        return new WordBand(length.minWords(), length.maxWords());
    }

    /** So many words less at either end. */
    public WordBand within(int low, int high) {
        return new WordBand(least + low, most - high);
    }

    /** With this share less than the fewest and more than the most allowed, whole words. */
    public WordBand around(double share) {
        return new WordBand((int) Math.ceil(least * (1 - share)), (int) Math.floor(most * (1 + share)));
    }

    /** Whether so many words lie in it. */
    public boolean contains(int words) {
        return words >= least && words <= most;
    }
}
