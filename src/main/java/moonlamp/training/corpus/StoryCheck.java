package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moonlamp.story.StoryRequest;
import moonlamp.story.Words;
import moonlamp.training.text.StoryText;
import moonlamp.training.text.ThemeCues;
import moonlamp.training.text.WordBand;

/**
 * What every finished story must be, whatever tale and cast it comes from: as long as asked, with every choice in it, in
 * the manner of its theme, and well formed.
 */
final class StoryCheck {
    private static final int MIN_HERO_MENTIONS = 4;
    /** Those that fail most often come first. */
    private static final List<Check> CHECKS = List.of(
            StoryCheck::length,
            StoryCheck::twist,
            StoryCheck::place,
            StoryCheck::hero,
            StoryCheck::theme,
            StoryCheck::form);

    /** Says what is wrong, or null. */
    private interface Check {
        String problem(StoryText story, Cast cast);
    }

    private StoryCheck() {}

    /** What is wrong with the story; empty if nothing is. */
    static List<String> problems(String text, Cast cast) {
        StoryText story = new StoryText(text);
        List<String> problems = new ArrayList<>();
        for (Check check : CHECKS) {
            String problem = check.problem(story, cast);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** Whether nothing is wrong with the story. */
    static boolean isSound(String text, Cast cast) {
        StoryText story = new StoryText(text);
        return CHECKS.stream().allMatch(check -> check.problem(story, cast) == null);
    }

    private static String length(StoryText story, Cast cast) {
        StoryRequest request = cast.request();
        int words = story.wordCount();
        return WordBand.of(request.length()).within(5, 3).contains(words)
                ? null
                : "has " + words + " words, which is not well within the band of a "
                        + request.length().label() + " story";
    }

    private static String twist(StoryText story, Cast cast) {
        Twist twist = cast.twist();
        int heads = twist.skill().isEmpty()
                ? Words.occurrences(story.lower(), twist.head())
                : Words.occurrences(story.lower(), twist.skill()) + Words.occurrences(story.lower(), twist.skillIng());
        return heads >= 2 ? null : "says \"" + twist.head() + "\" only " + heads + " times";
    }

    private static String place(StoryText story, Cast cast) {
        if (!lower(story.beginning(3)).contains(cast.setting().phrase().toLowerCase(Locale.ROOT))) {
            return "the first three sentences do not say " + cast.setting().phrase();
        }
        return Words.occurrences(lower(story.after(3)), cast.setting().head()) > 0
                ? null
                : "the place is not named again";
    }

    private static String hero(StoryText story, Cast cast) {
        String character = cast.request().character();
        if (!lower(story.beginning(2)).contains(character.toLowerCase(Locale.ROOT))) {
            return "the first two sentences do not name " + character;
        }
        int mentions = Words.occurrences(story.lower(), cast.hero().head());
        return mentions >= MIN_HERO_MENTIONS ? null : "names the hero by noun only " + mentions + " times";
    }

    private static String theme(StoryText story, Cast cast) {
        return ThemeCues.isHeard(cast.request(), story) ? null : "has too few words that are typical of the theme";
    }

    private static String form(StoryText story, Cast cast) {
        return FormCheck.problem(story);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
