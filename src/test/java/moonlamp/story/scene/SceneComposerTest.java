package moonlamp.story.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneComposerTest {
    /** What a picture may cost: it is made anew for every story, and 500 of them stand in a library. */
    private static final int MAX_SHAPES = 260;

    private static final int MAX_PATH_CHARS = 40_000;
    private static final String ANYBODY = "someone";

    /** A setting for every landscape. */
    private static final Map<Place, String> SETTINGS = new EnumMap<>(Place.class);

    static {
        for (String setting : List.of(
                "in the sky",
                "in outer space",
                "on a ship",
                "on the beach",
                "in the snow",
                "in the mountains",
                "in a cave")) {
            SETTINGS.put(Place.of(setting), setting);
        }
        for (String setting : List.of(
                "in the desert",
                "in the jungle",
                "by the lake",
                "on a farm",
                "on a train",
                "in the city",
                "in the garden")) {
            SETTINGS.put(Place.of(setting), setting);
        }
        SETTINGS.put(Place.ROOM, "in the bedroom");
        SETTINGS.put(Place.HILLS, "somewhere");
        StoryOptions.SETTINGS.forEach(setting -> SETTINGS.put(Place.of(setting), setting));
    }

    @Test
    void theSettingsOfThisTestHaveAllLandscapes() {
        assertEquals(EnumSet.allOf(Place.class), SETTINGS.keySet());
        SETTINGS.forEach((place, setting) -> assertEquals(place, Place.of(setting)));
    }

    @Test
    void everyLandscapeIsADrawingOfItsOwn() {
        Set<Class<?>> drawings = new HashSet<>();
        for (Place place : Place.values()) {
            drawings.add(Landscape.of(place).getClass());
        }
        assertEquals(Place.values().length, drawings.size());
    }

    @ParameterizedTest
    @EnumSource
    void theSameStoryHasTheSamePicture(Place place) {
        for (String character : StoryOptions.CHARACTERS) {
            assertEquals(
                    SceneComposer.compose(SETTINGS.get(place), character, 42),
                    SceneComposer.compose(SETTINGS.get(place), character, 42));
        }
    }

    /** A link to a story shows everybody the same picture; a change of the drawings is to be noticed. */
    @ParameterizedTest
    @CsvSource({
        "in an enchanted forest, a shy dragon, 7, 60900502",
        "under the sea, a clever fox, 11, -1224395570",
        "im Garten, ein Hase, 4711, -1936678905"
    })
    void thePictureIsTheSameOnEveryMachine(String setting, String character, long seed, int hash) {
        String shapes = SceneComposer.compose(setting, character, seed).shapes().toString();
        assertEquals(hash, SceneRandom.seedOf(shapes));
    }

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

    @Test
    void seedsBringEveryHourOfTheNightAboutEquallyOften() {
        Map<Hour, Integer> count = new EnumMap<>(Hour.class);
        for (long seed = 0; seed < 300; seed++) {
            count.merge(SceneComposer.compose("on a farm", ANYBODY, seed).hour(), 1, Integer::sum);
        }
        assertEquals(EnumSet.allOf(Hour.class), count.keySet());
        assertTrue(count.values().stream().allMatch(times -> times > 70), count.toString());
    }

    @Test
    void thePictureSaysItsSkyAndItsGround() {
        Scene scene = SceneComposer.compose("im Schnee", ANYBODY, 3);
        assertEquals(Place.SNOW, scene.place());
        assertEquals("picture " + scene.hour().cssName() + " soil-snow", scene.cssName());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, -1, 4711, Long.MIN_VALUE, Long.MAX_VALUE})
    void everyPictureIsSoundAndSmallAndHasALitWindow(long seed) {
        for (String setting : SETTINGS.values()) {
            Scene scene = SceneComposer.compose(setting, ANYBODY, seed);
            String where = setting + ", seed " + seed;
            int chars = 0;
            for (Shape shape : scene.shapes()) {
                PathBox box = PathBox.of(shape.path());
                assertTrue(box.left > -Scene.WIDTH && box.right < 2 * Scene.WIDTH, where + ": " + shape);
                assertTrue(box.top > -2 * Scene.HEIGHT && box.bottom < 3 * Scene.HEIGHT, where + ": " + shape);
                chars += shape.path().length();
            }
            assertTrue(chars < MAX_PATH_CHARS, where + " has " + chars + " characters of path data");
            assertTrue(
                    scene.shapes().size() < MAX_SHAPES,
                    where + " has " + scene.shapes().size() + " shapes");
            assertTrue(scene.shapes().stream().anyMatch(shape -> shape.ink() == Ink.LAMP), where);
        }
    }

    /** The middle is what narrow crops leave, and the hero is what the picture is about. */
    @ParameterizedTest
    @EnumSource
    void theHeroStandsWhereEveryCropLeavesIt(Place place) {
        for (long seed = 0; seed < 12; seed++) {
            Scene with = SceneComposer.compose(SETTINGS.get(place), ANYBODY, seed);
            PathBox cap = with.shapes().stream()
                    .filter(shape -> shape.ink() == Ink.TINT_ROSE)
                    .map(shape -> PathBox.of(shape.path()))
                    .filter(box -> box.left > 400 && box.right < 1200 && box.top > 350 && box.bottom < Scene.HEIGHT)
                    .findAny()
                    .orElse(null);
            assertTrue(cap != null, place + ", seed " + seed + ": no red cap in the middle");
        }
    }
}
