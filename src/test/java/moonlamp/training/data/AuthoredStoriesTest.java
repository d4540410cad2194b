package moonlamp.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import moonlamp.story.StoryOptions;
import moonlamp.training.corpus.Emphasis;
import org.junit.jupiter.api.Test;

class AuthoredStoriesTest {
    private static final int COUNT = 300;
    private static final HeldOut SPLIT = new HeldOut(10);

    private final StorySource openings = AuthoredStories.openings(COUNT, SPLIT, Emphasis.NONE);

    @Test
    void openingsAskForWhatIsNotOriginal() {
        IntFunction<TrainingText> epoch = openings.epoch(1);
        IntStream.range(0, COUNT).mapToObj(epoch).forEach(text -> {
            assertTrue(text.prompt().contains(" that "), text.prompt());
            assertFalse(StoryOptions.TWISTS.stream().anyMatch(text.prompt()::contains), text.prompt());
            assertFalse(SPLIT.contains(text.story()), text.story());
            assertTrue(text.mostTokens() < 100, "tokens: " + text.mostTokens());
        });
    }

    @Test
    void openingsAreNotJudgedWith() {
        assertEquals(COUNT, openings.perEpoch());
        assertEquals(List.of(), openings.heldOut(10));
    }
}
