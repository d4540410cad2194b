package moonlamp.training.corpus;

import java.util.List;
import java.util.Set;
import moonlamp.story.StoryTheme;

/**
 * A story plan: one plot in many wordings.
 *
 * @param file where it comes from
 * @param title for people
 * @param twists the kinds or the original twists that it tells
 * @param themes the only themes it is told in; empty means all
 * @param friends what kind of helper it has; empty means none
 * @param facts what is drawn once for a story, in the order of the file
 * @param beats its steps in order, markers included
 */
record Tale(
        String file,
        String title,
        List<String> twists,
        Set<StoryTheme> themes,
        List<String> friends,
        List<Fact> facts,
        List<Beat> beats) {
    /** Whether it may be told in this theme. */
    boolean suits(StoryTheme theme) {
        return themes.isEmpty() || themes.contains(theme);
    }

    /** Whether it has a helper. */
    boolean hasFriend() {
        return !friends.isEmpty();
    }
}
