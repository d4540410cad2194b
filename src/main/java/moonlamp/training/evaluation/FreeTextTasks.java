package moonlamp.training.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import moonlamp.story.StoryOptions;
import moonlamp.story.WordList;

/**
 * Stories of what people typed, from the list {@code free-text.txt}. Themes and lengths go round: number i has theme i mod
 * 6 and length (i + i / 6) mod 3, so that every theme meets every length.
 */
final class FreeTextTasks {
    private static final List<String> LIST = WordList.read(FreeTextTasks.class, "free-text.txt");

    /** How many there are. */
    static final int COUNT = LIST.size();

    private FreeTextTasks() {}

    /**
     * The first of them.
     *
     * @param count 0 .. {@link #COUNT}
     * @param firstSeed seed of number 0; number i has the i-th after it
     */
    static List<StoryTask> first(int count, long firstSeed) {
        if (count < 0 || count > COUNT) {
            throw new IllegalArgumentException(count + " stories of " + COUNT + " free-text requests");
        }
        return IntStream.range(0, count).mapToObj(i -> task(i, firstSeed + i)).toList();
    }

    private static StoryTask task(int i, long seed) {
        String[] choices = LIST.get(i).split("\\|", -1);
        if (choices.length != 3) {
            throw new IllegalArgumentException("\"" + LIST.get(i) + "\" is not character | setting | twist");
        }
        int themes = StoryOptions.THEMES.size();
        return StoryTask.of(
                Choice.of(choices[0].strip()),
                Choice.of(choices[1].strip()),
                Choice.of(choices[2].strip()),
                StoryOptions.THEMES.get(i % themes),
                StoryOptions.LENGTHS.get((i + i / themes) % StoryOptions.LENGTHS.size()),
                seed);
    }
}
