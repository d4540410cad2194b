package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.story.StoryLength;
import org.junit.jupiter.api.Test;

class CrossedHappeningsTest {
    private static final long SEED = 20_274;

    @Test
    void aVerbGoesOnWithWhatFollowsAnother() {
        TwistKind whatever = kind(
                "whatever",
                "irons a pancake / ironed a pancake",
                "nods off / nodded off",
                "waves to a duck / waved to a duck",
                "teaches a fox to hop / taught a fox to hop");
        TwistKind other = kind(
                "other",
                "scolds a duckling who fears water / scolded a duckling who feared water",
                "learns to swim / learned to swim",
                "gives its best in a race / gave everything in a race",
                "watches the ants dance / watched the ants dance");
        assertEquals(
                Set.of(
                        "irons a pancake / ironed a pancake / pancake",
                        "irons a duckling who fears water / ironed a duckling who feared water / water"),
                drawn(new CrossedHappenings(whatever, List.of(whatever, other)), 50));
    }

    @Test
    void aPrepositionStaysWithVerbsThatHadIt() {
        TwistKind whatever = kind("whatever", "falls into a teacup / fell into a teacup", "irons a hat / ironed a hat");
        TwistKind other = kind("other", "hops into a sack / hopped into a sack", "is given a hat / was given a hat");
        assertEquals(
                Set.of(
                        "falls into a teacup / fell into a teacup / teacup",
                        "falls into a sack / fell into a sack / sack",
                        "irons a hat / ironed a hat / hat"),
                drawn(new CrossedHappenings(whatever, List.of(whatever, other)), 100));
    }

    @Test
    void aVerbThatTalesOfItsOwnTellBeginsNone() {
        TwistKind whatever = kind("whatever", "loses a hat / lost a hat", "irons a shirt / ironed a shirt");
        TwistKind lose = kind(
                "lose",
                "loses a key / lost a key",
                "loses a map / lost a map",
                "loses a sock / lost a sock",
                "loses a shoe / lost a shoe",
                "loses a coin / lost a coin",
                "loses a ring / lost a ring");
        Set<String> drawn = drawn(new CrossedHappenings(whatever, List.of(whatever, lose)), 200);
        assertEquals(8, drawn.size(), drawn.toString());
        assertTrue(drawn.stream().allMatch(happening -> happening.startsWith("irons a ")), drawn.toString());
    }

    @Test
    void nearlyAllOfTheLexiconsAreNew() {
        Lexicon lexicon = Lexicon.load();
        Set<String> listed = new HashSet<>();
        lexicon.twistKinds().values().forEach(kind -> kind.listed().forEach(twist -> listed.add(twist.phrase())));
        CrossedHappenings crossed = new CrossedHappenings(
                lexicon.twistKinds().get("anything"), lexicon.twistKinds().values());
        Dice dice = new Dice(SEED);
        Set<String> phrases = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            phrases.add(crossed.draw(dice).phrase());
        }
        assertTrue(phrases.size() > 950, phrases.size() + " happenings, seed " + SEED);
        phrases.removeAll(listed);
        assertTrue(phrases.size() > 900, phrases.size() + " new ones, seed " + SEED);
    }

    @Test
    void areHalfOfWhatTalesForAnythingTell() {
        Lexicon lexicon = Lexicon.load();
        TwistKind anything = lexicon.twistKinds().get("anything");
        Set<Twist> listed = new HashSet<>(anything.listed());
        TwistCasting casting = new TwistCasting(lexicon, StoryCorpus.load().tales(), Map.of());
        Dice dice = new Dice(SEED);
        int crossed = 0;
        for (int i = 0; i < 1000; i++) {
            crossed += listed.contains(casting.of(anything, StoryLength.LONG, dice)) ? 0 : 1;
        }
        assertTrue(crossed > 400 && crossed < 600, crossed + " of 1,000, seed " + SEED);
    }

    /** A kind of these happenings, present and past, whose heads are their last words in the present. */
    private static TwistKind kind(String name, String... happenings) {
        List<Twist> listed = new ArrayList<>();
        for (String happening : happenings) {
            String[] forms = happening.split(" / ");
            String head = forms[0].substring(forms[0].lastIndexOf(' ') + 1);
            listed.add(new Twist(name, forms[0], forms[1], null, "", "", head));
        }
        return new TwistKind(name, "phrase", listed, List.of(), List.of(), false);
    }

    private static Set<String> drawn(CrossedHappenings crossed, int times) {
        Set<String> drawn = new HashSet<>();
        Dice dice = new Dice(SEED);
        for (int i = 0; i < times; i++) {
            Twist twist = crossed.draw(dice);
            assertEquals("whatever", twist.kind());
            drawn.add(twist.phrase() + " / " + twist.past() + " / " + twist.head());
        }
        return drawn;
    }
}
