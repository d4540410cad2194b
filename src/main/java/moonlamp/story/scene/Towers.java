package moonlamp.story.scene;

/** Towers with pointed roofs, pennants and lit windows: the building stones of castles. */
final class Towers {
    private static final String ROOF =
            "M-70 2Q-21-50 0-150L0-190L3-190L3-150Q21-50 70 2Q0 16-70 2ZM2-190Q24-188 42-176Q22-170 2-168Z";

    private Towers() {}

    /**
     * One tower with the middle of its base at (x, y).
     *
     * @param height without the roof
     */
    static void tower(Canvas canvas, Ink wall, Ink roof, double x, double y, double width, double height) {
        double w = width / 2;
        double top = y - height;
        canvas.fill(
                wall, canvas.pen().rect(x - w, top, width, height).rect(x - w * 1.16, top, width * 1.16, width * .24));
        canvas.fill(Ink.TINT_DARK, 16, canvas.pen().rect(x + w * .3, top, w * .7, height));
        canvas.fill(Ink.MOON, 12, canvas.pen().rect(x - w, top, w * .22, height));
        Pen cone = canvas.pen();
        Drawing.trace(cone, ROOF, new Spot(x, top, width / 100));
        canvas.fill(roof, cone);
    }

    /** A wall with battlements from (x, y), its lower left corner. */
    static void wall(Canvas canvas, Ink ink, double x, double y, double width, double height) {
        Pen pen = canvas.pen().rect(x, y - height, width, height);
        double merlon = width / Math.max(3, 2 * (int) (width / 36) + 1);
        for (double at = x; at < x + width - merlon / 2; at += 2 * merlon) {
            pen.rect(at, y - height - merlon * .7, merlon, merlon * .8);
        }
        canvas.fill(ink, pen);
    }

    /** Small lit windows without bars; each row has the middle of the sill, from (x, y) to the right and upwards, and the width. */
    static void lights(Canvas canvas, double x, double y, double[]... rows) {
        Pen pen = canvas.pen();
        for (double[] row : rows) {
            canvas.glow(x + row[0], y - row[1] - row[2] * .5, row[2] * 2.6, 60);
            pen.arch(x + row[0] - row[2] / 2, y - row[1], row[2], row[2] * 1.7);
        }
        canvas.fill(Ink.LAMP, pen);
    }
}
