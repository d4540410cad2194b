package moonlamp.browser.page.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryParcelTest {
    private final Story story = new Story(Recipe.of(StoryOptions.surprise(4), 21));

    @Test
    void aStoryIsUnwrappedAsItWas() {
        story.add(new Sentence("Es war einmal ein „Fuchs“ 🦊.", true));
        story.add(new Sentence("-", false));
        story.add(new Sentence("+ Good night.", true));
        story.finish();
        Story again = StoryParcel.unwrap(StoryParcel.wrap(story));
        assertEquals(story.recipe(), again.recipe());
        assertEquals(story.sentences(), again.sentences());
        assertTrue(again.finished());
    }

    @Test
    void aStoryThatWasStoppedIsNotFinished() {
        story.add(new Sentence("Once", true));
        assertFalse(StoryParcel.unwrap(StoryParcel.wrap(story)).finished());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\n\n", "r=\nfinished\n+Once.", "r=xx\nfinished\n+Once.", "hello\nfinished\n+Once."})
    void whatIsNoParcelHoldsNoStory(String text) {
        assertNull(StoryParcel.unwrap(text));
    }

    @Test
    void aDamagedParcelNeverThrows() {
        story.add(new Sentence("Once.", true));
        story.add(new Sentence("Twice.", false));
        String parcel = StoryParcel.wrap(story);
        for (int end = 0; end < parcel.length(); end++) {
            StoryParcel.unwrap(parcel.substring(0, end));
        }
        assertNull(StoryParcel.unwrap(parcel + "\n"));
        assertNull(StoryParcel.unwrap(parcel + "\n+"));
    }
}
