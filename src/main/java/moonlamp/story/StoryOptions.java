package moonlamp.story;

import java.util.List;

/**
 * The choices of the original demo (transformers.js-examples, bedtime-story-generator), in its order; the first of each
 * list is the preselected one.
 *
 * <p>The order is part of the link format of {@link Recipe}: new entries go to the end.
 */
public final class StoryOptions {
    public static final List<String> CHARACTERS = List.of(
            "a brave squirrel",
            "a shy dragon",
            "a clever fox",
            "a sleepy astronaut",
            "a grumpy gnome",
            "a cheerful princess",
            "a tiny robot",
            "a magical cat");

    public static final List<String> SETTINGS = List.of(
            "on the moon",
            "in an enchanted forest",
            "under the sea",
            "in a castle made of clouds",
            "inside a giant's boot",
            "at a wizard's school",
            "on a floating island");

    public static final List<String> TWISTS = List.of(
            "discovers a map to hidden treasure",
            "finds a pair of flying shoes",
            "stumbles upon an invisible cloak",
            "befriends a friendly ghost",
            "uncovers a secret door",
            "meets a wise old man");

    public static final List<StoryTheme> THEMES = List.of(StoryTheme.values());

    public static final List<StoryLength> LENGTHS = List.of(StoryLength.values());

    private StoryOptions() {}

    /** The request that stands when nothing has been chosen: the first entry of each list. */
    public static StoryRequest first() {
        return new StoryRequest(CHARACTERS.get(0), SETTINGS.get(0), TWISTS.get(0), THEMES.get(0), LENGTHS.get(0));
    }

    /** One request of all 8 x 7 x 6 x 6 x 3 = 6,048; the same seed gives the same one. */
    public static StoryRequest surprise(long seed) {
        long rest = mix(seed) >>> 1;
        String character = pick(CHARACTERS, rest);
        rest /= CHARACTERS.size();
        String setting = pick(SETTINGS, rest);
        rest /= SETTINGS.size();
        String twist = pick(TWISTS, rest);
        rest /= TWISTS.size();
        StoryTheme theme = pick(THEMES, rest);
        rest /= THEMES.size();
        return new StoryRequest(character, setting, twist, theme, pick(LENGTHS, rest));
    }

    private static <T> T pick(List<T> list, long number) {
        return list.get((int) (number % list.size()));
    }

    /** The output function of SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds give unrelated numbers. */
    static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
