package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final long SMALL = 8 << 20;
    private static final long LARGE = 241 << 20;

    private static StoryRequest asked(String... children) {
        return StoryOptions.first()
                .withAudience(new Audience(
                        StoryLanguage.ENGLISH, AgeBand.ANY, new Company(List.of(children), ChildRole.HERO)));
    }

    private static List<String> names(Wording wording) {
        return wording.asked().audience().company().names();
    }

    private static String own(Wording wording, String told) {
        return wording.own(new Sentence(told, true)).text();
    }

    @Test
    void familiarNamesAreAskedForAsTheyAre() {
        Wording wording = new Wording(asked("Mia", "Ben"), SMALL);
        assertEquals(asked("Mia", "Ben"), wording.asked());
        Sentence told = new Sentence("Mia ran.", false);
        assertSame(told, wording.own(told));
    }

    @Test
    void everyOtherNameComesOutAsItWasTyped() {
        for (String name :
                List.of("Jörg-Peter", "O'Neil", "José", "Anna-Lena", "Mia Sofie", "Пётр", "愛", "X", "محمد")) {
            Wording wording = new Wording(asked(name), SMALL);
            String standIn = names(wording).get(0);
            assertEquals(
                    name + " slept in " + name + "'s bed, Benjamin.",
                    own(wording, standIn + " slept in " + standIn + "'s bed, Benjamin."));
        }
    }

    @Test
    void girlsNamesAreStoodInForByGirls() {
        assertEquals(List.of("Emma"), names(new Wording(asked("Käthe"), SMALL)));
        assertEquals(List.of("Emma"), names(new Wording(asked("Zoë"), SMALL)));
        assertEquals(List.of("Ben"), names(new Wording(asked("Björn"), SMALL)));
    }

    @Test
    void twoChildrenStayTwo() {
        assertEquals(List.of("Emma", "Lily"), names(new Wording(asked("Käthe", "Zoë"), SMALL)));
        assertEquals(List.of("Emma", "Lily"), names(new Wording(asked("Emma", "Zoë"), SMALL)));
        Wording wording = new Wording(asked("Björn", "Käthe"), SMALL);
        assertEquals(List.of("Ben", "Emma"), names(wording));
        assertEquals("Käthe and Björn", own(wording, "Emma and Ben"));
    }

    @Test
    void nobodyElseOfTheStoryBecomesTheChild() {
        StoryRequest typed = new StoryRequest(
                "a dog called Ben", "at Tom's house", "finds a bone", StoryTheme.FUNNY, StoryLength.SHORT);
        Wording wording = new Wording(typed.withAudience(asked("Björn").audience()), SMALL);
        assertEquals(List.of("Max"), names(wording));
        assertEquals("Björn and Ben", own(wording, "Max and Ben"));
    }

    @Test
    void ownWordsAreAskedForInPlainLetters() {
        StoryRequest typed = new StoryRequest(
                "a penguin of Zoë",
                "in José’s café",
                "finds the “giant’s” piñata",
                StoryTheme.FUNNY,
                StoryLength.SHORT);
        Wording wording = new Wording(typed, SMALL);
        assertEquals("a penguin of Zoe", wording.asked().character());
        assertEquals("in Jose's cafe", wording.asked().setting());
        assertEquals("finds the \"giant's\" pinata", wording.asked().twist());
        assertEquals("Zoë went to José's cafe, Zoey.", own(wording, "Zoe went to Jose's cafe, Zoey."));
    }

    @Test
    void titlesAreAskedForWithoutTheirFullStop() {
        StoryRequest typed = new StoryRequest(
                "our cat Mr. Pickles", "at Mrs. Hill's", "meets Dr. Who. Twice", StoryTheme.FUNNY, StoryLength.SHORT);
        Wording wording = new Wording(typed, SMALL);
        assertEquals("our cat Mr Ben", wording.asked().character());
        assertEquals("at Mrs Hill's", wording.asked().setting());
        assertEquals("meets Dr Who. Twice", wording.asked().twist());
        assertEquals("Mr. Pickles met Mrs. Hill.", own(wording, "Mr Ben met Mrs Hill."));
        assertEquals("Mr. Pickles met Prof Hill...", own(wording, "Mr. Ben met Prof Hill..."));
        assertEquals("our cat Mr. Pickles", new Wording(typed, LARGE).asked().character());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Tomasz                     | Ben
            \u5c0f\u611b                 | Ben
            Tomasz the guard           | Ben the guard
            Zo\u00eb, the fox             | Emma, the fox
            Tomasz and his dog         | Ben and his dog
            Robin on her blue scooter  | Emma on her blue scooter
            Captain Waffles, a hamster | Captain Ben, a hamster
            Grandpa Tomasz and his dog | Grandpa Ben and his dog
            grandpa Ezra               | grandpa Ben
            Aunt Gwendolyn             | Aunt Emma
            my sister Gwen             | my sister Emma
            King Olaf's daughter Ewa   | King Olaf's daughter Emma
            a girl called Margaret     | a girl called Emma
            a boy called Luke          | a boy called Ben
            our cat Schnurzel.         | our cat Ben.
            My old friend Tomasz       | My old friend Ben
            a snail called \u041c\u0430\u0440\u0438\u044f    | a snail called Emma
            """)
    void namesInWordsForTheHeroAreStoodInForToo(String words, String heard) {
        Wording wording = new Wording(hero(words), SMALL);
        assertEquals(heard, wording.asked().character());
        assertEquals(words, own(wording, heard));
    }

    @Test
    void whatMayBeNoNameIsAskedForAsItIs() {
        for (String words : List.of(
                "a fox",
                "foxes",
                "Grandma",
                "Grandma and her cat",
                "The fox and her cubs",
                "Our dog and his bone",
                "Little Bear and his friends",
                "Little Bear",
                "my Labrador",
                "my Little Pony",
                "my dog and I",
                "my friend from Paris",
                "Mia's cat",
                "two foxes from Paris",
                "Yuki the cat",
                "the Tooth Fairy",
                "the Gruffalo",
                "a boy at Tomasz",
                "\u092e\u0940",
                "?")) {
            assertEquals(words, new Wording(hero(words), SMALL).asked().character());
        }
    }

    @Test
    void marksOnWhatIsNoLetterAreLeftOut() {
        StoryRequest typed = new StoryRequest(
                "a robot \u2764\ufe0f",
                "\u092e\u093e\u0901",
                "meets robot 1\ufe0f\u20e3",
                StoryTheme.FUNNY,
                StoryLength.SHORT);
        StoryRequest heard = new Wording(typed, SMALL).asked();
        assertEquals("a robot \u2764", heard.character());
        assertEquals("\u092e\u093e", heard.setting());
        assertTrue(heard.twist().startsWith("meets robot 1"), heard.twist());
    }

    @Test
    void heroAndChildStayTwo() {
        StoryRequest typed =
                hero("Al the Alligator").withAudience(asked("Björn").audience());
        Wording wording = new Wording(typed, SMALL);
        assertEquals("Ben the Alligator", wording.asked().character());
        assertEquals(List.of("Tom"), names(wording));
        assertEquals("Al and Björn", own(wording, "Ben and Tom"));
    }

    @Test
    void namesThatAreToBeLearnedStayAsTheyAre() {
        assertEquals(hero("Tomasz"), Wording.askedOfSmallModel(hero("Tomasz")));
    }

    @Test
    void aNameTooShortForItsStandInStays() {
        String longest = "a " + "long ".repeat(5) + "ant called X";
        assertEquals(longest, new Wording(hero(longest), SMALL).asked().character());
    }

    private static StoryRequest hero(String character) {
        return new StoryRequest(character, "in Rome", "sleeps", StoryTheme.FUNNY, StoryLength.SHORT);
    }

    @Test
    void largeModelsAndOtherLanguagesAreAskedAsPeopleType() {
        assertEquals(asked("Björn"), new Wording(asked("Björn"), LARGE).asked());
        StoryRequest german = asked("Björn")
                .withAudience(
                        new Audience(StoryLanguage.GERMAN, AgeBand.ANY, new Company(List.of("Björn"), ChildRole.HERO)));
        assertEquals(german, new Wording(german, SMALL).asked());
    }

    @Test
    void whatBecomesTooLongStaysAsItIs() {
        String longest = "ß".repeat(UserText.MAX_CODE_POINTS);
        StoryRequest typed = new StoryRequest(longest, "here", "sleeps", StoryTheme.FUNNY, StoryLength.SHORT);
        assertEquals(longest, new Wording(typed, SMALL).asked().character());
    }

    @Test
    void whatHappensIsAskedForInThePastWhereASmallModelCannotFormIt() {
        assertEquals("won a race", twistAsked("wins a race", SMALL));
        assertEquals("won a race", twistAsked("win a race", SMALL), "of two heroes");
        assertEquals("fled", twistAsked("flees", SMALL));
        for (String other : List.of("finds a hat", "winks at the moon", "loses what he wins", "beatboxes")) {
            assertEquals(other, twistAsked(other, SMALL));
        }
        assertEquals("wins a race", twistAsked("wins a race", LARGE));
    }

    private static String twistAsked(String twist, long modelBytes) {
        StoryRequest first = StoryOptions.first();
        StoryRequest typed = new StoryRequest(first.character(), first.setting(), twist, first.theme(), first.length());
        return new Wording(typed, modelBytes).asked().twist();
    }
}
