package moonlamp.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page's English words for kinds and lengths are the original demo's. */
class WishChoicesTest {
    @ParameterizedTest
    @EnumSource(StoryTheme.class)
    void themesHaveTheirLabel(StoryTheme theme) {
        assertEquals(theme.label(), WishChoices.words(theme).english());
        assertEquals("THEME_" + theme.name(), WishChoices.words(theme).name());
    }

    @ParameterizedTest
    @EnumSource(StoryLength.class)
    void lengthsHaveTheirLabel(StoryLength length) {
        assertEquals(length.label(), WishChoices.words(length).english());
        assertEquals("LENGTH_" + length.name(), WishChoices.words(length).name());
    }
}
