package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;

/** Tells a tale many times, in every theme and length, and reports what goes wrong too often. */
final class TaleTrial {
    private static final int CASTS = 8;
    /** For tales that failed in {@link #CASTS}, before they are blamed: of so few, one that is good enough may fail by chance. */
    private static final int MORE_CASTS = 40;

    private static final double TOLERATED = 0.34;
    /** Drawing other wordings often helps. */
    private static final double TOLERATED_NO_FIT = 0.6;

    private static final String NO_FIT = "does not fit the length";

    private final Tale tale;
    private final Lexicon lexicon;
    private final Casting casting;
    private final Dice dice;

    TaleTrial(Tale tale, Lexicon lexicon, long seed) {
        this.tale = tale;
        this.lexicon = lexicon;
        casting = new Casting(lexicon, List.of(tale), Emphasis.NONE);
        dice = new Dice(seed);
    }

    /** What is wrong with more than a third of the tellings of a length; empty if nothing is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (StoryLength length : StoryLength.values()) {
            if (!problems(length, CASTS).isEmpty()) {
                problems.addAll(problems(length, MORE_CASTS));
            }
        }
        return problems;
    }

    private List<String> problems(StoryLength length, int casts) {
        Map<String, Integer> reasons = new TreeMap<>();
        long least = 0;
        long most = 0;
        int tellings = 0;
        for (StoryTheme theme : StoryTheme.values()) {
            for (int i = 0; i < casts && tale.suits(theme); i++) {
                Plan plan = plan(theme, length);
                int[] range = Telling.range(plan, lexicon, dice);
                least += range[0];
                most += range[1];
                tellings++;
                reasons(plan).forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            }
        }
        return report(length, reasons, tellings, least, most);
    }

    private List<String> reasons(Plan plan) {
        String text = Telling.tell(plan, lexicon, true, dice);
        if (text == null) {
            return List.of(NO_FIT);
        }
        List<String> reasons = new ArrayList<>();
        for (String problem : StoryCheck.problems(text, plan.cast())) {
            reasons.add(problem.replaceAll(":.*", "")
                    .replaceAll("\\d+", "n")
                    .replaceAll("\"[^\"]*\"", "the word of the twist"));
        }
        return reasons;
    }

    private List<String> report(StoryLength length, Map<String, Integer> reasons, int tellings, long least, long most) {
        List<String> problems = new ArrayList<>();
        String name = length.label().toLowerCase(Locale.ROOT);
        reasons.forEach((reason, count) -> {
            if (count > (reason.equals(NO_FIT) ? TOLERATED_NO_FIT : TOLERATED) * tellings) {
                problems.add(tale.file() + ": " + name + " stories: " + count + " of " + tellings + ": " + reason
                        + " (on average " + least / tellings + " words without and " + most / tellings
                        + " with all extras, openings and endings included; wanted " + length.minWords() + "-"
                        + length.maxWords() + ")");
            }
        });
        return problems;
    }

    /** A plan for one telling. */
    private Plan plan(StoryTheme theme, StoryLength length) {
        return casting.cast(tale, lexicon.twistKinds().get(dice.pick(tale.twists())), theme, length, dice);
    }

    /** A story that stands every check, with its prompt; says so if none does. */
    String sample(StoryTheme theme, StoryLength length) {
        for (int tries = 0; tries < 200; tries++) {
            Plan plan = plan(theme, length);
            String text = Telling.tell(plan, lexicon, true, dice);
            if (text != null && StoryCheck.isSound(text, plan.cast())) {
                return moonlamp.story.StoryPrompt.classic(plan.cast().request()) + "\n\n" + text;
            }
        }
        return "No " + length.label() + " " + theme.label() + " story stands every StoryCheck.";
    }

    /** The seed's own choice of a theme that the tale is told in. */
    StoryTheme someTheme() {
        List<StoryTheme> themes = new ArrayList<>(List.of(StoryTheme.values()));
        themes.removeIf(theme -> !tale.suits(theme));
        return dice.pick(themes);
    }
}
