package moonlamp.story.scene;

/** Open water at night: the lighter far water, the moon's path on it, waves. */
final class Water {
    private Water() {}

    /** Water from {@code top} down to the foot of the picture, with the moon's light on it. */
    static void surface(Canvas canvas, double top) {
        canvas.fill(Ink.WATER, 78, canvas.pen().rect(-10, top, Scene.WIDTH + 20, Scene.HEIGHT - top));
        canvas.fill(Ink.HILL_3, 30, canvas.pen().rect(-10, top + 90, Scene.WIDTH + 20, Scene.HEIGHT - top));
        canvas.mist(top, 40, 60);
        Pen path = canvas.pen();
        Pen glints = canvas.pen();
        for (int i = 0; i < 13; i++) {
            double y = top + 6 + i * i * 1.3 + i * 3;
            double half = (14 + i * 6) * (.5 + .6 * canvas.random.unit());
            dash(path, canvas.moonX + canvas.random.between(-20, 20) * (1 + i * .16), y, half, 1.5 + i * .22);
            dash(glints, canvas.random.between(0, Scene.WIDTH), y + 8, half * .8, 1.2 + i * .12);
        }
        canvas.fill(Ink.MOON, 60, Motion.TWINKLE_B, path);
        canvas.fill(Ink.MOON, 18, Motion.TWINKLE_C, glints);
    }

    /** A row of waves that fills everything below it. */
    static void waves(Canvas canvas, Ink ink, int opacity, double y, double height, double length) {
        double x = -canvas.random.between(10, (int) length);
        Pen pen = canvas.pen().move(x, Scene.HEIGHT).line(x, y);
        for (; x < Scene.WIDTH; x += length) {
            pen.curve(
                    x + length * .35,
                    y + height * .3,
                    x + length * .62,
                    y - height * 1.1,
                    x + length * .86,
                    y - height);
            pen.curve(x + length * .8, y - height * .5, x + length * .9, y, x + length, y);
        }
        canvas.fill(ink, opacity, Motion.DRIFT, pen.line(x, Scene.HEIGHT).close());
    }

    private static void dash(Pen pen, double x, double y, double half, double thick) {
        pen.move(x - half, y)
                .curve(x, y - thick, x + half, y)
                .curve(x, y + thick, x - half, y)
                .close();
    }
}
