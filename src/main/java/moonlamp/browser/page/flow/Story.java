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
    private boolean finished;

    Story(Recipe recipe) {
        this.recipe = recipe;
    }

    /** What it was made from. */
    public Recipe recipe() {
        return recipe;
    }

    /** Its title, made from the choices. */
    public String title() {
        return StoryTitle.of(recipe.request());
    }

    /** What has been written so far, in order; not to be changed. */
    public List<Sentence> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    /** How many words have been written. */
    public int words() {
        int words = 0;
        for (Sentence sentence : sentences) {
            words += words(sentence.text());
        }
        return words;
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

    /** Words are what spaces separate. */
    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
