package moonlamp.browser.page.flow;

import moonlamp.story.Recipe;
import moonlamp.story.RecipeFormatException;
import moonlamp.story.Sentence;

/**
 * A story as a text, which takes it over a reload of the page: the recipe's fragment, then whether the story came to its
 * end, then a line for each sentence.
 */
public final class StoryParcel {
    private static final String FINISHED = "finished";
    private static final String STOPPED = "stopped";
    private static final char PARAGRAPH = '+';
    private static final char SAME_PARAGRAPH = '-';

    private StoryParcel() {}

    /** Wraps a story up. */
    public static String wrap(Story story) {
        StringBuilder text = new StringBuilder(story.recipe().toFragment());
        text.append('\n').append(story.finished() ? FINISHED : STOPPED);
        for (Sentence sentence : story.sentences()) {
            text.append('\n').append(sentence.startsParagraph() ? PARAGRAPH : SAME_PARAGRAPH);
            text.append(sentence.text());
        }
        return text.toString();
    }

    /** The story of a parcel; null if there is none in it, or a damaged one. */
    public static Story unwrap(String parcel) {
        int recipeEnd = parcel.indexOf('\n');
        int stateEnd = parcel.indexOf('\n', recipeEnd + 1);
        if (recipeEnd < 0 || stateEnd < 0) {
            return null;
        }
        Story story;
        try {
            story = new Story(Recipe.fromFragment(parcel.substring(0, recipeEnd)));
        } catch (RecipeFormatException e) {
            return null;
        }
        int at = stateEnd;
        while (at < parcel.length()) {
            int end = parcel.indexOf('\n', at + 1);
            end = end < 0 ? parcel.length() : end;
            if (end - at < 3) {
                return null;
            }
            story.add(new Sentence(parcel.substring(at + 2, end), parcel.charAt(at + 1) == PARAGRAPH));
            at = end;
        }
        if (parcel.substring(recipeEnd + 1, stateEnd).equals(FINISHED)) {
            story.finish();
        }
        return story;
    }
}
