package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moonlamp.story.StoryRequest;

/**
 * What every finished story must be, whatever tale and cast it comes from: as long as asked, with every choice in it, in
 * the manner of its theme, and well formed.
 */
final class StoryCheck {
    private static final int MIN_HERO_MENTIONS = 4;
    private static final int MIN_CUES = 2;

    private final Lexicon lexicon;
    private final FormCheck form;
    /** Those that fail most often come first. */
    private final List<Check> checks = List.of(
            StoryCheck::length, StoryCheck::twist, StoryCheck::place, StoryCheck::hero, this::theme, this::form);

    /** Says what is wrong, or null. */
    private interface Check {
        String problem(StoryText story, Cast cast);
    }

    StoryCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
        form = new FormCheck(lexicon);
    }

    /** What is wrong with the story; empty if nothing is. */
    List<String> problems(String text, Cast cast) {
        StoryText story = StoryText.of(text);
        List<String> problems = new ArrayList<>();
        for (Check check : checks) {
            String problem = check.problem(story, cast);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** Whether nothing is wrong with the story. */
    boolean isSound(String text, Cast cast) {
        StoryText story = StoryText.of(text);
        return checks.stream().allMatch(check -> check.problem(story, cast) == null);
    }

    private static String length(StoryText story, Cast cast) {
        StoryRequest request = cast.request();
        int words = WordCount.of(story.text());
        boolean fits = words >= request.length().minWords() + 5
                && words <= request.length().maxWords() - 3;
        return fits
                ? null
                : "has " + words + " words, which is not well within the band of a "
                        + request.length().label() + " story";
    }

    private static String twist(StoryText story, Cast cast) {
        Twist twist = cast.twist();
        int heads = twist.skill().isEmpty()
                ? StoryText.count(story.lower(), twist.head())
                : StoryText.count(story.lower(), twist.skill()) + StoryText.count(story.lower(), twist.skillIng());
        return heads >= 2 ? null : "says \"" + twist.head() + "\" only " + heads + " times";
    }

    private static String place(StoryText story, Cast cast) {
        if (!story.beginning(3).contains(cast.setting().phrase().toLowerCase(Locale.ROOT))) {
            return "the first three sentences do not say " + cast.setting().phrase();
        }
        return StoryText.count(story.after(3), cast.setting().head()) > 0 ? null : "the place is not named again";
    }

    private static String hero(StoryText story, Cast cast) {
        String character = cast.request().character();
        if (!story.beginning(2).contains(character.toLowerCase(Locale.ROOT))) {
            return "the first two sentences do not name " + character;
        }
        int mentions = StoryText.count(story.lower(), cast.hero().head());
        return mentions >= MIN_HERO_MENTIONS ? null : "names the hero by noun only " + mentions + " times";
    }

    private String theme(StoryText story, Cast cast) {
        int cues = ThemeSound.cues(story.words(), lexicon.style(cast.request().theme()), cast.request());
        return cues >= MIN_CUES ? null : "has " + cues + " words that are typical of the theme";
    }

    private String form(StoryText story, Cast cast) {
        return form.problem(story);
    }
}
