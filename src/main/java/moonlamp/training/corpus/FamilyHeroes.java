package moonlamp.training.corpus;

import java.util.List;
import moonlamp.training.text.Articles;

/**
 * Draws heroes who are asked for by more than a kind and a trait: "Grandpa Walter", "our cat Mimi", "my niece Ida", "Finn the guinea
 * pig", "a shoemaker's daughter", "the smallest star". The story introduces them in the same words.
 */
final class FamilyHeroes {
    private final Lexicon lexicon;
    private final HeroNames names;
    private final List<HeroKind> creatures;

    FamilyHeroes(Lexicon lexicon) {
        this.lexicon = lexicon;
        names = new HeroNames(lexicon);
        creatures = lexicon.creatures();
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
        boolean isCalling =
                lexicon.callings().stream().anyMatch(calling -> calling.word().equals(title.word()));
        return grownUp(phrase, isCalling && dice.chance(0.7) ? title.word() : phrase, title.gender());
    }

    /** "Dad". */
    private HeroChoice called(Dice dice) {
        Gendered calling = Gendered.pick(lexicon.callings(), dice);
        return grownUp(calling.word(), calling.word(), calling.gender());
    }

    private HeroChoice grownUp(String phrase, String name, Gender gender) {
        HeroKind like = lexicon.heroes().get(gender == Gender.SHE ? "mother" : "father");
        return choice(phrase, new Entity(phrase, name, "", name, gender), like.named("person"));
    }

    /** "my niece Ida", afterwards Ida. */
    private HeroChoice relative(Dice dice) {
        Gendered relation = Gendered.pick(lexicon.relations(), dice);
        String name = names.ofChild(relation.gender(), dice);
        String phrase = possessive(dice) + relation.word() + " " + name;
        Entity entity = new Entity(phrase, name, "", name, relation.gender());
        return choice(phrase, entity, sibling(relation.gender()).named(relation.word()));
    }

    /** "our cat Mimi", afterwards Mimi or the cat, or "my hamster", afterwards the hamster. */
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
        HeroKind like = lexicon.heroes().getOrDefault(belonging.word(), sibling(belonging.gender()));
        String noun = dice.pick(lexicon.owners()) + "'s " + belonging.word();
        String described = dice.chance(0.5) ? dice.pick(lexicon.looks()) + " " + noun : noun;
        String phrase = Articles.before(described) + " " + described;
        return choice(phrase, new Entity(phrase, "the " + described, noun, "", belonging.gender()), like.named(noun));
    }

    /** "the smallest star". */
    private HeroChoice onlyOne(Dice dice) {
        HeroKind kind = dice.pick(creatures);
        String phrase = "the " + dice.pick(lexicon.superlatives()) + " " + kind.noun();
        return choice(phrase, new Entity(phrase, phrase, kind.noun(), "", dice.pick(kind.genders())), kind);
    }

    private HeroChoice choice(String phrase, Entity entity, HeroKind kind) {
        return new HeroChoice(phrase, phrase, entity, kind, lexicon.noTrait(), null);
    }

    /** Somebody young: what relatives and apprentices look like and do. */
    private HeroKind sibling(Gender gender) {
        return lexicon.heroes().get(gender == Gender.SHE ? "sister" : "brother");
    }

    private static String possessive(Dice dice) {
        return dice.chance(0.5) ? "my " : "our ";
    }
}
