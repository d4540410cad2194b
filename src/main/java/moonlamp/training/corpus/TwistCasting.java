package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.UserText;
import moonlamp.training.text.Articles;

/** Draws twists that some tale tells. */
final class TwistCasting {
    /** An article, perhaps adjectives, and the noun between stars with nothing behind it: not "a jar of *buttons*". */
    private static final Pattern THING = Pattern.compile("an? (?!.* of )(?:[a-z -]+ )?(\\*[a-z -]+\\*)");

    /** Of happenings that only tales for any happening tell, how many are crossed. */
    private static final double CROSSED = 0.5;

    private static final String ANYTHING = "anything";

    private final Lexicon lexicon;
    private final List<TwistKind> originals = new ArrayList<>();
    /** Kinds that are not original, as often as they have tales and are emphasised. */
    private final List<TwistKind> others = new ArrayList<>();

    private final Map<String, List<Tale>> tales = new TreeMap<>();
    private final List<HeroKind> guests;
    private final CrossedHappenings crossed;

    TwistCasting(Lexicon lexicon, List<Tale> all, Map<String, Integer> emphasis) {
        this.lexicon = lexicon;
        guests = List.copyOf(lexicon.heroes().values());
        crossed = new CrossedHappenings(
                lexicon.twistKinds().get(ANYTHING), lexicon.twistKinds().values());
        for (Tale tale : all) {
            for (String twist : tale.twists()) {
                tales.computeIfAbsent(twist, key -> new ArrayList<>()).add(tale);
                TwistKind kind = lexicon.twistKinds().get(twist);
                if (!StoryOptions.TWISTS.contains(twist)) {
                    others.addAll(Collections.nCopies(emphasis.getOrDefault(twist, 1), kind));
                }
            }
        }
        StoryOptions.TWISTS.stream()
                .filter(tales::containsKey)
                .forEach(twist -> originals.add(lexicon.twistKinds().get(twist)));
    }

    /** The tales of a kind. */
    List<Tale> tales(String kind) {
        return tales.getOrDefault(kind, List.of());
    }

    /** The kinds that tales tell, original ones among them. */
    Set<String> kinds() {
        return tales.keySet();
    }

    /** One of the original twists if there are tales for any. */
    Twist original(StoryLength length, Dice dice) {
        return originals.isEmpty()
                ? other(length, dice)
                : dice.pick(originals).listed().get(0);
    }

    /** Another twist for a story of this length, listed, made of a verb and somebody or something, or crossed. */
    Twist other(StoryLength length, Dice dice) {
        return others.isEmpty() ? original(length, dice) : of(dice.pick(others), length, dice);
    }

    /**
     * A twist of this kind that readers could type: the shortest of some that are drawn, of more for a shorter story, which
     * says it several times in few words.
     */
    Twist of(TwistKind kind, StoryLength length, Dice dice) {
        Twist shortest = of(kind, dice);
        for (int drawn = 1; drawn < candidates(length); drawn++) {
            Twist twist = of(kind, dice);
            shortest = twist.phrase().length() < shortest.phrase().length() ? twist : shortest;
        }
        return shortest;
    }

    private static int candidates(StoryLength length) {
        return switch (length) {
            case SHORT -> 3;
            case MEDIUM -> 2;
            case LONG -> 1;
        };
    }

    private Twist of(TwistKind kind, Dice dice) {
        Twist twist;
        do {
            twist = drawn(kind, dice);
            // as long as it can become: "herself" is longer than "itself"
        } while (!UserText.isClean(twist.saidOf(Gender.SHE).phrase()));
        return twist;
    }

    private Twist drawn(TwistKind kind, Dice dice) {
        if (kind.name().equals(ANYTHING) && dice.chance(CROSSED)) {
            return crossed.draw(dice);
        }
        boolean listed = kind.verbs().isEmpty() || dice.chance(0.4);
        return listed ? dice.pick(kind.listed()) : composed(kind, dice);
    }

    private Twist composed(TwistKind kind, Dice dice) {
        Gender gender = dice.pick(List.of(Gender.HE, Gender.SHE));
        return TwistReader.about(kind.name(), kind.type(), dice.pick(kind.verbs()), entity(kind, dice), "", gender);
    }

    private String entity(TwistKind kind, Dice dice) {
        if (kind.type().equals("guest") && dice.chance(0.6)) {
            return guest(dice);
        }
        String listed = dice.pick(kind.entities());
        Matcher parts = THING.matcher(listed);
        if (!kind.takesLooks() || !parts.matches() || dice.chance(0.5)) {
            return listed;
        }
        String adjective = dice.pick(lexicon.thingLooks());
        return Articles.before(adjective) + " " + adjective + " " + parts.group(1);
    }

    private String guest(Dice dice) {
        HeroKind kind = dice.pick(guests);
        List<String> traitWords = List.copyOf(lexicon.traits().keySet());
        String adjective = dice.chance(0.5) ? dice.pick(traitWords) : dice.pick(lexicon.looks());
        String gender = dice.pick(kind.genders()) == Gender.SHE ? "/she" : "/he";
        return Articles.before(adjective) + " " + adjective + " *" + kind.noun() + "*" + gender;
    }
}
