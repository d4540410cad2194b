package moonlamp.story.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what they get to see. */
class WordsTest {
    /** The German choices, in the order of {@link StoryOptions}. */
    private static final List<String> GERMAN_CHARACTERS = List.of(
            "ein mutiges Eichhörnchen",
            "ein schüchterner Drache",
            "ein schlauer Fuchs",
            "eine schläfrige Astronautin",
            "ein brummiger Gnom",
            "eine fröhliche Prinzessin",
            "ein winziger Roboter",
            "eine Zauberkatze");

    private static final List<String> GERMAN_SETTINGS = List.of(
            "der Mond",
            "ein verzauberter Wald",
            "tief unten im Meer",
            "ein Wolkenschloss",
            "der Stiefel eines Riesen",
            "eine Zauberschule",
            "eine schwebende Insel");

    @Test
    void underscoresAreTheEdgesOfWords() {
        assertEquals("_in_grandma_s_küche_", Words.of(" In Grandma's  KÜCHE!"));
        assertEquals("_", Words.of(""));
        assertTrue(Words.names(Words.of("am See"), "_sea_ _see_"));
        assertFalse(Words.names(Words.of("seesaw"), "_sea_ _see_"));
    }

    @Test
    void everyOfferedSettingHasALandscapeOfItsOwn() {
        Set<Place> places = EnumSet.noneOf(Place.class);
        StoryOptions.SETTINGS.forEach(setting -> places.add(Place.of(setting)));
        assertEquals(StoryOptions.SETTINGS.size(), places.size());
        assertFalse(places.contains(Place.HILLS));
    }

    @Test
    void everyOfferedCharacterHasAFigureOfItsOwn() {
        Set<Hero> heroes = EnumSet.noneOf(Hero.class);
        StoryOptions.CHARACTERS.forEach(character -> heroes.add(Hero.of(character)));
        assertEquals(StoryOptions.CHARACTERS.size(), heroes.size());
        assertFalse(heroes.contains(Hero.CHILD));
    }

    @Test
    void germanChoicesLookLikeTheirEnglishTwins() {
        for (int i = 0; i < GERMAN_SETTINGS.size(); i++) {
            assertEquals(Place.of(StoryOptions.SETTINGS.get(i)), Place.of(GERMAN_SETTINGS.get(i)));
        }
        for (int i = 0; i < GERMAN_CHARACTERS.size(); i++) {
            assertEquals(Hero.of(StoryOptions.CHARACTERS.get(i)), Hero.of(GERMAN_CHARACTERS.get(i)));
        }
    }

    @Test
    void everyFigureHasItsOwnDrawing() {
        Set<String> drawings = new HashSet<>();
        for (Hero hero : Hero.values()) {
            drawings.add(hero.drawing());
        }
        assertEquals(Hero.values().length, drawings.size());
    }

    @ParameterizedTest
    @CsvSource({
        "'', HILLS",
        "far away, HILLS",
        "in grandma's kitchen, ROOM",
        "bei Oma zu Hause, ROOM",
        "in Mias Kinderzimmer, ROOM",
        "in the garden, GARDEN",
        "im Kindergarten, GARDEN",
        "on the beach, BEACH",
        "an der Nordsee, BEACH",
        "auf einer kleinen Insel, BEACH",
        "am alten Leuchtturm, BEACH",
        "high in the mountains, MOUNTAINS",
        "auf einem Berg, MOUNTAINS",
        "in the snow, SNOW",
        "im Winterwald, SNOW",
        "am Nordpol, SNOW",
        "in the city, CITY",
        "in einer kleinen Stadt, CITY",
        "on a farm, FARM",
        "auf dem Bauernhof, FARM",
        "in outer space, SPACE",
        "on a space station, SPACE",
        "im Weltraum, SPACE",
        "on planet Zog, SPACE",
        "at school, SCHOOL",
        "by the old castle, SCHOOL",
        "in einem Schloss, SCHOOL",
        "on a pirate SHIP at sea, SHIP",
        "im Ruderboot, SHIP",
        "auf dem Meer, SHIP",
        "in a dark cave, CAVE",
        "in einer Höhle, CAVE",
        "by the river, LAKE",
        "am See, LAKE",
        "am Bach, LAKE",
        "in the deep wood, FOREST",
        "im Baumhaus, FOREST",
        "above the clouds, SKY",
        "im Heißluftballon, SKY",
        "in the desert, DESERT",
        "in der Wüste, DESERT",
        "in the jungle, JUNGLE",
        "im Dschungel, JUNGLE",
        "on a night train, TRAIN",
        "in der Eisenbahn, TRAIN",
        "under water, SEABED",
        "on a floating island, FLOATING_ISLAND"
    })
    void ownWordsGetTheLandscapeThatFits(String setting, Place place) {
        assertEquals(place, Place.of(setting));
    }

    @ParameterizedTest
    @CsvSource({
        "in search of a friend, HILLS",
        "in the new season, HILLS",
        "at the start, HILLS",
        "in der Herberge, HILLS",
        "at the bottom of the garden, GARDEN",
        "im Hamburger Hafen, BEACH"
    })
    void aWordWithinAWordDoesNotCount(String setting, Place place) {
        assertEquals(place, Place.of(setting));
    }

    @ParameterizedTest
    @CsvSource({
        "'', CHILD",
        "Mia, CHILD",
        "ein mutiger Junge, CHILD",
        "a selfish giant, CHILD",
        "a bearded man, CHILD",
        "an old tiger, CAT",
        "two Robots, ROBOT",
        "a caterpillar, BUTTERFLY",
        "Puppy, DOG",
        "der kleine Hase, RABBIT",
        "ein Bär, BEAR",
        "a bear, BEAR",
        "die Eule, OWL",
        "eine Maus, MOUSE",
        "zwei Mäuse, MOUSE",
        "ein Hund, DOG",
        "ein Vogel, BIRD",
        "a little duck, BIRD",
        "ein Goldfisch, FISH",
        "a turtle, TURTLE",
        "eine Schildkröte, TURTLE",
        "a baby elephant, ELEPHANT",
        "ein Einhorn, UNICORN",
        "a horse, UNICORN",
        "a fairy, FAIRY",
        "eine Fee, FAIRY",
        "a wizard, WIZARD",
        "eine kleine Hexe, WIZARD",
        "a knight, KNIGHT",
        "ein Ritter, KNIGHT",
        "a pirate, PIRATE",
        "a giraffe, CHILD",
        "eine Giraffe, CHILD",
        "der Igel, HEDGEHOG",
        "a frog, FROG",
        "a penguin, PENGUIN",
        "a lion, LION",
        "ein kleines Schaf, SHEEP",
        "a mermaid, MERMAID",
        "a friendly ghost, GHOST",
        "the king, KING",
        "ein Wolf, WOLF",
        "a monkey, MONKEY",
        "ein Schmetterling, BUTTERFLY",
        "a piglet, PIG"
    })
    void ownWordsGetTheFigureThatFits(String character, Hero hero) {
        assertEquals(hero, Hero.of(character));
    }
}
