package moonlamp.training.data.slots;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import moonlamp.story.StoryTheme;

/** Which kind of story it is, by the words that are typical of a kind. */
final class ThemeFinder {
    private static final Map<StoryTheme, Pattern> CUES = new EnumMap<>(Map.of(
            StoryTheme.FAIRY_TALE,
                    cues("king|queen|princess|prince|castle|knight|kingdom|royal|throne|dragon|witch|giant"),
            StoryTheme.SILLY, cues("silly|silliest|goofy|wobbl\\w*|giggl\\w*|ridiculous|nonsense|wacky"),
            StoryTheme.ADVENTUROUS, cues("adventur\\w*|explor\\w*|treasure|journey|map|brave\\w*|courage\\w*|quest"),
            StoryTheme.MAGICAL, cues("magic\\w*|spell|wish|fairy|wizard|potion|enchant\\w*|sparkl\\w*|unicorn|wand"),
            StoryTheme.BEDTIME,
                    cues("asleep|goodnight|good night|bedtime|sweet dreams|tucked|lullaby|sleepy|pillow|blanket"),
            StoryTheme.FUNNY, cues("funny|funniest|joke|tickl\\w*|laugh\\w*|prank|chuckl\\w*")));
    private static final int LEAST = 3;

    private ThemeFinder() {}

    private static Pattern cues(String words) {
        return Pattern.compile("\\b(?:" + words + ")s?\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The theme with the most cues, if there are some and no other has as many; or null. */
    static StoryTheme find(String story) {
        StoryTheme best = null;
        long most = LEAST - 1;
        for (Map.Entry<StoryTheme, Pattern> cue : CUES.entrySet()) {
            long count = cue.getValue().matcher(story).results().count();
            if (count > most) {
                best = cue.getKey();
                most = count;
            } else if (count == most) {
                best = null;
            }
        }
        return best;
    }
}
