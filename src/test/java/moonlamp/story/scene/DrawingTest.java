package moonlamp.story.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {
    /** Seeds whose scenes are not, and are, mirror images. */
    private static final int PLAIN = seed(false);

    private static final int FLIPPED = seed(true);

    private static int seed(boolean flipped) {
        int seed = 0;
        while (canvas(seed).flipped != flipped) {
            seed++;
        }
        return seed;
    }

    private static Canvas canvas(int seed) {
        return new Canvas(new SceneRandom(seed), Hero.CHILD);
    }

    @Test
    void eachPartIsAShapeInItsInk() {
        Canvas canvas = canvas(PLAIN);
        canvas.draw("rM0 0L10 0L10-2.5Z;p40O5 5 2 3", 100, 50, 2);
        assertEquals(
                List.of(
                        new Shape("M100 50l20 0l0-5z", Ink.TINT_ROSE, 100, Motion.STILL),
                        new Shape("M106 60a4 6 0 1 1 8 0a4 6 0 1 1-8 0z", Ink.TINT_PALE, 40, Motion.STILL)),
                canvas.shapes());
    }

    @Test
    void aFlippedSceneIsTheMirrorImage() {
        Canvas canvas = canvas(FLIPPED);
        canvas.draw("rM0 0Q1 2 3 4C5 6 7 8 9 10Z;pO5 5 2 3", 100, 50, 1);
        assertEquals(
                List.of(
                        new Shape("M1500 50q-1 2-3 4c-2 2-4 4-6 6z", Ink.TINT_ROSE, 100, Motion.STILL),
                        new Shape("M1497 55a2 3 0 1 0-4 0a2 3 0 1 0 4 0z", Ink.TINT_PALE, 100, Motion.STILL)),
                canvas.shapes());
    }

    @Test
    void copiesShareTheShapes() {
        Canvas canvas = canvas(PLAIN);
        canvas.draw("rM0 0L1 0L1 1Z", new Spot(10, 10, 1), new Spot(20, 20, -1, 2));
        assertEquals(1, canvas.shapes().size());
        assertEquals("M10 10l1 0l0 1zM20 20l-1 0l0 2z", canvas.shapes().get(0).path());
    }

    @Test
    void numbersAreTenthsWithoutNeedlessCharacters() {
        Pen pen = new Pen(false).move(.5, -.25).line(0, 10.04).close();
        assertEquals("M.5-.2l-.5 10.2z", pen.path());
    }

    @Test
    void unknownLettersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> canvas(PLAIN).draw("?M0 0Z", 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> canvas(PLAIN).draw("rX0 0Z", 0, 0, 1));
    }

    /** Landscapes rely on the size of figures. */
    @ParameterizedTest
    @EnumSource
    void everyFigureStandsOnTheGroundAndHasTheUsualSize(Hero hero) {
        Canvas canvas = canvas(PLAIN);
        canvas.draw(hero.drawing(), 0, 0, 1);
        double top = 0;
        double bottom = 0;
        for (Shape shape : canvas.shapes()) {
            PathBox box = PathBox.of(shape.path());
            if (shape.ink() != Ink.HALO) {
                assertTrue(box.left > -90 && box.right < 90, hero + " is too wide: " + shape);
                top = Math.min(top, box.top);
                bottom = Math.max(bottom, box.bottom);
            }
        }
        assertTrue(top > -145 && top < -60, hero + " is " + -top + " high");
        assertTrue(bottom >= 0 && bottom < 30, hero + " ends at " + bottom);
    }

    @Test
    void ridgesAreWhereTheyAreDrawn() {
        Ridge ridge = new Ridge(new SceneRandom(5), 600, 40, 400);
        for (int x = 0; x <= Scene.WIDTH; x += 10) {
            assertTrue(Math.abs(ridge.at(x + 1) - ridge.at(x)) < 1.5, "a step at " + x);
            assertTrue(Math.abs(ridge.at(x) - 600) < 60, "too far out at " + x);
        }
        PathBox box = PathBox.of(ridge.area(new Pen(false)).path());
        assertEquals(Scene.HEIGHT, box.bottom);
    }
}
