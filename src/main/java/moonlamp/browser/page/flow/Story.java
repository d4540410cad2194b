package moonlamp.browser.page.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import moonlamp.story.ModelFingerprint;
import moonlamp.story.Readability;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StorySampling;
import moonlamp.story.StoryTitle;
import moonlamp.story.StoryVariation;

/** A story as far as it has been written. */
public final class Story {
    private final StoryVariation variation;
    private final String parent;
    private final List<Sentence> sentences = new ArrayList<>();
    /** Whether it was asked for without a storyteller in mind; links and what was told before name theirs. */
    private final boolean anew;

    private final boolean retold;
    private final boolean reopened;
    private final boolean retellable;
    private Recipe recipe;
    private String title = "";
    private boolean finished;

    Story(Recipe recipe) {
        this(recipe, null, "", false);
    }

    private Story(Recipe recipe, StoryVariation variation, String parent, boolean retold) {
        this.recipe = recipe;
        this.variation = variation;
        this.parent = parent;
        this.retold = retold;
        anew = !recipe.model().known();
        reopened = false;
        retellable = true;
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
        variation = null;
        parent = "";
        retold = false;
        anew = false;
        reopened = true;
        finished = true;
        sentences.addAll(written);
    }

    /**
     * What is made of this story, with nothing written yet. The same story again comes from where this one came from.
     *
     * @param shipped how freely words are chosen for a new story, unless somebody has changed that for this one
     */
    Story varied(StoryVariation wanted, long seed, StorySampling shipped) {
        if (wanted == StoryVariation.SAME) {
            return new Story(recipe, variation, parent, true);
        }
        Recipe now = recipe.sampling().isAsShipped() ? recipe.withSampling(shipped) : recipe;
        return new Story(wanted.of(now, seed), wanted, recipe.toFragment(), true);
    }

    /** What it was made from; the model in it is the one that tells it, as soon as one does. */
    public Recipe recipe() {
        return recipe;
    }

    /** Whether it was written before, and is only shown. */
    public boolean reopened() {
        return reopened;
    }

    /** Whether it was made of another story, which lay open when it began. */
    public boolean retold() {
        return retold;
    }

    /** Whether its recipe tells it again. */
    public boolean retellable() {
        return retellable;
    }

    /** What it is of the story that it comes from, or null if it comes from none. */
    public StoryVariation variation() {
        return variation;
    }

    /** The fragment of the story that it comes from; empty if it comes from none. */
    public String parent() {
        return parent;
    }

    /** Its title, made from the choices unless a person has given it another one. */
    public String title() {
        return title.isEmpty() ? StoryTitle.of(recipe) : title;
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
        return readability().words();
    }

    /** How easy what has been written is to follow. */
    public Readability readability() {
        return Readability.of(sentences);
    }

    /**
     * This model tells it.
     *
     * @param shipped how freely it chooses words, unless somebody has changed that for this story or it names its storyteller
     */
    void toldBy(ModelFingerprint model, StorySampling shipped) {
        if (anew && recipe.sampling().isForNewStories()) {
            recipe = recipe.withSampling(shipped);
        }
        recipe = recipe.toldBy(model);
    }

    /** Whether it has come to its end, and was not stopped before. */
    public boolean finished() {
        return finished;
    }

    void add(Sentence sentence) {
        sentences.add(sentence);
    }

    void finish() {
        finished = true;
    }
}
