package moonlamp.training.corpus;

import java.util.List;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.UserText;
import moonlamp.training.text.Articles;

/** Draws heroes: the original eight, and what else readers may type. */
final class HeroCasting {
    private static final double NAMED = 0.25;
    /** How often a hero is two things, an "astronaut cat": words that the model has never read beside each other. */
    private static final double TWOFOLD = 0.12;
    /** How often "who loves mud" is said of a girl or a boy. */
    private static final double CHILD = 0.2;
    /** How often a hero is asked for as families call their own. */
    private static final double OF_THE_FAMILY = 0.25;

    private final Lexicon lexicon;
    private final HeroNames names;
    private final FamilyHeroes familyHeroes;
    private final List<HeroKind> kinds;
    private final List<HeroKind> creatures;
    private final List<String> traitWords;

    HeroCasting(Lexicon lexicon) {
        this.lexicon = lexicon;
        names = new HeroNames(lexicon);
        familyHeroes = new FamilyHeroes(lexicon);
        kinds = List.copyOf(lexicon.heroes().values());
        creatures = lexicon.creatures();
        traitWords = List.copyOf(lexicon.traits().keySet());
    }

    /** One of the original heroes. */
    HeroChoice original(Dice dice) {
        return of(dice.pick(StoryOptions.CHARACTERS), dice);
    }

    /** This one of the original heroes. */
    HeroChoice of(String phrase, Dice dice) {
        HeroKind kind = lexicon.heroes().get(phrase.split(" ", 3)[2]);
        return creature(kind, trait(phrase), dice, dice.chance(NAMED));
    }

    /** An original hero of this family of traits, else another one. */
    HeroChoice original(String family, Dice dice) {
        for (String phrase : StoryOptions.CHARACTERS) {
            if (trait(phrase).family().equals(family)) {
                return of(phrase, dice);
            }
        }
        return any(family, dice);
    }

    /** The trait of an original hero. */
    Trait trait(String phrase) {
        return lexicon.traits().get(phrase.split(" ", 3)[1]);
    }

    /** Any hero of this family of traits; the request fits into what readers may type. */
    HeroChoice any(String family, Dice dice) {
        List<Trait> traits = lexicon.traits().values().stream()
                .filter(trait -> trait.family().equals(family))
                .toList();
        HeroChoice choice;
        do {
            Trait trait = dice.pick(traits);
            HeroKind kind = anyCreature(dice);
            int roll = dice.below(100);
            if (roll < 20) {
                choice = child(trait, dice);
            } else {
                choice = roll < 30 ? namedByReader(kind, trait, dice) : creature(kind, trait, dice, dice.chance(NAMED));
            }
        } while (!UserText.isClean(choice.phrase()));
        return choice;
    }

    /** Any hero; for a short story, which names it often in few words, the one of two that is asked for in fewer letters. */
    HeroChoice any(boolean withFriend, StoryLength length, Dice dice) {
        HeroChoice one = any(withFriend, dice);
        HeroChoice other = length == StoryLength.SHORT ? any(withFriend, dice) : one;
        return other.phrase().length() < one.phrase().length() ? other : one;
    }

    /** Any hero; the request fits into what readers may type. */
    private HeroChoice any(boolean withFriend, Dice dice) {
        HeroChoice choice;
        do {
            choice = withFriend ? withFriend(alone(dice), dice) : alone(dice);
        } while (!UserText.isClean(choice.phrase()));
        return choice;
    }

    /** A creature, now and then a twofold one, which moves and looks as what it is called last. */
    private HeroKind anyCreature(Dice dice) {
        HeroKind kind = dice.pick(creatures);
        if (!dice.chance(TWOFOLD)) {
            return kind;
        }
        String first = otherThan(kind, dice).noun();
        boolean areWords = first.indexOf(' ') < 0 && kind.noun().indexOf(' ') < 0;
        return areWords ? kind.named(first + " " + kind.noun()) : kind;
    }

    private HeroChoice alone(Dice dice) {
        if (dice.chance(OF_THE_FAMILY)) {
            return familyHeroes.draw(dice);
        }
        int roll = dice.below(100);
        if (roll < 9) {
            return onlyName(dice);
        }
        if (roll < 22) {
            return child(dice.chance(0.4) ? lexicon.traits().get(dice.pick(traitWords)) : lexicon.noTrait(), dice);
        }
        HeroKind kind = anyCreature(dice);
        if (roll < 32) {
            return creature(kind, lexicon.noTrait(), dice, dice.chance(NAMED));
        }
        if (roll < 45) {
            return creature(kind, lexicon.lookTrait().named(dice.pick(lexicon.looks())), dice, dice.chance(NAMED));
        }
        Trait trait = lexicon.traits().get(dice.pick(traitWords));
        if (roll < 52) {
            return namedByReader(kind, trait, dice);
        }
        if (roll < 75) {
            return featured(dice.chance(CHILD) ? childKind(dice) : kind, trait, dice);
        }
        return creature(kind, trait, dice, dice.chance(NAMED));
    }

    /** "a shy dragon who loves mud", or without a trait. */
    private HeroChoice featured(HeroKind kind, Trait trait, Dice dice) {
        HeroChoice choice = creature(kind, dice.chance(0.3) ? trait : lexicon.noTrait(), dice, false);
        Feature feature = dice.pick(lexicon.features()).of(choice.entity().gender());
        return choice(
                choice.phrase() + " " + feature.asked(),
                choice.introduction() + " " + feature.told(),
                "",
                kind,
                choice.trait(),
                choice.entity().gender());
    }

    /** "a shy dragon"; the story may give it a name. */
    private HeroChoice creature(HeroKind kind, Trait trait, Dice dice, boolean named) {
        String phrase = phrase(trait, kind);
        Gender gender = dice.pick(kind.genders());
        String name = named ? names.ofCreature(gender, dice) : "";
        String introduction = named ? phrase + dice.pick(List.of(" named ", " called ")) + name : phrase;
        return choice(phrase, introduction, name, kind, trait, gender);
    }

    /** "a shy dragon named Ember", in the prompt already. */
    private HeroChoice namedByReader(HeroKind kind, Trait trait, Dice dice) {
        HeroChoice choice = creature(kind, trait, dice, true);
        return new HeroChoice(choice.introduction(), choice.introduction(), choice.entity(), kind, trait, null);
    }

    private HeroChoice choice(
            String phrase, String introduction, String name, HeroKind kind, Trait trait, Gender gender) {
        String full = trait.word().isEmpty() ? "the " + kind.noun() : "the " + trait.word() + " " + kind.noun();
        Entity entity = new Entity(phrase, full, kind.noun(), name, gender);
        return new HeroChoice(phrase, introduction, entity, kind, trait, null);
    }

    private static String phrase(Trait trait, HeroKind kind) {
        String first = trait.word().isEmpty() ? kind.noun() : trait.word();
        String rest = trait.word().isEmpty() ? "" : " " + kind.noun();
        return Articles.before(first) + " " + first + rest;
    }

    private HeroKind childKind(Dice dice) {
        return lexicon.heroes().get(dice.chance(0.5) ? "girl" : "boy");
    }

    private HeroChoice child(Trait trait, Dice dice) {
        HeroKind kind = childKind(dice);
        String name = names.ofChild(kind.genders().get(0), dice);
        String phrase = phrase(trait, kind);
        String named = phrase + dice.pick(List.of(" named ", " called ")) + name;
        if (dice.chance(0.15)) {
            return choice(phrase, named, name, kind, trait, kind.genders().get(0));
        }
        return choice(named, named, name, kind, trait, kind.genders().get(0));
    }

    private HeroChoice onlyName(Dice dice) {
        HeroKind kind = childKind(dice);
        String name = names.ofChild(kind.genders().get(0), dice);
        Entity entity = new Entity(name, name, "", name, dice.pick(kind.genders()));
        String introduction = dice.chance(0.5) ? name : "a " + kind.noun() + " named " + name;
        return new HeroChoice(name, introduction, entity, kind, lexicon.noTrait(), null);
    }

    private HeroChoice withFriend(HeroChoice hero, Dice dice) {
        return with(hero, friend(hero, dice));
    }

    private static HeroChoice with(HeroChoice hero, Entity friend) {
        String and = " and " + friend.phrase();
        return new HeroChoice(
                hero.phrase() + and, hero.introduction() + and, hero.entity(), hero.kind(), hero.trait(), friend);
    }

    /**
     * Two who are asked for together: mostly a child and a creature, in both orders as a story with a child has them, else two
     * of a kind, or others.
     */
    HeroChoice two(Dice dice) {
        HeroChoice choice;
        do {
            int roll = dice.below(100);
            if (roll < 35) {
                choice = with(onlyName(dice), nameless(dice).entity());
            } else if (roll < 70) {
                choice = with(nameless(dice), child(dice));
            } else {
                choice = roll < 82 ? pair(dice) : withFriend(alone(dice), dice);
            }
        } while (choice == null || !UserText.isClean(choice.phrase()));
        return choice;
    }

    /** A creature that the story gives no name, or it would be said like that of the other. */
    private HeroChoice nameless(Dice dice) {
        if (dice.chance(0.5)) {
            String phrase = dice.pick(StoryOptions.CHARACTERS);
            return creature(lexicon.heroes().get(phrase.split(" ", 3)[2]), trait(phrase), dice, false);
        }
        String look = dice.pick(lexicon.looks());
        Trait trait = dice.chance(0.5)
                ? lexicon.traits().get(dice.pick(traitWords))
                : lexicon.lookTrait().named(look);
        return creature(dice.pick(creatures), trait, dice, false);
    }

    private Entity child(Dice dice) {
        Gender gender = dice.chance(0.5) ? Gender.SHE : Gender.HE;
        String name = names.ofChild(gender, dice);
        return new Entity(name, name, "", name, gender);
    }

    /**
     * "two little otters named Pip and Lulu", of whom one is the hero, by name, for both are "the otter"; null if the drawn
     * kind has no certain plural, or both have the same name.
     */
    private HeroChoice pair(Dice dice) {
        HeroKind kind = dice.pick(creatures);
        String plural = Plural.of(kind.noun());
        Gender gender = dice.pick(kind.genders());
        Gender other = dice.pick(kind.genders());
        String name = names.ofCreature(gender, dice);
        String second = names.ofCreature(other, dice);
        if (plural == null || name.equals(second)) {
            return null;
        }
        String adjective = dice.chance(0.3) ? "little" : dice.chance(0.5) ? dice.pick(lexicon.looks()) : "";
        String phrase = "two " + (adjective.isEmpty() ? "" : adjective + " ") + plural;
        String introduction = phrase + dice.pick(List.of(" named ", " called ")) + name + " and " + second;
        Entity hero = new Entity(phrase, name, "", name, gender);
        Entity friend = new Entity(second, second, "", second, other);
        return new HeroChoice(phrase, introduction, hero, kind, lexicon.noTrait(), friend);
    }

    private Entity friend(HeroChoice hero, Dice dice) {
        String his = hero.entity().gender().pronoun("his");
        HeroKind kind = otherThan(hero.kind(), dice);
        Gender gender = dice.pick(kind.genders());
        String noun = kind.noun();
        int roll = dice.below(4);
        if (roll == 0) {
            return child(dice);
        }
        if (roll == 1) {
            return new Entity(his + " " + noun, "the " + noun, noun, "", gender);
        }
        String adjective = dice.chance(0.5) ? dice.pick(traitWords) : dice.pick(lexicon.looks());
        return described(adjective, noun, roll == 2 ? his + " friend, " : "", gender);
    }

    private static Entity described(String adjective, String noun, String before, Gender gender) {
        String phrase = before + Articles.before(adjective) + " " + adjective + " " + noun;
        return new Entity(phrase, "the " + adjective + " " + noun, noun, "", gender);
    }

    /** A creature of another kind. */
    HeroKind otherThan(HeroKind hero, Dice dice) {
        HeroKind kind;
        do {
            kind = dice.pick(creatures);
        } while (kind.equals(hero));
        return kind;
    }

    /** A helper whom the story brings along: "a small mouse named Pip". */
    Entity helper(List<String> nouns, Dice dice) {
        String noun = dice.pick(nouns);
        HeroKind kind = lexicon.heroes().get(noun);
        Gender gender = kind == null ? dice.pick(List.of(Gender.HE, Gender.SHE)) : dice.pick(kind.genders());
        String adjective = dice.pick(List.of("little", "small", "friendly", "young", "round", "kind", "cheerful"));
        String name = dice.chance(0.4) ? names.ofCreature(gender, dice) : "";
        String plain = Articles.before(adjective) + " " + adjective + " " + noun;
        String phrase = name.isEmpty() ? plain : plain + " named " + name;
        return new Entity(phrase, "the " + adjective + " " + noun, noun, name, gender);
    }
}
