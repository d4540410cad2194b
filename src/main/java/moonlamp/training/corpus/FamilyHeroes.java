package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import moonlamp.training.text.Articles;

/**
 * Draws heroes as families call their own: "Grandpa Walter", "our cat Mimi", "my niece Ida", "Finn the guinea pig", "a
 * shoemaker's daughter", "the smallest star". The story introduces them in the same words.
 */
final class FamilyHeroes {
    private final Lexicon lexicon;
    private final HeroNames names;
    private final List<HeroKind> creatures = new ArrayList<>();

    FamilyHeroes(Lexicon lexicon) {
        this.lexicon = lexicon;
        names = new HeroNames(lexicon);
        lexicon.heroes().values().stream().filter(kind -> !kind.isChild()).forEach(creatures::add);
    }

    /** The next one. */
    HeroChoice draw(Dice dice) {
        int roll = dice.below(100);
        if (roll < 28) {
            return titled(dice);
        }
        if (roll < 35) {
            return called(dice);
        }
        if (roll < 48) {
            return relative(dice);
        }
        if (roll < 66) {
            return ourCreature(dice);
        }
        if (roll < 80) {
            return creatureByName(dice);
        }
        return roll < 92 ? belonging(dice) : onlyOne(dice);
    }

    /** "Captain Carol" and so again and again, but of "Grandpa Walter" perhaps only Grandpa. */
    private HeroChoice titled(Dice dice) {
        Gendered title = Gendered.pick(lexicon.titles(), dice);
        String phrase = title.word() + " " + names.ofGrownUp(title.gender(), dice);
        boolean isCalling = lexicon.callings().stream().anyMatch(calling -> calling.startsWith(title.word() + "/"));
        return grownUp(phrase, isCalling && dice.chance(0.7) ? title.word() : phrase, title.gender());
    }

    /** "Dad". */
    private HeroChoice called(Dice dice) {
        Gendered calling = Gendered.pick(lexicon.callings(), dice);
        return grownUp(calling.word(), calling.word(), calling.gender());
    }

    private HeroChoice grownUp(String phrase, String name, Gender gender) {
        return choice(phrase, new Entity(phrase, name, "", name, gender), person(gender, true));
    }

    /** "my niece Ida", afterwards Ida. */
    private HeroChoice relative(Dice dice) {
        Gendered relation = Gendered.pick(lexicon.relations(), dice);
        String name = names.ofChild(relation.gender(), dice);
        String phrase = possessive(dice) + relation.word() + " " + name;
        return choice(phrase, new Entity(phrase, name, "", name, relation.gender()), person(relation.gender(), false));
    }

    /** "our cat Mimi" or "my hamster", afterwards the cat, the hamster. */
    private HeroChoice ourCreature(Dice dice) {
        HeroKind kind = dice.pick(creatures);
        Gender gender = dice.pick(kind.genders());
        String name = dice.chance(0.7) ? names.ofCreature(gender, dice) : "";
        if (!name.isEmpty() && dice.chance(0.15)) {
            name = (gender == Gender.SHE ? "Mrs " : "Mr ") + name;
        }
        String phrase = possessive(dice) + kind.noun() + (name.isEmpty() ? "" : " " + name);
        return choice(phrase, new Entity(phrase, "the " + kind.noun(), kind.noun(), name, gender), kind);
    }

    /** "Finn the guinea pig". */
    private HeroChoice creatureByName(Dice dice) {
        HeroKind kind = dice.pick(creatures);
        Gender gender = dice.pick(kind.genders());
        String name = dice.chance(0.5) ? names.ofCreature(gender, dice) : names.ofChild(gender, dice);
        String phrase = name + " the " + kind.noun();
        return choice(phrase, new Entity(phrase, "the " + kind.noun(), kind.noun(), name, gender), kind);
    }

    /** "a shoemaker's daughter". */
    private HeroChoice belonging(Dice dice) {
        Gendered belonging = Gendered.pick(lexicon.belongings(), dice);
        HeroKind other = lexicon.heroes().get(belonging.word());
        String noun = dice.pick(lexicon.owners()) + "'s " + belonging.word();
        String first = dice.chance(0.5) ? dice.pick(lexicon.looks()) + " " : "";
        HeroKind kind = other == null ? person(belonging.gender(), false) : other;
        return creature(Articles.before(first + noun) + " " + first, noun, belonging.gender(), kind);
    }

    /** "the smallest star". */
    private HeroChoice onlyOne(Dice dice) {
        HeroKind kind = dice.pick(creatures);
        return creature("the " + dice.pick(lexicon.superlatives()) + " ", kind.noun(), dice.pick(kind.genders()), kind);
    }

    private HeroChoice creature(String before, String noun, Gender gender, HeroKind kind) {
        String full = "the " + before.substring(before.indexOf(' ') + 1) + noun;
        return choice(before + noun, new Entity(before + noun, full, noun, "", gender), kind);
    }

    private HeroChoice choice(String phrase, Entity entity, HeroKind kind) {
        return new HeroChoice(phrase, phrase, entity, kind, lexicon.noTrait(), null);
    }

    private HeroKind person(Gender gender, boolean grownUp) {
        String noun = gender == Gender.SHE ? grownUp ? "mother" : "sister" : grownUp ? "father" : "brother";
        return lexicon.heroes().get(noun);
    }

    private static String possessive(Dice dice) {
        return dice.chance(0.5) ? "my " : "our ";
    }

    /** A word of the lexicon and whether it is said of him or of her: after a slash, else of either. */
    private record Gendered(String word, Gender gender) {
        static Gendered pick(List<String> words, Dice dice) {
            String[] parts = dice.pick(words).split("/");
            boolean she = parts.length == 1 ? dice.chance(0.5) : parts[1].equals("she");
            return new Gendered(parts[0], she ? Gender.SHE : Gender.HE);
        }
    }
}
