package moonlamp.browser.page.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryTitle;

/** A story as far as it has been written. */
public final class Story {
    private final Recipe recipe;
    private final List<Sentence> sentences = new ArrayList<>();
    private final boolean reopened;
    private final boolean retellable;
    private String title;

    Story(Recipe recipe) {
        this.recipe = recipe;
        reopened = false;
        retellable = true;
        title = StoryTitle.of(recipe.request());
    }

    /**
     * A story that was written before.
     *
     * @param retellable whether it came from this recipe; if not, the recipe only stands in for the picture
     */
    public Story(Recipe recipe, boolean retellable, String title, List<Sentence> written) {
        this.recipe = recipe;
        this.retellable = retellable;
        this.title = title;
        reopened = true;
        sentences.addAll(written);
    }

    /** What it was made from. */
    public Recipe recipe() {
        return recipe;
    }

    /** Whether it was written before, and is only shown. */
    public boolean reopened() {
        return reopened;
    }

    /** Whether its recipe tells it again. */
    public boolean retellable() {
        return retellable;
    }

    /** Its title, made from the choices unless a person has given it another one. */
    public String title() {
        return title;
    }

    /** Gives it another title. */
    public void rename(String newTitle) {
        title = newTitle;
    }

    /** What has been written so far, in order; not to be changed. */
    public List<Sentence> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    /** How many words have been written. */
    public int words() {
        int words = 0;
        for (Sentence sentence : sentences) {
            words += sentence.words();
        }
        return words;
    }

    void add(Sentence sentence) {
        sentences.add(sentence);
    }
}
