package moonlamp.training.evaluation;

import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.training.text.StoryText;

/** Stories for tests: of a brave squirrel on the moon that discovers a map. */
final class Stories {
    /** Honours every choice. */
    static final String GOOD =
            "Once upon a time a brave squirrel lived in a small village on the moon. \"What a night!\" said the"
                    + " squirrel to her friend, an old owl, and she climbed the highest hill to look at the stars.\n\n"
                    + "There, under a silver stone, lay a map. It showed a path to a castle, and in the castle a golden crown was"
                    + " waiting for somebody kind. The owl carried a lantern, and both of them walked all evening until they had"
                    + " found it.\n\n"
                    + "\"We will share it with the whole kingdom,\" the squirrel decided. Then everyone went home to bed, and slept.";

    private Stories() {}

    static StoryTask squirrel(StoryTheme theme, StoryLength length, long seed) {
        return StoryTask.of(
                Choice.of("a brave {squirrel}"),
                Choice.of("on the {moon}"),
                Choice.of("discovers a {map} to hidden treasure"),
                theme,
                length,
                seed);
    }

    /** A short fairy tale. */
    static ToldStory told(String text, boolean ended) {
        return new ToldStory(squirrel(StoryTheme.FAIRY_TALE, StoryLength.SHORT, 7), new StoryText(text), ended, 0);
    }

    static StoryMeasures measures(String text) {
        return StoryMeasures.of(told(text, true));
    }
}
