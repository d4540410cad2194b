package moonlamp.story.scene;

import java.util.List;

/**
 * A finished picture: shapes from back to front, in a box of {@link #WIDTH} by {@link #HEIGHT} units, on a sky that
 * style sheets paint. What matters lies in the middle, so the picture may be cropped to any shape.
 *
 * @param place which landscape it shows
 * @param hour the time of night
 * @param shapes from back to front
 */
public record Scene(Place place, Hour hour, List<Shape> shapes) {
    /** Width of every scene in its own units. */
    public static final int WIDTH = 1600;

    /** Height of every scene in its own units. */
    public static final int HEIGHT = 900;

    /** Keeps an unmodifiable copy. */
    public Scene {
        shapes = List.copyOf(shapes);
    }

    /** The classes that give the picture its sky and its ground in style sheets. */
    public String cssName() {
        return "picture " + hour.cssName() + " " + place.soil().cssName();
    }
}
