package moonlamp.browser.page.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import moonlamp.browser.page.settings.FakeNotebook;
import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import org.junit.jupiter.api.Test;

class LastWishTest {
    private final FakeNotebook notebook = new FakeNotebook();
    private final LastWish wish = new LastWish(notebook);

    @Test
    void comesBackWithoutNames() {
        assertTrue(wish.read().isEmpty());
        StoryRequest request = StoryOptions.surprise(4);
        wish.write(request.withAudience(
                new Audience(StoryLanguage.GERMAN, AgeBand.ANY, new Company(List.of("Mia"), ChildRole.FRIEND))));
        assertEquals(Optional.of(request), wish.read());
        assertFalse(notebook.read(LastWish.KEY).isEmpty());
    }

    @Test
    void whatCannotBeReadIsNoWish() {
        notebook.write(LastWish.KEY, "r=zzz");
        assertTrue(wish.read().isEmpty());
    }
}
