package moonlamp.training.corpus;

import java.util.List;
import java.util.Locale;

/** Draws names for heroes and friends. */
final class HeroNames {
    private final Lexicon lexicon;

    HeroNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A girl's name for her, a boy's for him. */
    String ofChild(Gender gender, Dice dice) {
        return dice.pick(gender == Gender.SHE ? lexicon.girls() : lexicon.boys());
    }

    /** A name for a creature: some are for him or for her only, as in "Alma/she". */
    String ofCreature(Gender gender, Dice dice) {
        return suiting(gender, lexicon.petNames(), dice);
    }

    /** A name for somebody grown up, often an old-fashioned one. */
    String ofGrownUp(Gender gender, Dice dice) {
        return dice.chance(0.6) ? suiting(gender, lexicon.elders(), dice) : ofChild(gender, dice);
    }

    /** The one of these words that is drawn, of those that say nothing else than this gender after a slash. */
    private String suiting(Gender gender, List<String> words, Dice dice) {
        while (true) {
            String[] parts = dice.pick(words).split("/");
            boolean suits = parts.length == 1 || parts[1].equals(gender.pronoun("he"));
            if (suits && !lexicon.heroes().containsKey(parts[0].toLowerCase(Locale.ROOT))) {
                return parts[0];
            }
        }
    }
}
