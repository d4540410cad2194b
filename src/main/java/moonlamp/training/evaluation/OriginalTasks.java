package moonlamp.training.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import moonlamp.story.StoryOptions;
import moonlamp.story.WordList;

/**
 * All combinations of the page's characters, settings, twists and lengths, 8 x 7 x 6 x 3, each with one of the themes. They
 * come in an order of which every beginning is balanced: number i has character i mod 8, setting i mod 7, length i mod 3,
 * and its twist from i / 3 mod 3 and i / 8 mod 2. As 16, 7 and 9 have no common factor, no combination comes twice.
 */
final class OriginalTasks {
    /** How many there are. */
    static final int COUNT = 1008;

    /** Themes go round; one step back every so many stories, so that each meets every length. */
    private static final int THEME_SHIFT = 14;

    private static final List<String> LIST = WordList.read(OriginalTasks.class, "original-choices.txt");
    private static final List<Choice> CHARACTERS = choices("character:");
    private static final List<Choice> SETTINGS = choices("setting:");
    private static final List<Choice> TWISTS = choices("twist:");

    private OriginalTasks() {}

    /**
     * The first of them.
     *
     * @param count 0 .. {@link #COUNT}
     * @param firstSeed seed of number 0; number i has the i-th after it
     */
    static List<StoryTask> first(int count, long firstSeed) {
        if (count < 0 || count > COUNT) {
            throw new IllegalArgumentException(count + " stories of the " + COUNT + " original combinations");
        }
        return IntStream.range(0, count).mapToObj(i -> task(i, firstSeed + i)).toList();
    }

    private static StoryTask task(int i, long seed) {
        int twist = i / 3 % 3 * 2 + i / 8 % 2;
        int theme = Math.floorMod(i - i / THEME_SHIFT, StoryOptions.THEMES.size());
        return StoryTask.of(
                CHARACTERS.get(i % CHARACTERS.size()),
                SETTINGS.get(i % SETTINGS.size()),
                TWISTS.get(twist),
                StoryOptions.THEMES.get(theme),
                StoryOptions.LENGTHS.get(i % StoryOptions.LENGTHS.size()),
                seed);
    }

    private static List<Choice> choices(String kind) {
        return LIST.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> Choice.of(line.substring(kind.length()).strip()))
                .toList();
    }
}
