package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import moonlamp.story.UserText;
import moonlamp.story.Words;

/**
 * Draws what a story is about and the tale that tells it: in 30 of 100 stories only original options, else each part
 * from the wider world or, less often, from the originals. Tales that are told in one piece are preferred, where there are such.
 */
final class Casting {
    private static final double ALL_ORIGINAL = 0.3;
    private static final double ORIGINAL_PART = 0.25;
    private static final double FRIEND_IS_CHOSEN = 0.2;
    /** How often a tale in one piece is told, where there is one. */
    private static final double WHOLE = 0.75;

    /** How often a tale for two is told, to readers who ask for two. */
    private static final double FOR_TWO = 0.16;

    private static final double PLACE_LOOKS = 0.75;

    /** How often a reader asks for a hero that "loses its hat" where the story says his or her. */
    private static final double ASKED_AS_ITS = 0.4;

    /** How often a reader who asks for two says "find a hat" and not "finds a hat". */
    private static final double ASKED_OF_TWO = 0.6;

    private final Lexicon lexicon;
    private final HeroCasting heroes;
    private final TwistCasting twists;
    private final List<Tale> forTwo;
    private final List<Setting> settings;
    private final List<Setting> originalSettings = new ArrayList<>();
    private final double originals;

    /** Draws from these tales; see {@link StoryCorpus#load(Emphasis)}. */
    Casting(Lexicon lexicon, List<Tale> tales, Emphasis emphasis) {
        this.lexicon = lexicon;
        heroes = new HeroCasting(lexicon);
        requireTold(emphasis.kinds().keySet(), tales);
        forTwo = tales.stream()
                .filter(Tale::isForTwo)
                .flatMap(tale -> Collections.nCopies(times(tale, emphasis), tale).stream())
                .toList();
        twists = new TwistCasting(
                lexicon, tales.stream().filter(tale -> !tale.isForTwo()).toList(), emphasis.kinds());
        originals = emphasis.originals();
        settings = List.copyOf(lexicon.settings().values());
        StoryOptions.SETTINGS.forEach(
                phrase -> originalSettings.add(lexicon.settings().get(phrase)));
    }

    private static void requireTold(Set<String> kinds, List<Tale> tales) {
        for (String kind : kinds) {
            if (StoryOptions.TWISTS.contains(kind)
                    || tales.stream().noneMatch(tale -> tale.twists().contains(kind))) {
                throw new IllegalArgumentException("No tale tells of happenings of the kind " + kind);
            }
        }
    }

    /** How often a tale for two is in the bag that they are drawn from. */
    private static int times(Tale tale, Emphasis emphasis) {
        return tale.twists().stream()
                .mapToInt(kind -> emphasis.kinds().getOrDefault(kind, 1))
                .max()
                .orElse(1);
    }

    /**
     * A plan for these original options.
     *
     * @throws IllegalArgumentException if one of them is not original or no tale tells it
     */
    Plan draw(StoryRequest request, Dice dice) {
        boolean original = StoryOptions.CHARACTERS.contains(request.character())
                && StoryOptions.SETTINGS.contains(request.setting())
                && StoryOptions.TWISTS.contains(request.twist());
        List<Tale> suitable = tales(request.twist(), request.theme());
        if (!original || suitable.isEmpty()) {
            throw new IllegalArgumentException("No tale tells " + request);
        }
        Twist twist = lexicon.twistKinds().get(request.twist()).listed().get(0);
        Setting setting = lexicon.settings().get(request.setting());
        Plan plan = null;
        while (plan == null) {
            HeroChoice hero = heroes.of(request.character(), dice);
            Tale ofTrait = ofTrait(hero, suitable, dice);
            Tale tale = ofTrait == null ? tale(suitable, dice) : ofTrait;
            plan = plan(tale, twist, request.theme(), request.length(), hero, setting, dice);
        }
        return plan;
    }

    /** The next plan. */
    Plan draw(Dice dice) {
        boolean original = dice.chance(ALL_ORIGINAL);
        StoryTheme theme = dice.pick(StoryOptions.THEMES);
        StoryLength length = dice.pick(StoryOptions.LENGTHS);
        List<Tale> two = forTwo.stream().filter(tale -> tale.suits(theme)).toList();
        if (!original && !two.isEmpty() && dice.chance(FOR_TWO)) {
            Tale tale = dice.pick(two);
            String kind = dice.pick(tale.twists());
            return isLeftOut(kind, dice)
                    ? draw(dice)
                    : cast(tale, lexicon.twistKinds().get(kind), theme, length, dice);
        }
        Twist twist =
                original || dice.chance(ORIGINAL_PART) ? twists.original(length, dice) : twists.other(length, dice);
        List<Tale> suitable = tales(twist.kind(), theme);
        if (suitable.isEmpty() || isLeftOut(twist.kind(), dice)) {
            return draw(dice);
        }
        return cast(tale(suitable, dice), suitable, twist, theme, length, original, dice);
    }

    /**
     * Whether a story with a happening of this kind makes room for another draw, so that original happenings are as frequent
     * beside the others as is wanted. No dice are thrown where all are kept, so that stories stay what they were.
     */
    private boolean isLeftOut(String kind, Dice dice) {
        double kept = StoryOptions.TWISTS.contains(kind) ? originals : 1 / originals;
        return kept < 1 && !dice.chance(kept);
    }

    private List<Tale> tales(String kind, StoryTheme theme) {
        return twists.tales(kind).stream().filter(tale -> tale.suits(theme)).toList();
    }

    /** A tale for any hero. Those in one piece stand in for the others, but not for those with a friend. */
    private static Tale tale(List<Tale> suitable, Dice dice) {
        List<Tale> forAnybody =
                suitable.stream().filter(tale -> !tale.isOfTrait()).toList();
        List<Tale> whole = forAnybody.stream().filter(Tale::isWhole).toList();
        List<Tale> others = forAnybody.stream().filter(tale -> !tale.isWhole()).toList();
        Tale tale = dice.pick(others.isEmpty() ? suitable : others);
        return whole.isEmpty() || tale.hasFriend() || !dice.chance(WHOLE) ? tale : dice.pick(whole);
    }

    /** A tale about heroes like this one; null if there is none or another one is to be told. */
    private static Tale ofTrait(HeroChoice hero, List<Tale> suitable, Dice dice) {
        List<Tale> ofTrait = suitable.stream()
                .filter(tale -> tale.isOfTrait() && tale.suits(hero.trait()))
                .toList();
        return ofTrait.isEmpty() || hero.friend() != null || !dice.chance(WHOLE) ? null : dice.pick(ofTrait);
    }

    /** A plan for this tale and one of its twists. */
    Plan cast(Tale tale, TwistKind kind, StoryTheme theme, StoryLength length, Dice dice) {
        return cast(tale, List.of(tale), twists.of(kind, length, dice), theme, length, dice.chance(ALL_ORIGINAL), dice);
    }

    /** A plan for this tale, or for one of the suitable ones that is about heroes like the one that is drawn. */
    private Plan cast(
            Tale tale,
            List<Tale> suitable,
            Twist twist,
            StoryTheme theme,
            StoryLength length,
            boolean original,
            Dice dice) {
        Plan plan = null;
        while (plan == null) {
            HeroChoice hero = hero(tale, length, original, dice);
            Setting setting = original || dice.chance(ORIGINAL_PART) ? dice.pick(originalSettings) : setting(dice);
            Tale ofTrait = tale.isOfTrait() ? tale : ofTrait(hero, suitable, dice);
            plan = plan(ofTrait == null ? tale : ofTrait, twist, theme, length, hero, setting, dice);
        }
        return plan;
    }

    private HeroChoice hero(Tale tale, StoryLength length, boolean original, Dice dice) {
        if (tale.isForTwo()) {
            return heroes.two(dice);
        }
        boolean chosen = !original && tale.hasFriend() && dice.chance(FRIEND_IS_CHOSEN);
        boolean originalHero = !chosen && (original || dice.chance(ORIGINAL_PART));
        if (tale.isOfTrait()) {
            return originalHero ? heroes.original(tale.trait(), dice) : heroes.any(tale.trait(), dice);
        }
        return originalHero ? heroes.original(dice) : heroes.any(chosen, length, dice);
    }

    /** Any place, now and then with an adjective: words that the model can only take from the request. */
    private Setting setting(Dice dice) {
        Setting setting = dice.pick(settings);
        if (!setting.isPlain() || !dice.chance(PLACE_LOOKS)) {
            return setting;
        }
        Setting looking = setting.looking(dice.pick(lexicon.placeLooks()));
        return UserText.isClean(looking.phrase()) ? looking : setting;
    }

    /** The plan with this hero and this place, or null if two of the cast would have the same noun or name. */
    private Plan plan(
            Tale tale, Twist twist, StoryTheme theme, StoryLength length, HeroChoice hero, Setting setting, Dice dice) {
        boolean chosen = hero.friend() != null;
        Entity helper = tale.hasFriend() && !chosen ? heroes.helper(tale.friends(), dice) : null;
        Entity friend = chosen ? hero.friend() : helper;
        Gender gender = dice.pick(List.of(Gender.HE, Gender.SHE));
        Entity neighbour = Entity.parse("a " + dice.pick(setting.neighbours()), gender);
        Set<String> taken = new HashSet<>(Words.lower(setting.head() + " " + twist.head()));
        boolean different = isNew(taken, hero.entity()) && isNew(taken, friend) && isNew(taken, neighbour);
        if (!different) {
            return null;
        }
        Twist told = twist.saidOf(hero.entity().gender());
        StoryRequest request =
                new StoryRequest(hero.phrase(), setting.phrase(), asked(twist, told, chosen, dice), theme, length);
        Cast cast = new Cast(
                request,
                hero.introduction(),
                hero.entity(),
                hero.kind(),
                hero.trait(),
                friend,
                chosen,
                setting,
                neighbour,
                told);
        return new Plan(cast, tale);
    }

    /**
     * What readers ask for a happening that is told of one hero, or of two who are asked for together. Original ones are
     * picked, and so always of one.
     */
    private static String asked(Twist twist, Twist told, boolean ofTwo, Dice dice) {
        if (ofTwo && !StoryOptions.TWISTS.contains(twist.kind()) && dice.chance(ASKED_OF_TWO)) {
            String asked = PluralVerb.of(twist.phrase());
            return UserText.isClean(asked) ? asked : told.phrase();
        }
        return twist.isOwned() && dice.chance(ASKED_AS_ITS) ? twist.phrase() : told.phrase();
    }

    /** Whether nobody has this one's noun or a word of its name yet; they are taken then. Nobody at all is always new. */
    private static boolean isNew(Set<String> taken, Entity entity) {
        if (entity == null) {
            return true;
        }
        Set<String> words = new HashSet<>(Words.lower(entity.name()));
        if (!entity.noun().isEmpty()) {
            words.add(entity.head().toLowerCase(Locale.ROOT));
        }
        boolean isNew = Collections.disjoint(taken, words);
        taken.addAll(words);
        return isNew;
    }
}
