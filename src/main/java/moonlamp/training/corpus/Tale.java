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
 * @param trait for a tale told in one piece: the family of traits whose heroes it is about, or {@link #ANY}; else empty
 * @param themes the only themes it is told in; empty means all
 * @param friends what kind of helper it has, or only {@link #CHOSEN}; empty means none
 * @param facts what is drawn once for a story, in the order of the file
 * @param beats its steps in order, markers included
 */
record Tale(
        String file,
        String title,
        List<String> twists,
        String trait,
        Set<StoryTheme> themes,
        List<String> friends,
        List<Fact> facts,
        List<Beat> beats) {
    /** Stands for every trait in a tale told in one piece. */
    static final String ANY = "any";

    /** Stands for a friend whom the reader has asked for. */
    static final String CHOSEN = "chosen";

    /** Whether it may be told in this theme. */
    boolean suits(StoryTheme theme) {
        return themes.isEmpty() || themes.contains(theme);
    }

    /** Whether it may be told of a hero who is like this. */
    boolean suits(Trait hero) {
        return !isOfTrait() || trait.equals(hero.family());
    }

    /** Whether it is told in one piece: with its own opening and ending, and hardly anything of the lexicon between. */
    boolean isWhole() {
        return !trait.isEmpty();
    }

    /** Whether it is about heroes of one trait, which it shows by itself. */
    boolean isOfTrait() {
        return isWhole() && !trait.equals(ANY);
    }

    /** Whether it has a helper. */
    boolean hasFriend() {
        return !friends.isEmpty();
    }

    /** Whether it is about two whom the reader has asked for together, and told of nobody else. */
    boolean isForTwo() {
        return friends.equals(List.of(CHOSEN));
    }
}
