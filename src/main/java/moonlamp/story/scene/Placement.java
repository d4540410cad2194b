package moonlamp.story.scene;

/**
 * Where a drawing made in its own coordinates goes: scaled, perhaps mirrored, then moved.
 *
 * @param x where the drawing's origin comes to lie
 * @param y where the drawing's origin comes to lie
 * @param scale size of one drawing unit in scene units
 * @param mirrored whether left and right are swapped
 */
public record Placement(int x, int y, double scale, boolean mirrored) {
    static final Placement NONE = new Placement(0, 0, 1, false);

    /** The SVG {@code transform} attribute; empty when nothing is to be moved. */
    public String transform() {
        if (equals(NONE)) {
            return "";
        }
        double rounded = Math.rint(scale * 100) / 100;
        return "translate(" + x + " " + y + ") scale(" + (mirrored ? -rounded : rounded) + " " + rounded + ")";
    }
}
