package moonlamp.story.scene;

/** Stars, the moon and clouds. */
final class Sky {
    private static final Motion[] TWINKLES = {Motion.TWINKLE_A, Motion.TWINKLE_B, Motion.TWINKLE_C};

    private Sky() {}

    /** Many small stars, some larger, a few with four points; all above {@code horizon}. */
    static void stars(Canvas canvas, int horizon) {
        SceneRandom random = canvas.random;
        for (Motion twinkle : TWINKLES) {
            Pen small = new Pen();
            for (int i = 0; i < 42; i++) {
                small.circle(random.between(0, Scene.WIDTH), height(random, horizon), 1 + 1.2 * random.unit());
            }
            canvas.fill(Ink.STAR, 55, twinkle, small);
            Pen large = new Pen();
            for (int i = 0; i < 9; i++) {
                large.circle(random.between(0, Scene.WIDTH), height(random, horizon), 2.2 + random.unit());
            }
            canvas.fill(Ink.STAR, 90, twinkle, large);
            Pen bright = new Pen();
            for (int i = 0; i < 3; i++) {
                spark(
                        bright,
                        random.between(40, Scene.WIDTH - 40),
                        height(random, horizon - 60),
                        9 + 6 * random.unit());
            }
            canvas.fill(Ink.STAR, 95, twinkle, bright);
        }
    }

    /** A star with four points. */
    static void spark(Pen pen, double x, double y, double r) {
        pen.move(x, y - r).curve(x, y, x + r, y).curve(x, y, x, y + r);
        pen.curve(x, y, x - r, y).curve(x, y, x, y - r).close();
    }

    /** A full moon with its seas, in the middle third. */
    static void moon(Canvas canvas) {
        SceneRandom random = canvas.random;
        int x = random.between(560, 1040);
        int y = random.between(180, 260);
        int r = random.between(70, 90);
        canvas.glow(x, y, r * 4.2, 60);
        canvas.fill(Ink.MOON, new Pen().circle(x, y, r));
        Pen seas = new Pen().ellipse(x - r * .34, y - r * .22, r * .26, r * .2);
        seas.ellipse(x + r * .2, y + r * .3, r * .3, r * .22).circle(x + r * .38, y - r * .36, r * .13);
        seas.circle(x - r * .3, y + r * .45, r * .1);
        canvas.fill(Ink.MOON_SHADE, 45, seas);
    }

    /** Long thin clouds that only show where the sky is light. */
    static void veils(Canvas canvas, int count, int top, int bottom) {
        SceneRandom random = canvas.random;
        Pen pen = new Pen();
        for (int i = 0; i < count; i++) {
            double x = random.between(-100, Scene.WIDTH);
            double y = random.between(top, bottom);
            double width = random.between(180, 420);
            pen.ellipse(x + width / 2, y, width / 2, 7 + 5 * random.unit());
            pen.ellipse(x + width * .62, y - 9, width * .26, 8);
        }
        canvas.fill(Ink.CLOUD, 22, Motion.DRIFT, pen);
    }

    /** A bank of round clouds with a flat base at {@code y}. */
    static void bank(Canvas canvas, Ink ink, int opacity, double y, double size) {
        SceneRandom random = canvas.random;
        Pen pen = new Pen();
        for (double x = -size; x < Scene.WIDTH + size; x += size * (.5 + .5 * random.unit())) {
            double r = size * (.55 + .6 * random.unit());
            pen.circle(x, y + r * .35, r);
        }
        canvas.fill(ink, opacity, pen.rect(0, y + size * .35, Scene.WIDTH, Scene.HEIGHT - y));
    }

    /** Denser towards the zenith. */
    private static double height(SceneRandom random, int horizon) {
        double u = random.unit();
        return 12 + (horizon - 12) * u * (.45 + .55 * u);
    }
}
