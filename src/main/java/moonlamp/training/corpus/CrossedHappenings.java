package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Happenings whose verb is of one and what follows of another, "polishes a race": words that a storyteller has not read beside
 * each other, so that it learns to tell what it is asked for and not what it knows. For tales that suit whatever happens.
 */
final class CrossedHappenings {
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "its", "every", "all", "some", "one", "two", "three", "four", "five", "ten");
    /** Words that go on in the same way after any verb that they follow; "to" does not ("learns to", "waves to"). */
    private static final Set<String> PREPOSITIONS =
            Set.of("into", "on", "with", "for", "over", "under", "through", "past", "around", "behind");

    private static final String NOUN = "a noun";

    private final String kind;
    /** Verbs by the sort of words that follow them. */
    private final Map<String, ArrayList<TwistKind.Verb>> verbs = new TreeMap<>();
    /** What follows a verb, in the present and in the past ("a duckling who fears water"), and its head. */
    private final ArrayList<Rest> rests = new ArrayList<>();

    /** @param verbs of which verbs are taken, and the kind of what is drawn; what follows is taken from all kinds */
    CrossedHappenings(TwistKind verbs, Collection<TwistKind> all) {
        kind = verbs.name();
        verbs.listed().forEach(this::addVerb);
        this.verbs.keySet().removeIf(sort -> !sort.equals(NOUN) && !PREPOSITIONS.contains(sort));
        all.forEach(other -> other.listed().forEach(this::addRest));
    }

    /** The next one. */
    Twist draw(Dice dice) {
        Rest rest = dice.pick(rests);
        TwistKind.Verb verb = dice.pick(verbs.get(rest.sort()));
        return new Twist(
                kind,
                verb.present() + " " + rest.present(),
                verb.past() + " " + rest.past(),
                null,
                "",
                "",
                rest.head());
    }

    private void addVerb(Twist twist) {
        int present = twist.phrase().indexOf(' ');
        int past = twist.past().indexOf(' ');
        if (present > 0 && past > 0) {
            verbs.computeIfAbsent(sort(twist.phrase().substring(present + 1)), key -> new ArrayList<>())
                    .add(new TwistKind.Verb(
                            twist.phrase().substring(0, present), twist.past().substring(0, past)));
        }
    }

    private void addRest(Twist twist) {
        int present = twist.phrase().indexOf(' ');
        int past = twist.past().indexOf(' ');
        if (present < 0 || past < 0) {
            return;
        }
        String words = twist.phrase().substring(present + 1);
        if (verbs.containsKey(sort(words)) && words.contains(twist.head())) {
            rests.add(new Rest(sort(words), words, twist.past().substring(past + 1), twist.head()));
        }
    }

    /** What decides which verbs it may follow: its first word, or that it begins with an article or a number. */
    private static String sort(String words) {
        String first = words.split(" ", 2)[0];
        return DETERMINERS.contains(first) ? NOUN : first;
    }

    private record Rest(String sort, String present, String past, String head) {}
}
