package moonlamp.story.scene;

/** Towers with pointed roofs, pennants and lit windows: the building stones of castles. */
final class Towers {
    private Towers() {}

    /**
     * One tower with the middle of its base at (x, y).
     *
     * @param height without the roof
     */
    static void tower(Canvas canvas, Ink wall, Ink roof, double x, double y, double width, double height) {
        double w = width / 2;
        double top = y - height;
        canvas.fill(wall, new Pen().rect(x - w, top, width, height).rect(x - w * 1.16, top, width * 1.16, width * .2));
        Pen cone = new Pen().move(x - w * 1.4, top + 2).curve(x - w * .42, top - width * .5, x, top - width * 1.5);
        canvas.fill(
                roof,
                cone.curve(x + w * .42, top - width * .5, x + w * 1.4, top + 2).close());
        double tip = top - width * 1.5;
        Pen pennant = new Pen().rect(x - 1.5, tip - width * .42, 3, width * .5);
        canvas.fill(
                roof, pennant.polygon(x, tip - width * .42, x + width * .42, tip - width * .3, x, tip - width * .18));
    }

    /** A wall with battlements from (x, y), its lower left corner. */
    static void wall(Canvas canvas, Ink ink, double x, double y, double width, double height) {
        Pen pen = new Pen().rect(x, y - height, width, height);
        double merlon = width / Math.max(3, 2 * (int) (width / 36) + 1);
        for (double at = x; at < x + width - merlon / 2; at += 2 * merlon) {
            pen.rect(at, y - height - merlon * .7, merlon, merlon * .8);
        }
        canvas.fill(ink, pen);
    }

    /** A small lit window without bars. */
    static void light(Canvas canvas, double x, double y, double size) {
        canvas.glow(x, y - size * .5, size * 2.6, 55);
        canvas.fill(Ink.LAMP, new Pen().arch(x - size / 2, y, size, size * 1.6));
    }
}
