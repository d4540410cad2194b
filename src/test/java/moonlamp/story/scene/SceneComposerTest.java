package moonlamp.story.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneComposerTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PATH = Pattern.compile("M[-0-9MLQCaZ .]+Z");
    /** Largest size in characters of all path data of a scene: it is made anew for every story. */
    private static final int MAX_PATH_CHARS = 90_000;

    @Test
    void everyOfferedSettingHasALandscapeOfItsOwn() {
        Set<Place> places = EnumSet.noneOf(Place.class);
        StoryOptions.SETTINGS.forEach(setting -> places.add(Place.of(setting)));
        assertEquals(EnumSet.complementOf(EnumSet.of(Place.HILLS)), places);
    }

    @Test
    void everyOfferedCharacterHasAFigureOfItsOwn() {
        Set<Hero> heroes = EnumSet.noneOf(Hero.class);
        StoryOptions.CHARACTERS.forEach(character -> heroes.add(Hero.of(character)));
        assertEquals(EnumSet.complementOf(EnumSet.of(Hero.NOBODY)), heroes);
    }

    @ParameterizedTest
    @CsvSource({
        "in grandma's kitchen, HILLS",
        "on a pirate SHIP at sea, SEA",
        "by the old castle, SCHOOL",
        "'', HILLS",
        "above the clouds, CLOUDS",
        "in the deep wood, FOREST",
        "on planet Zog, MOON"
    })
    void ownWordsGetTheLandscapeThatFits(String setting, Place place) {
        assertEquals(place, Place.of(setting));
    }

    @ParameterizedTest
    @CsvSource({"an old tiger, CAT", "two Robots, NOBODY", "a caterpillar, NOBODY", "Puppy, FOX", "'', NOBODY"})
    void ownWordsGetTheFigureThatFits(String character, Hero hero) {
        assertEquals(hero, Hero.of(character));
    }

    @Test
    void theSameStoryHasTheSamePicture() {
        for (String setting : StoryOptions.SETTINGS) {
            for (String character : StoryOptions.CHARACTERS) {
                assertEquals(
                        SceneComposer.compose(setting, character, 42), SceneComposer.compose(setting, character, 42));
            }
        }
    }

    /** A link to a story shows everybody the same picture; a change of the drawings is to be noticed. */
    @Test
    void thePictureIsTheSameOnEveryMachine() {
        String shapes = SceneComposer.compose("in an enchanted forest", "a shy dragon", 7)
                .shapes()
                .toString();
        assertEquals(GOLDEN_FOREST_HASH, SceneRandom.seedOf(shapes));
    }

    private static final int GOLDEN_FOREST_HASH = -308217686;

    @Test
    void otherSeedsGiveOtherPictures() {
        Set<Scene> scenes = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            scenes.add(SceneComposer.compose("on the moon", "a tiny robot", seed));
        }
        assertEquals(50, scenes.size());
        assertNotEquals(
                SceneComposer.compose("on the moon", "a tiny robot", 1),
                SceneComposer.compose("on the moon", "a tiny robot", 1L << 40 | 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4711, Long.MIN_VALUE, Long.MAX_VALUE})
    void everyPictureIsSoundAndHasALitWindow(long seed) {
        Set<String> settings = new HashSet<>(StoryOptions.SETTINGS);
        settings.add("in grandma's kitchen");
        for (String setting : settings) {
            Scene scene = SceneComposer.compose(setting, "a magical cat", seed);
            int chars = 0;
            for (Shape shape : scene.shapes()) {
                assertTrue(PATH.matcher(shape.path()).matches(), setting + ": " + shape.path());
                chars += shape.path().length();
                NUMBER.matcher(shape.path())
                        .results()
                        .mapToDouble(number -> Double.parseDouble(number.group()))
                        .forEach(value -> assertTrue(Math.abs(value) < 3 * Scene.WIDTH, setting + ": " + value));
            }
            assertTrue(chars < MAX_PATH_CHARS, setting + ": " + chars);
            assertTrue(scene.shapes().stream().anyMatch(shape -> shape.ink() == Ink.LAMP), setting);
        }
    }
}
