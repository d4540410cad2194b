package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import org.junit.jupiter.api.Test;

/** How choices, people and lengths become words. */
class TellingTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Entity DRAGON = new Entity("a shy dragon", "the shy dragon", "dragon", "", Gender.SHE);
    private static final Entity MOTH = Entity.parse("an old *moon moth*", Gender.HE);
    private static final Entity BALLOON = Entity.parse("a red *balloon*", Gender.IT);

    private static Cast cast(Entity hero, Entity friend, boolean chosen) {
        Twist twist = new Twist("find", "finds a red balloon", "found a red balloon", BALLOON, "", "", "balloon");
        return cast(hero, friend, chosen, twist);
    }

    private static Cast cast(Entity hero, Entity friend, boolean chosen, Twist twist) {
        StoryRequest request = new StoryRequest(
                hero.phrase(), "on a floating island", "finds a red balloon", StoryTheme.SILLY, StoryLength.SHORT);
        return new Cast(
                request,
                hero.phrase(),
                hero,
                LEXICON.heroes().get("dragon"),
                LEXICON.traits().get("shy"),
                friend,
                chosen,
                LEXICON.settings().get("on a floating island"),
                MOTH,
                twist);
    }

    private static String told(String template, Cast cast, long seed) {
        Dice dice = new Dice(seed);
        Unfolding unfolding = new Unfolding(cast, dice);
        Mentions mentions = new Mentions(cast, dice);
        StringBuilder words = new StringBuilder();
        for (Piece piece : unfolding.unfold(TemplateParser.parse(template), 0)) {
            Node.Slot mention = piece.mention();
            words.append(mention == null ? piece.words() : Markers.of(mention) + mentions.words(mention, words));
        }
        return TextPolish.of(words.toString());
    }

    @Test
    void theHeroHasPronouns() {
        Cast cast = cast(DRAGON, null, false);
        assertEquals(
                "She hid behind her tail, told herself a joke, and they laughed at her.",
                told("{he} hid behind {his} tail, told {himself} a joke, and they laughed at {him}.", cast, 1));
    }

    @Test
    void whoeverComesFirstComesInFull() {
        Cast cast = cast(DRAGON, null, false);
        assertEquals(
                "An old moon moth came. \"Hello,\" said the moon moth.",
                told("{neighbour} came. \"Hello,\" said {the neighbour}.", cast, 1));
        assertEquals(
                "The dragon found a red balloon. The balloon was hers.",
                told("{the hero} {twist}. {the thing} was hers.", cast, 1));
    }

    @Test
    void whoSaysWhatHappenedSaysMy() {
        Twist lost = TwistReader.about(
                "lose", "thing", new TwistKind.Verb("loses", "lost"), "its red *hat*", " by itself", Gender.HE);
        Cast cast = cast(DRAGON, null, false, lost.saidOf(Gender.SHE));
        assertEquals("She lost her red hat by herself.", told("{he} {twist}.", cast, 1));
        assertEquals("\"I only lost my red hat by myself.\"", told("\"I only {twist}.\"", cast, 1));
        assertEquals("\"So you lost your red hat by yourself?\"", told("\"So you {twist}?\"", cast, 1));
        assertEquals("\"The dragon lost her red hat by herself!\"", told("\"{the hero} {twist}!\"", cast, 1));
    }

    @Test
    void aFriendFromTheStartIsKnown() {
        Entity robot = Entity.parse("a tiny *robot*", Gender.HE);
        assertEquals("A tiny robot came.", told("{a friend} came.", cast(DRAGON, robot, false), 1));
        assertEquals("The robot came.", told("{the friend} came.", cast(DRAGON, robot, true), 1));
    }

    @Test
    void theReadersWordsForThePlaceComeFirst() {
        assertEquals(
                "On a floating island it rained. It rained on the floating island.",
                told("{setting} it rained. It rained {setting}.", cast(DRAGON, null, false), 1));
    }

    @Test
    void aHeroWithANameIsCalledByBoth() {
        Entity ember = new Entity("a shy dragon", "the shy dragon", "dragon", "Ember", Gender.HE);
        String text = told("{hero} {hero} {hero} {hero} {hero} {hero} {hero} {hero}", cast(ember, null, false), 3);
        assertTrue(text.contains("Ember") && text.contains("dragon"), text);
        Entity mia = new Entity("Mia", "Mia", "", "Mia", Gender.SHE);
        assertEquals("Mia ran. Mia ran.", told("{hero} ran. {the hero} ran.", cast(mia, null, false), 3));
    }

    @Test
    void aPersonWhoIsNotThereIsAnError() {
        Cast cast = cast(DRAGON, null, false);
        assertThrows(TemplateException.class, () -> told("{friend} came.", cast, 1));
        assertThrows(TemplateException.class, () -> told("{nobody} came.", cast, 1));
    }

    @Test
    void aFactStaysTheSame() {
        Tale tale = TaleParser.parse("test.tale", TaleText.SOUND);
        Cast cast = cast(DRAGON, null, false);
        for (long seed = 0; seed < 20; seed++) {
            Dice dice = new Dice(seed);
            Unfolding unfolding = new Unfolding(cast, dice);
            unfolding.draw(tale.facts());
            List<Piece> pieces = unfolding.unfold(TemplateParser.parse("{colour} {colour}"), 0);
            String words = String.join("", pieces.stream().map(Piece::words).toList());
            String colour = unfolding.facts().get("colour");
            assertEquals(colour + " " + colour, TextPolish.of("x " + words).substring(2));
        }
    }

    @Test
    void attributesComeRoundOnlyWhenAllWereUsed() {
        List<Node> four = List.of(new Node.Text("a"), new Node.Text("b"), new Node.Text("c"), new Node.Text("d"));
        Deck deck = new Deck(new Dice(5));
        Set<Node> drawn = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            drawn.add(deck.draw("key", four));
        }
        assertEquals(4, drawn.size());
    }

    @Test
    void extrasFillUpToTheLength() {
        List<Piece> pieces = List.of(words(0, 110), words(1, 30), words(2, 200), words(3, 20));
        LengthFit fit = new LengthFit(List.of(new Passage(BeatKind.START, 0, 1, pieces)), 3);
        assertEquals(110, fit.least());
        assertEquals(360, fit.most());
        BitSet said = fit.choose(StoryLength.SHORT, List.of(1), List.of(), new Dice(1));
        assertTrue(said.get(0) && said.get(1) && !said.get(2));
        for (long seed = 0; seed < 50; seed++) {
            BitSet all = fit.choose(StoryLength.LONG, List.of(2), List.of(), new Dice(seed));
            assertTrue(all == null || all.get(2), "seed " + seed);
        }
    }

    @Test
    void fillersAreSaidOnlyWhereTheTaleIsTooShort() {
        LengthFit enough = fit(words(0, 100), words(1, 18), words(2, 15));
        LengthFit tooShort = fit(words(0, 100), words(1, 3), words(2, 15));
        for (long seed = 0; seed < 50; seed++) {
            BitSet said = enough.choose(StoryLength.SHORT, List.of(), List.of(2), new Dice(seed));
            assertTrue(said.get(1) && !said.get(2), "seed " + seed + ": " + said);
            said = tooShort.choose(StoryLength.SHORT, List.of(), List.of(2), new Dice(seed));
            assertTrue(said.get(1) && said.get(2), "seed " + seed + ": " + said);
        }
    }

    private static LengthFit fit(Piece... pieces) {
        return new LengthFit(List.of(new Passage(BeatKind.START, 0, 1, List.of(pieces))), pieces.length - 1);
    }

    @Test
    void tooLongIsNoStory() {
        LengthFit fit = new LengthFit(List.of(new Passage(BeatKind.START, 0, 1, List.of(words(0, 250)))), 0);
        assertNull(fit.choose(StoryLength.SHORT, List.of(), List.of(), new Dice(1)));
    }

    private static Piece words(int group, int count) {
        return new Piece(group, "word ".repeat(count), null);
    }
}
