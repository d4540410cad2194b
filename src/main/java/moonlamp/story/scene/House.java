package moonlamp.story.scene;

/** The little house with one lit window, the sign of every scene. */
final class House {
    private House() {}

    /** Draws the house with the middle of its base at (x, y); {@code size} is the width of its front. */
    static void draw(Canvas canvas, double x, double y, double size) {
        double w = size / 2;
        double eaves = y - size * .56;
        canvas.glow(x, y - size * .2, size * 2.1, 45);
        chimney(canvas, x + w * .45, eaves, size);
        canvas.fill(Ink.WALL, new Pen().rect(x - w, eaves, size, y - eaves + size * .2));
        Pen roof = new Pen()
                .move(x - w * 1.28, eaves + size * .05)
                .curve(x - w * .5, eaves - size * .2, x, eaves - size * .58);
        canvas.fill(
                Ink.ROOF,
                roof.curve(x + w * .5, eaves - size * .2, x + w * 1.28, eaves + size * .05)
                        .close());
        canvas.fill(Ink.ROOF, new Pen().arch(x - w * .72, y + size * .02, size * .22, size * .36));
        window(canvas, x + w * .3, y - size * .17, size * .3);
    }

    /** A lit window with a cross of bars; (x, y) is the middle of its sill. */
    static void window(Canvas canvas, double x, double y, double size) {
        canvas.glow(x, y - size * .5, size * 2.4, 80);
        canvas.fill(Ink.LAMP, new Pen().arch(x - size / 2, y, size, size * 1.15));
        Pen bars = new Pen().rect(x - size * .04, y - size * 1.15, size * .08, size * 1.15);
        canvas.fill(Ink.WALL, bars.rect(x - size / 2, y - size * .56, size, size * .08));
    }

    private static void chimney(Canvas canvas, double x, double eaves, double size) {
        canvas.fill(Ink.WALL, new Pen().rect(x, eaves - size * .52, size * .13, size * .5));
        Pen smoke = new Pen();
        double sway = canvas.random.unit() - .5;
        for (int i = 0; i < 4; i++) {
            smoke.circle(x + size * (.06 + sway * .12 * i * i), eaves - size * (.66 + .2 * i), size * (.06 + .025 * i));
        }
        canvas.fill(Ink.CLOUD, 25, Motion.DRIFT, smoke);
    }
}
