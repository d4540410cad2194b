package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;

/**
 * Draws what a story is about and the tale that tells it: in 45 of 100 stories only original options, else each part
 * from the wider world or, less often, from the originals.
 */
final class Casting {
    private static final double ALL_ORIGINAL = 0.45;
    private static final double ORIGINAL_PART = 0.25;
    private static final double FRIEND_IS_CHOSEN = 0.2;

    private final HeroCasting heroes;
    private final TwistCasting twists;
    private final List<Setting> settings;
    private final List<Setting> originalSettings = new ArrayList<>();

    Casting(Lexicon lexicon, List<Tale> tales) {
        heroes = new HeroCasting(lexicon);
        twists = new TwistCasting(lexicon, tales);
        settings = List.copyOf(lexicon.settings().values());
        StoryOptions.SETTINGS.forEach(
                phrase -> originalSettings.add(lexicon.settings().get(phrase)));
    }

    /** The next plan. */
    Plan draw(Dice dice) {
        boolean original = dice.chance(ALL_ORIGINAL);
        StoryTheme theme = dice.pick(StoryOptions.THEMES);
        StoryLength length = dice.pick(StoryOptions.LENGTHS);
        Twist twist = original || dice.chance(ORIGINAL_PART) ? twists.original(dice) : twists.other(dice);
        List<Tale> suitable = new ArrayList<>(twists.tales(twist.kind()));
        suitable.removeIf(tale -> !tale.suits(theme));
        if (suitable.isEmpty()) {
            return draw(dice);
        }
        return cast(dice.pick(suitable), twist, theme, length, original, dice);
    }

    /** A plan for this tale and one of its twists. */
    Plan cast(Tale tale, TwistKind kind, StoryTheme theme, StoryLength length, Dice dice) {
        return cast(tale, twists.of(kind, dice), theme, length, dice.chance(ALL_ORIGINAL), dice);
    }

    private Plan cast(Tale tale, Twist twist, StoryTheme theme, StoryLength length, boolean original, Dice dice) {
        while (true) {
            boolean chosen = !original && tale.hasFriend() && dice.chance(FRIEND_IS_CHOSEN);
            boolean originalHero = !chosen && (original || dice.chance(ORIGINAL_PART));
            HeroChoice hero = originalHero ? heroes.original(dice) : heroes.any(chosen, dice);
            Setting setting = dice.pick(original || dice.chance(ORIGINAL_PART) ? originalSettings : settings);
            Entity friend = chosen ? hero.friend() : tale.hasFriend() ? heroes.helper(tale.friends(), dice) : null;
            Gender gender = dice.pick(List.of(Gender.HE, Gender.SHE));
            Entity neighbour = Entity.parse("a " + dice.pick(setting.neighbours()), gender);
            if (areDifferent(hero.entity(), friend, neighbour, twist.entity())
                    && !hero.entity().head().equals(setting.head())) {
                StoryRequest request = new StoryRequest(hero.phrase(), setting.phrase(), twist.phrase(), theme, length);
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
                        twist);
                return new Plan(cast, tale);
            }
        }
    }

    /** Nobody and nothing has the noun or the name of another. */
    private static boolean areDifferent(Entity... entities) {
        Set<String> heads = new HashSet<>();
        int count = 0;
        for (Entity entity : entities) {
            if (Objects.nonNull(entity)) {
                heads.add(entity.head());
                count++;
            }
        }
        return heads.size() == count;
    }
}
