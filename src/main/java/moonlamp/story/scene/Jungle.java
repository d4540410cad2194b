package moonlamp.story.scene;

/** Palms, great leaves, hanging vines and a waterfall; the house stands among it. */
final class Jungle implements Landscape {
    private static final String BIG_LEAF = "M0 10Q-60-60-34-150Q-20-200 0-230Q34-190 40-130Q46-50 0 10Z";
    private static final String FROND =
            "M0 6Q30-120 150-170Q120-164 108-150Q116-170 112-182Q96-160 84-132Q88-160 82-172Q66-140 56-104Q54-130 46-140Q36-100 28-66Q20-88 10-92Q14-40 0 6Z";
    private static final String BLOSSOM =
            "r90M0-4Q-22-12-16-26Q-6-28 0-14Q-4-34 8-36Q18-28 6-12Q24-24 30-12Q26 0 8-4Q22 8 12 16Q0 16 0-4Z;lO4-9 4 4";
    private static final String FALLS =
            "t80M-40 0Q-30-10-20-8L20-8Q34-8 40 0L52 330L-52 330Z;p34M-24 0L-18 0L-24 330L-34 330ZM4-6L10-6L12 330L2 330ZM28-2L33 0L42 330L34 330Z;"
                    + "n80O0 330 160 46";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 640, 820);
        Ridge far = new Ridge(random, 520, 60, 220);
        Plants.grow(canvas, Ink.HILL_1, Plants.BUSH, canvas.along(far, 11, 0, Scene.WIDTH, 20, .9, 1.7));
        canvas.fill(Ink.HILL_1, far.area(canvas.pen()));
        canvas.mist(590, 90, 60);
        Ridge middle = new Ridge(random, 640, 30, 300);
        canvas.draw(FALLS, random.between(740, 800), 450, .8);
        Plants.grow(canvas, Ink.HILL_2, Beach.PALM_OUTLINE, canvas.along(middle, 5, 0, 640, 10, .6, .95));
        Plants.grow(canvas, Ink.HILL_2, Beach.PALM_OUTLINE, canvas.along(middle, 5, 960, Scene.WIDTH, 10, .6, .95));
        Plants.grow(canvas, Ink.HILL_2, Plants.BUSH, canvas.along(middle, 8, 0, Scene.WIDTH, 20, .6, 1.2));
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        canvas.mist(690, 70, 55);
        Ridge near = new Ridge(random, 730, 18, 380);
        double x = random.between(940, 1000);
        Plants.grow(canvas, Ink.HILL_3, FROND, canvas.along(near, 4, 1120, 1640, 20, 1.2, 1.8));
        Plants.grow(canvas, Ink.HILL_3, BIG_LEAF, canvas.along(near, 8, 1060, 1640, 20, .5, .9));
        Plants.grow(canvas, Ink.HILL_3, FROND, canvas.along(near, 3, -60, 440, 20, 1.2, 1.8));
        Plants.grow(canvas, Ink.HILL_3, BIG_LEAF, canvas.along(near, 7, -60, 480, 20, .5, .9));
        canvas.draw(
                Beach.PALM,
                new Spot(x + 150, near.at(x + 150) + 10, -1.2, 1.3),
                new Spot(350, near.at(350) + 10, 1.1, 1.4));
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        House.draw(canvas, x, near.at(x) + 8, 134);
        Plants.tufts(canvas, Ink.HILL_3, near, 24, 1.2);
        canvas.draw(BLOSSOM, canvas.along(near, 8, 60, 1540, 50, .6, 1.2));
        Hills.foreground(canvas);
        canvas.hero(random.between(600, 650), 808, 2.3);
        vines(canvas);
        Plants.grow(
                canvas,
                Ink.GROUND,
                BIG_LEAF,
                new Spot(60, 920, 1.6, 1.5),
                new Spot(180, 940, -1.3, 1.2),
                new Spot(-20, 900, 1.2, 2),
                new Spot(1560, 920, -1.6, 1.6),
                new Spot(1440, 940, 1.3, 1.15),
                new Spot(1640, 900, 1.2, 2.1));
        Forest.fireflies(canvas);
    }

    /** Vines from above, longer towards the sides. */
    private static void vines(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 10; i++) {
            double x = i < 5 ? i * 62 : Scene.WIDTH - (i - 5) * 62;
            double length = (i < 5 ? 5 - i : 10 - i) * 70 + canvas.random.between(20, 90);
            double sway = canvas.random.between(-30, 30);
            pen.move(x - 3, -10)
                    .curve(x + sway, length * .5, x, length)
                    .curve(x + sway + 6, length * .5, x + 4, -10)
                    .close();
            for (double y = 40; y < length; y += 58) {
                pen.leaf(x + sway * .4, y, x + 26 + sway * .4, y + 26, 9)
                        .leaf(x + sway * .4, y + 16, x - 24 + sway * .4, y + 40, -9);
            }
        }
        canvas.fill(Ink.GROUND, pen);
    }
}
