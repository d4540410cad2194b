package moonlamp.story.scene;

/**
 * Where a drawing made in its own coordinates goes.
 *
 * @param x where the drawing's origin comes to lie
 * @param y where the drawing's origin comes to lie
 * @param width scene units of one of its units from left to right; negative mirrors it
 * @param height scene units of one of its units from top to bottom
 */
record Spot(double x, double y, double width, double height) {
    Spot(double x, double y, double scale) {
        this(x, y, scale, scale);
    }
}
