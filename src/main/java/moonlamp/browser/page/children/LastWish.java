package moonlamp.browser.page.children;

import java.util.Optional;
import moonlamp.browser.page.models.Notebook;
import moonlamp.story.Audience;
import moonlamp.story.Recipe;
import moonlamp.story.RecipeFormatException;
import moonlamp.story.StoryRequest;

/** The choices of the last evening, on this device; whom the story was for is in the {@link FamilyBook}. */
public final class LastWish {
    static final String KEY = "moonlamp.wish";

    private final Notebook notebook;

    public LastWish(Notebook notebook) {
        this.notebook = notebook;
    }

    /** What was wished for last, for nobody in particular; nothing on a first visit, or if a later version wrote it. */
    public Optional<StoryRequest> read() {
        try {
            return Optional.of(Recipe.fromFragment(notebook.read(KEY)).request());
        } catch (RecipeFormatException e) {
            return Optional.empty();
        }
    }

    public void write(StoryRequest request) {
        notebook.write(KEY, Recipe.of(request.withAudience(Audience.ANYBODY), 0).toFragment());
    }
}
