package moonlamp.story.scene;

import java.util.List;

/**
 * A finished picture: shapes from back to front, in a box of {@link #WIDTH} by {@link #HEIGHT} units. What
 * matters lies in the middle, so the picture may be cropped to any shape.
 *
 * @param shapes from back to front
 */
public record Scene(List<Shape> shapes) {
    /** Width of every scene in its own units. */
    public static final int WIDTH = 1600;

    /** Height of every scene in its own units. */
    public static final int HEIGHT = 900;

    /** Keeps an unmodifiable copy. */
    public Scene {
        shapes = List.copyOf(shapes);
    }
}
