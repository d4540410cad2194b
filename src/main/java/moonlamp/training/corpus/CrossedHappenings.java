package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import moonlamp.story.Words;

/**
 * Happenings whose verb is of one and what follows of another, "polishes a race": words that a storyteller has not read beside
 * each other, so that it learns to tell what it is asked for and not what it knows. For tales that suit whatever happens.
 */
final class CrossedHappenings {
    private static final String NOUN = "a noun";
    /** With so many happenings of other kinds, a verb is told better in tales of those: "loses", "finds". */
    private static final int OFTEN = 6;

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "its", "two", "three", "four", "five", "ten");
    /** What else may follow another verb: a place, a companion, a purpose. "to", "on" and "up" belong to their verbs. */
    private static final Set<String> PREPOSITIONS = Set.of("into", "with", "for", "under", "through", "past", "behind");
    /** Verbs that say of somebody what they do or get, "watches the ants build a bridge", as most others do not. */
    private static final Set<String> OF_OTHERS = Set.of(
            ("asks brings gives has hears helps lets makes promises reads sees sells sends shows teaches tells wants "
                            + "watches wishes")
                    .split(" "));

    private final String kind;
    /** Verbs by the sort of words that follow them. */
    private final Map<String, ArrayList<TwistKind.Verb>> verbs = new TreeMap<>();

    private final ArrayList<Parts> rests = new ArrayList<>();

    /** @param whatever of which verbs are taken, and the kind of what is drawn; what follows is taken from {@code all} */
    CrossedHappenings(TwistKind whatever, Collection<TwistKind> all) {
        kind = whatever.name();
        Map<String, Integer> elsewhere = timesOfVerbs(all, whatever);
        for (Twist twist : whatever.listed()) {
            Parts parts = Parts.of(twist);
            if (parts != null && elsewhere.getOrDefault(parts.verb().present(), 0) < OFTEN) {
                verbs.computeIfAbsent(parts.sort(), key -> new ArrayList<>()).add(parts.verb());
            }
        }
        for (TwistKind other : all) {
            for (Twist twist : other.listed()) {
                Parts parts = Parts.of(twist);
                if (parts != null && verbs.containsKey(parts.sort())) {
                    rests.add(parts);
                }
            }
        }
    }

    /** How many happenings begin with a verb, but for those of one kind. */
    private static Map<String, Integer> timesOfVerbs(Collection<TwistKind> kinds, TwistKind butFor) {
        Map<String, Integer> times = new TreeMap<>();
        kinds.stream()
                .filter(kind -> kind != butFor)
                .flatMap(kind -> kind.listed().stream())
                .forEach(twist -> times.merge(twist.phrase().split(" ")[0], 1, Integer::sum));
        return times;
    }

    /** The next one. */
    Twist draw(Dice dice) {
        Parts rest = dice.pick(rests);
        TwistKind.Verb verb = dice.pick(verbs.get(rest.sort()));
        String present = verb.present() + " " + rest.present();
        return new Twist(kind, present, verb.past() + " " + rest.past(), null, "", "", rest.head());
    }

    /**
     * A happening that can be crossed.
     *
     * @param verb its first word
     * @param sort what decides which verbs the rest may follow
     * @param present the rest, "a duckling who fears water"
     * @param past the same in the past
     * @param head the word by which the rest is recognised
     */
    private record Parts(TwistKind.Verb verb, String sort, String present, String past, String head) {
        /** The parts of a happening; null if what follows its verb could not follow others. */
        static Parts of(Twist twist) {
            String[] present = twist.phrase().split(" ", 2);
            String[] past = twist.past().split(" ", 2);
            if (present.length < 2 || past.length < 2 || OF_OTHERS.contains(present[0])) {
                return null;
            }
            String first = present[1].split(" ", 2)[0];
            boolean isWhole = past[1].split(" ", 2)[0].equals(first)
                    && Words.occurrences(present[1].toLowerCase(Locale.ROOT), twist.head()) > 0;
            boolean isNoun = DETERMINERS.contains(first);
            if (!isWhole || !isNoun && !PREPOSITIONS.contains(first)) {
                return null;
            }
            TwistKind.Verb verb = new TwistKind.Verb(present[0], past[0]);
            return new Parts(verb, isNoun ? NOUN : first, present[1], past[1], twist.head());
        }
    }
}
