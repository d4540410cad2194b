package moonlamp.browser.page.keeping;

import moonlamp.browser.page.flow.Story;
import moonlamp.library.BackupFormatException;
import moonlamp.library.KeptStory;
import moonlamp.library.Library;
import moonlamp.library.Origin;
import moonlamp.library.StoryCodec;
import moonlamp.library.TitleText;
import moonlamp.story.Recipe;
import moonlamp.story.RecipeFormatException;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;

/**
 * The story that lies open. One that is being told is written down sentence by sentence, so that closing the page loses
 * nothing; one that is kept is a story of the library from then on.
 */
public final class StoryDesk {
    private final Library library;
    private final Surroundings surroundings;
    private Story story;
    private KeptStory before;
    private KeptStory previous;
    private String id = "";
    private String parent = "";
    private boolean kept;

    public StoryDesk(Library library, Surroundings surroundings) {
        this.library = library;
        this.surroundings = surroundings;
    }

    /** A story begins to be told. */
    public void begin(Story begun) {
        parent = parentOf(begun);
        story = begun;
        previous = before == null ? previous : before;
        before = null;
        id = surroundings.freshId();
        kept = false;
    }

    /** The story that is being told has grown by a sentence. */
    public void grew() {
        before = asKept();
        kept = false;
        surroundings.remember(id, StoryCodec.write(before));
        library.layOnDesk(before);
    }

    /** What was told in this visit under this id, kept or not; null if nothing. */
    public KeptStory told(String wanted) {
        try {
            return StoryCodec.read(surroundings.recall(wanted));
        } catch (BackupFormatException e) {
            return null;
        }
    }

    /** The story that lay open before the present one began to be told; null if there was none. */
    public KeptStory previous() {
        return previous;
    }

    /** A story that was written before is opened: this is it for the page. */
    public Story open(KeptStory opened) {
        story = asStory(opened);
        before = opened;
        id = opened.id();
        parent = opened.origin().parent();
        kept = false;
        return story;
    }

    /** The id of the story that lies open; empty when there is none. */
    public String id() {
        return id;
    }

    /** Whether it is in the library, as far as is known. */
    public boolean kept() {
        return kept;
    }

    /** The story that lies open, ready to be kept or taken out; null while nothing is written. */
    public KeptStory lying() {
        return before;
    }

    /** Looks whether all of the story is in the library, and whether it has another title there. */
    public void look(Runnable changed) {
        if (id.isEmpty()) {
            return;
        }
        String asked = id;
        library.find(asked, found -> {
            if (!asked.equals(id)) {
                return;
            }
            // another tab may have kept it from the desk while it was being told here
            boolean whole = found != null && (before == null || !before.isLongerThan(found));
            boolean renamed = whole && before != null && !found.title().equals(before.title());
            if (renamed) {
                story.rename(found.title());
            }
            before = whole ? found : before;
            if (whole != kept || renamed) {
                kept = whole;
                changed.run();
            }
        });
    }

    /** Keeps the story that lies open. */
    public void keep(Runnable done) {
        String asked = id;
        library.keep(before, () -> {
            kept = asked.equals(id) || kept;
            done.run();
        });
    }

    private KeptStory asKept() {
        long now = surroundings.now();
        boolean first = before == null;
        StoryRequest request = story.recipe().request();
        Origin origin = first
                ? new Origin(
                        story.recipe().toFragment(),
                        story.recipe().seed(),
                        surroundings.model(),
                        story.recipe().model().hex(),
                        parent)
                : before.origin();
        return new KeptStory(
                id,
                TitleText.clean(story.title()),
                story.sentences(),
                request.language().tag(),
                origin,
                request.audience().company().names(),
                first ? now : before.created(),
                now,
                false);
    }

    /** The id of the story that this one comes from, if it is the one that lies here or the one that that came from. */
    private String parentOf(Story begun) {
        if (begun.parent().isEmpty() || story == null) {
            return begun.retold() ? parent : "";
        }
        return begun.parent().equals(story.parent()) ? parent : id;
    }

    /** @throws RecipeFormatException if there is none that this version can read */
    public static Recipe recipe(KeptStory kept) {
        return Recipe.fromFragment(kept.origin().recipe());
    }

    /** A story's recipe, or, where there is none that can be read, one for the picture alone. */
    public static Recipe recipeOrStandIn(KeptStory kept) {
        try {
            return recipe(kept);
        } catch (RecipeFormatException e) {
            return Recipe.of(StoryOptions.first(), kept.origin().number());
        }
    }

    /** A recipe that cannot be read still leaves the text. */
    private static Story asStory(KeptStory kept) {
        Recipe recipe = recipeOrStandIn(kept);
        boolean own = recipe.toFragment().equals(kept.origin().recipe());
        return new Story(recipe, own, kept.title(), kept.sentences());
    }
}
