package moonlamp.story.scene;

/** Stars, the moon and clouds, as the hour has them. */
final class Sky {
    private static final Motion[] TWINKLES = {Motion.TWINKLE_A, Motion.TWINKLE_B, Motion.TWINKLE_C};
    private static final String SEAS = "v40O-34-22 26 20O22 30 30 21O38-38 13 12O-32 46 11 9O-4-58 9 7";
    private static final String FULL_MOON = "mO0 0 100 100;" + SEAS;
    private static final String YOUNG_MOON =
            "m9O0 0 100 100;mM47-88C96-62 114-2 88 47C62 96 2 114-47 88C-19 103 25 76 51 27C77-21 75-73 47-88Z";
    private static final String OLD_MOON =
            "m10O0 0 100 100;mM-41-91C-91-69-114-10-91 41C-69 91-10 114 41 91C35 94 11 55-11 5C-33-45-47-89-41-91Z;"
                    + "v40O-62-24 16 20O-36 40 18 16O-52 12 8 9";

    private Sky() {}

    /** A whole night sky above a horizon; the moon stands between {@code left} and {@code right}. */
    static void night(Canvas canvas, int horizon, int left, int right) {
        afterglow(canvas, horizon);
        stars(canvas, horizon - 60);
        if (canvas.hour == Hour.DAYBREAK) {
            morningStar(canvas, canvas.random.between(400, 470), horizon - canvas.random.between(150, 210));
        }
        moon(canvas, canvas.random.between(left, right));
        veils(canvas, 4, horizon - 260, horizon - 70);
    }

    /** Stars of three sizes, all above {@code horizon}; the milky way at midnight. */
    static void stars(Canvas canvas, int horizon) {
        SceneRandom random = canvas.random;
        boolean midnight = canvas.hour == Hour.MIDNIGHT;
        if (midnight) {
            milkyWay(canvas);
        }
        int many = midnight ? 26 : canvas.hour == Hour.EVENING ? 18 : 8;
        for (Motion twinkle : TWINKLES) {
            Pen small = canvas.pen();
            for (int i = 0; i < many; i++) {
                small.circle(random.between(0, Scene.WIDTH), height(random, horizon), 1 + 1.3 * random.unit());
            }
            canvas.fill(Ink.STAR, 60, twinkle, small);
            Pen bright = canvas.pen();
            for (int i = 0; i < many / 4; i++) {
                bright.circle(random.between(0, Scene.WIDTH), height(random, horizon), 2.3 + 1.2 * random.unit());
            }
            for (int i = 0; i < (many + 6) / 12; i++) {
                double x = random.between(40, Scene.WIDTH - 40);
                spark(bright, x, height(random, horizon - 60), 9 + 7 * random.unit());
            }
            canvas.fill(Ink.STAR, 95, twinkle, bright);
        }
    }

    /** A star with four points. */
    static void spark(Pen pen, double x, double y, double r) {
        pen.move(x, y - r).curve(x, y, x + r, y).curve(x, y, x, y + r);
        pen.curve(x, y, x - r, y).curve(x, y, x, y - r).close();
    }

    private static void morningStar(Canvas canvas, double x, double y) {
        canvas.glow(x, y, 90, 60);
        Pen pen = canvas.pen();
        spark(pen, x, y, 26);
        canvas.fill(Ink.STAR, pen.circle(x, y, 5));
    }

    private static void milkyWay(Canvas canvas) {
        SceneRandom random = canvas.random;
        double from = random.between(-100, 300);
        Pen dust = canvas.pen();
        for (int i = 0; i < 9; i++) {
            double x = from + i * 140;
            double y = 470 - i * 66 + random.between(-24, 24);
            canvas.fill(Ink.MIST, 25, canvas.pen().ellipse(x, y, 240, random.between(90, 130)));
            for (int star = 0; star < 4; star++) {
                dust.circle(x + random.between(-110, 110), y + random.between(-60, 60), 1 + .8 * random.unit());
            }
        }
        canvas.fill(Ink.STAR, 60, dust);
    }

    /** The moon of the hour, with its halo. */
    static void moon(Canvas canvas, double x) {
        SceneRandom random = canvas.random;
        canvas.moonX = x;
        int y = random.between(210, 250);
        String phase = FULL_MOON;
        int r = random.between(78, 90);
        if (canvas.hour != Hour.MIDNIGHT) {
            boolean young = canvas.hour == Hour.EVENING;
            phase = young ? YOUNG_MOON : OLD_MOON;
            y += young ? 60 : 20;
            r -= 16;
        }
        canvas.glow(x, y, r * 4.4, canvas.hour == Hour.MIDNIGHT ? 62 : 40);
        canvas.draw(phase, new Spot(x, y, (canvas.flipped ? -r : r) / 100.0, r / 100.0));
    }

    /** The light of the sun below the horizon: where it went down, or where it will rise. */
    private static void afterglow(Canvas canvas, double horizon) {
        if (canvas.hour != Hour.MIDNIGHT) {
            double x = canvas.hour == Hour.EVENING ? 1120 : 460;
            canvas.fill(Ink.HALO, 55, canvas.pen().ellipse(x, horizon + 30, 1000, 300));
        }
    }

    /** Long thin clouds that only show where the sky is light. */
    static void veils(Canvas canvas, int count, int top, int bottom) {
        SceneRandom random = canvas.random;
        Pen pen = canvas.pen();
        for (int i = 0; i < count; i++) {
            double x = random.between(-100, Scene.WIDTH);
            double y = random.between(top, bottom);
            double w = random.between(90, 210);
            pen.move(x - w, y).curve(x - w * .6, y - 12, x - w * .2, y - 10).curve(x, y - 26, x + w * .3, y - 12);
            pen.curve(x + w * .7, y - 14, x + w, y).curve(x, y + 9, x - w, y).close();
        }
        canvas.fill(Ink.CLOUD, 26, Motion.DRIFT, pen);
    }

    /** A bank of round clouds that reaches down to the foot of the picture; {@code size} is about the width of a billow. */
    static void bank(Canvas canvas, Ink ink, int opacity, double y, double size) {
        SceneRandom random = canvas.random;
        Pen pen = canvas.pen().move(-20, Scene.HEIGHT).line(-20, y);
        double x = -20;
        double at = y;
        while (x < Scene.WIDTH + 20) {
            double w = size * (.4 + .8 * random.unit());
            double next = y + size * (.3 * random.unit() - .15);
            double h = w * (.42 + .14 * random.unit());
            pen.curve(x - w * .12, at - h, x + w * .9, Math.min(at, next) - h * 1.1, x + w, next);
            x += w;
            at = next;
        }
        canvas.fill(ink, opacity, pen.line(x, Scene.HEIGHT).close());
    }

    /** Denser towards the zenith. */
    private static double height(SceneRandom random, int horizon) {
        double u = random.unit();
        return 12 + (horizon - 12) * u * (.45 + .55 * u);
    }
}
