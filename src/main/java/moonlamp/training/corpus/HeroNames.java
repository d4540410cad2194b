package moonlamp.training.corpus;

import java.util.List;
import java.util.Locale;

/** Draws names for heroes and friends. */
final class HeroNames {
    private static final double OLD_FASHIONED = 0.6;

    private final Lexicon lexicon;

    HeroNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A girl's name for her, a boy's for him. */
    String ofChild(Gender gender, Dice dice) {
        return dice.pick(gender == Gender.SHE ? lexicon.girls() : lexicon.boys());
    }

    /** A name for a creature. */
    String ofCreature(Gender gender, Dice dice) {
        return suiting(gender, lexicon.petNames(), dice);
    }

    /** A name for somebody grown up, often an old-fashioned one. */
    String ofGrownUp(Gender gender, Dice dice) {
        return dice.chance(OLD_FASHIONED) ? suiting(gender, lexicon.elders(), dice) : ofChild(gender, dice);
    }

    /** One of these names that suits the gender and is no kind of hero, as "Robin" would be. */
    private String suiting(Gender gender, List<Gendered> names, Dice dice) {
        List<String> suiting = names.stream()
                .filter(name -> name.suits(gender))
                .map(Gendered::word)
                .filter(name -> !lexicon.heroes().containsKey(name.toLowerCase(Locale.ROOT)))
                .toList();
        return dice.pick(suiting);
    }
}
