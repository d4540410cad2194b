package moonlamp.story.scene;

/**
 * One filled SVG path of a scene.
 *
 * @param path SVG path data
 * @param ink what it is painted with
 * @param opacity percent, 1 to 100
 * @param motion how it may move while a story is written
 */
public record Shape(String path, Ink ink, int opacity, Motion motion) {
    /** Checks the opacity and that there is something to draw. */
    public Shape {
        if (opacity < 1 || opacity > 100) {
            throw new IllegalArgumentException("opacity " + opacity + " is not within 1..100");
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("an empty path");
        }
    }
}
