package moonlamp.story.scene;

/** A garden behind a picket fence: sunflowers, tulips, an apple tree, a watering can, moths. */
final class Garden implements Landscape {
    private static final String PICKET =
            "M-9 4L-9-52L0-64L9-52L9 4ZM-24-40L24-40L24-34L-24-34ZM-24-14L24-14L24-8L-24-8Z";
    private static final String SUNFLOWER =
            "g80M-3 4Q4-60-2-112L3-112Q9-60 4 4ZM2-40Q30-70 46-56Q34-34 2-32ZM0-60Q-28-84-42-70Q-32-52 0-52Z;"
                    + "lM0-152L7-138L22-146L19-130L36-126L24-114L34-100L18-100L16-84L2-94L-12-84L-15-100L-32-100L-22-114L-34-126L-18-130L-20-146L-6-138Z;d80O1-115 15 15;w60O1-115 9 9";
    private static final String TULIP =
            "g80M-3 4Q2-30-1-60L2-60Q6-30 4 4ZM1 0Q22-20 24-46Q2-30 0 0ZM0 0Q-20-16-24-40Q-4-26 0 0Z";
    private static final String CUP = "M-15-60Q-18-84-13-94L-5-82L0-98L5-82L13-94Q18-84 15-60Q0-50-15-60Z";
    private static final String CAN =
            "cM-24 2L-28-40L20-40L24 2ZM22-8Q40-20 46-46L54-44Q46-8 23 4Z;c90M42-50L60-44L58-38L40-44ZM-28-38Q-56-40-48-14Q-42-2-24-4L-25-10Q-38-8-41-18Q-44-32-28-31Z;d20M6-40L20-40L24 2L8 2Z";
    private static final String MOTH =
            "p80M0 0Q-14-18-20-8Q-20 2-2 2Q-14 10-8 14Q-2 12 0 4Q2 12 8 14Q14 10 2 2Q20 2 20-8Q14-18 0 0Z";
    private static final Ink[] CUPS = {Ink.TINT_ROSE, Ink.TINT_WARM, Ink.TINT_PALE};

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 600, 760);
        Ridge.range(canvas, Ink.HILL_1, 570, 45, 360);
        canvas.mist(620, 60, 50);
        Ridge middle = new Ridge(random, 650, 24, 400);
        Plants.grow(canvas, Ink.HILL_2, Plants.BUSH, canvas.along(middle, 14, 0, Scene.WIDTH, 16, .7, 1.4));
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        Ridge near = new Ridge(random, 726, 12, 420);
        double x = random.between(930, 990);
        appleTree(canvas, x + 220, near.at(x + 220) + 10);
        fence(canvas, near);
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        Hills.path(canvas, x - 36, near.at(x) + 8);
        House.draw(canvas, x, near.at(x) + 8, 138);
        beds(canvas, near);
        canvas.draw(CAN, x + 130, near.at(x + 130) + 70, 1.2);
        Plants.tufts(canvas, Ink.HILL_3, near, 30, .9);
        Hills.foreground(canvas);
        canvas.hero(random.between(590, 640), 808, 2.3);
        canvas.draw(MOTH, new Spot(x - 150, 590, .9), new Spot(x + 90, 520, .7), new Spot(470, 560, .8));
        Forest.fireflies(canvas);
        Plants.frame(canvas);
    }

    private static void appleTree(Canvas canvas, double x, double y) {
        Plants.grow(canvas, Ink.HILL_3, Plants.TREE, new Spot(x, y, 3.6, 3.3));
        Pen apples = canvas.pen();
        for (int i = 0; i < 10; i++) {
            apples.circle(x + canvas.random.between(-110, 110), y - canvas.random.between(170, 290), 11);
        }
        canvas.fill(Ink.TINT_ROSE, apples);
    }

    private static void fence(Canvas canvas, Ridge ridge) {
        Pen pen = canvas.pen();
        for (int x = -10; x < Scene.WIDTH; x += 46) {
            if (x < 800 || x > 1060) {
                Drawing.trace(pen, PICKET, new Spot(x, ridge.at(x) + 12, 1));
            }
        }
        canvas.fill(Ink.TINT_PALE, 62, pen);
    }

    private static void beds(Canvas canvas, Ridge ridge) {
        canvas.draw(SUNFLOWER, canvas.along(ridge, 3, 300, 480, 30, 1.25, 1.7));
        canvas.draw(SUNFLOWER, canvas.along(ridge, 2, 1290, 1420, 40, 1.3, 1.7));
        for (Ink ink : CUPS) {
            Spot[] spots = canvas.along(ridge, 5, 1080, 1420, canvas.random.between(64, 96), .6, .9);
            canvas.draw(TULIP, spots);
            Plants.grow(canvas, ink, CUP, spots);
        }
    }
}
