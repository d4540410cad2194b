package moonlamp.story.scene;

/** Under water: moonlight from above, kelp, coral, fish, a whale far off and bubbles. */
final class Seabed implements Landscape {
    private static final String FISH = "M16 0Q4-13-12-2L-22-9Q-18 0-22 9L-12 2Q4 13 16 0Z";
    private static final String WHALE = "xM-150-8Q-120-62-20-60Q90-56 130-10Q150-24 152-50Q172-44 176-30Q190-44 208-40"
            + "Q206-10 150 20Q80 56-20 48Q-140 44-150-8Z;p16M-146 8Q-60 34 90 30Q40 52-20 48Q-130 44-146 8Z;"
            + "eO-108-8 5 5;o40M-100 8Q-116 14-130 6Q-116 10-100 8Z";
    private static final String JELLY = "p60M-26 0Q-28-36 0-38Q28-36 26 0Q18-8 13 0Q6-8 0 0Q-6-8-13 0Q-18-8-26 0Z;"
            + "p40M-18 0Q-26 24-16 48Q-20 24-14 0ZM-4 0Q6 30-2 66Q-10 30-7 0ZM14 0Q24 26 14 54Q10 24 10 0Z";
    private static final String CORAL =
            "M-6 4Q-4-26-24-40Q-36-52-28-56Q-16-44-8-40Q-12-66-6-78Q0-86 4-76Q2-56 4-44Q14-50 22-64Q30-70 32-62"
                    + "Q26-40 10-28Q6-10 8 4Z";
    private static final String STARFISH = "w90M0-16Q4-7 15-6Q8 1 10 10Q0 6-10 10Q-8 1-15-6Q-4-7 0-16Z";
    private static final Ink[] BRIGHT = {Ink.TINT_ROSE, Ink.TINT_WARM, Ink.TINT_COOL};

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        canvas.fill(Ink.WATER, 46, canvas.pen().rect(0, 0, Scene.WIDTH, Scene.HEIGHT));
        canvas.moonX = random.between(640, 900);
        surface(canvas, canvas.moonX);
        canvas.draw(WHALE, random.between(1060, 1240), random.between(290, 360), .8);
        Ridge far = Ridge.range(canvas, Ink.HILL_1, 590, 60, 300);
        kelp(canvas, Ink.HILL_1, far, 11, 240);
        canvas.fill(Ink.WATER, 22, canvas.pen().rect(0, 380, Scene.WIDTH, 520));
        shoals(canvas);
        Ridge middle = Ridge.range(canvas, Ink.HILL_2, 660, 36, 260);
        kelp(canvas, Ink.HILL_2, middle, 9, 330);
        Ridge near = Ridge.range(canvas, Ink.HILL_3, 732, 16, 380);
        double x = random.between(930, 1000);
        House.draw(canvas, x, near.at(x) + 8, 136);
        canvas.draw(
                JELLY,
                new Spot(random.between(380, 480), random.between(330, 420), 1.3),
                new Spot(1180, random.between(470, 540), .8));
        for (Ink ink : BRIGHT) {
            Plants.grow(canvas, ink, CORAL, canvas.along(near, 4, 40, Scene.WIDTH - 40, random.between(50, 80), .5, 1));
        }
        canvas.draw(STARFISH, canvas.along(near, 5, 100, 1500, 96, .8, 1.3));
        Ridge front = Ridge.range(canvas, Ink.GROUND, 850, 12, 260);
        Plants.grow(canvas, Ink.GROUND, Plants.STONE, canvas.along(front, 12, 0, Scene.WIDTH, 4, .6, 1.5));
        canvas.hero(random.between(580, 640), 806, 2.3);
        frame(canvas);
        bubbles(canvas);
    }

    private static void surface(Canvas canvas, double moon) {
        canvas.glow(moon, 40, 460, 85);
        Pen rays = canvas.pen();
        for (int i = -3; i <= 3; i++) {
            double top = moon + i * 46;
            double bottom = moon + i * 190 + canvas.random.between(-40, 40);
            rays.polygon(top - 10, 0, top + 12, 0, bottom + 70, 790, bottom - 60, 790);
        }
        canvas.fill(Ink.MOON, 8, Motion.DRIFT, rays);
        canvas.fill(Ink.MOON, 80, canvas.pen().ellipse(moon, 62, 96, 26));
        for (int row = 0; row < 3; row++) {
            double y = 30 + row * 32;
            double x = -canvas.random.between(10, 80);
            Pen wave = canvas.pen().move(x, -10).line(x, y);
            for (; x < Scene.WIDTH; x += 110) {
                wave.curve(x + 36, y + 16, x + 74, y - 16, x + 110, y);
            }
            canvas.fill(Ink.MOON, 8, wave.line(x, -10).close());
        }
    }

    private static void shoals(Canvas canvas) {
        SceneRandom random = canvas.random;
        for (Ink ink : BRIGHT) {
            Pen fish = canvas.pen();
            double x = random.between(400, 960);
            double y = random.between(240, 540);
            double way = random.coin() ? 1.2 : -1.2;
            for (int i = 0; i < 5; i++) {
                double size = .7 + .5 * random.unit();
                Drawing.trace(fish, FISH, new Spot(x + random.between(-120, 120), y + i * 20 - 40, way * size, size));
            }
            canvas.fill(ink, 75, Motion.DRIFT, fish);
        }
    }

    private static void kelp(Canvas canvas, Ink ink, Ridge ridge, int count, int tallest) {
        Pen pen = canvas.pen();
        for (Spot spot : canvas.along(ridge, count, 0, Scene.WIDTH, 20, -50, 50)) {
            for (int blade = -1; blade <= 1; blade++) {
                double height = tallest * (.45 + .55 * canvas.random.unit());
                ribbon(pen, spot.x() + blade * 16, spot.y(), height, spot.width() + blade * 26);
            }
        }
        canvas.fill(ink, pen);
    }

    /** A blade that sways to one side and back. */
    private static void ribbon(Pen pen, double x, double y, double height, double sway) {
        double middle = y - height * .5;
        pen.move(x - 8, y).curve(x - 12 + sway, y - height * .25, x - 12 + sway * .5, middle);
        pen.curve(x - 10 - sway * .2, y - height * .8, x + sway * .4, y - height);
        pen.curve(x + 14 - sway * .2, y - height * .75, x + 12 + sway * .5, middle);
        pen.curve(x + 12 + sway, y - height * .25, x + 8, y).close();
    }

    /** Dark kelp near the eye, in both corners. */
    private static void frame(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 8; i++) {
            double x = i % 2 == 0 ? i * 30 : Scene.WIDTH - i * 30;
            ribbon(pen, x, Scene.HEIGHT + 10, canvas.random.between(240, 560) - i * 24, canvas.random.between(-50, 50));
        }
        canvas.fill(Ink.GROUND, pen);
    }

    private static void bubbles(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int column = 0; column < 5; column++) {
            double x = canvas.random.between(340, 1260);
            for (int i = 0; i < 6; i++) {
                pen.circle(
                        x + canvas.random.between(-14, 14),
                        740 - i * canvas.random.between(50, 90),
                        2.5 + 5 * canvas.random.unit());
            }
        }
        canvas.fill(Ink.TINT_PALE, 45, Motion.TWINKLE_B, pen);
    }
}
