package moonlamp.story.scene;

/** Dunes with cacti, pyramids far off, an oasis. */
final class Desert implements Landscape {
    private static final String CACTUS =
            "gM-9 6L-9-30Q-34-28-34-50L-34-66Q-30-72-25-66L-25-52Q-24-42-9-42L-9-88Q0-104 9-88L9-56Q24-56 25-66L25-80Q30-86 34-80L34-64"
                    + "Q34-44 9-44L9 6Z;d18M2-98Q9-96 9-88L9 6L2 6Z;rO0-99 5 4O30-85 3.6 3";
    private static final String PYRAMID = "yM-120 4L0-110L120 4Z;z70M0-110L120 4L34 4Z";
    private static final String CAMEL =
            "wM-60 0L-56-50Q-70-70-50-84Q-34-96-26-78Q-16-108 2-108Q20-104 22-78Q40-76 44-96L46-124Q52-138 72-130Q84-126 84-118L64-112"
                    + "Q66-84 50-64Q44-54 36-50L38 0L30 0L26-46L-40-44L-50 0Z;d24M-40-44L26-46L28-36Q-10-30-42-36ZO62-124 2 2;rM-18-104Q2-118 16-102L22-66Q2-58-22-66Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 580, 560, 760);
        canvas.draw(PYRAMID, new Spot(random.between(260, 330), 610, 1.6), new Spot(470, 606, .9));
        Ridge.range(canvas, Ink.HILL_1, 596, 30, 420);
        canvas.mist(640, 70, 50);
        Ridge middle = Ridge.range(canvas, Ink.HILL_2, 656, 40, 520);
        canvas.draw(CAMEL, new Spot(1330, middle.at(1330) + 6, .46), new Spot(1400, middle.at(1400) + 6, .46));
        crest(canvas, middle);
        Ridge near = Ridge.range(canvas, Ink.HILL_3, 736, 26, 560);
        double x = random.between(930, 1000);
        canvas.draw(
                Beach.PALM,
                new Spot(x + 170, near.at(x + 170) + 14, -1, 1.05),
                new Spot(x + 240, near.at(x + 240) + 20, .8, .8));
        House.draw(canvas, x, near.at(x) + 8, 134);
        canvas.fill(Ink.WATER, 85, canvas.pen().ellipse(x + 290, near.at(x + 290) + 60, 130, 17));
        canvas.draw(
                CACTUS,
                new Spot(360, near.at(360) + 30, 1.8),
                new Spot(250, near.at(250) + 30, 1.2),
                new Spot(1460, near.at(1460) + 30, 1.3));
        Plants.grow(canvas, Ink.GROUND, Plants.STONE, canvas.along(near, 6, 0, Scene.WIDTH, 90, .4, .9));
        canvas.hero(random.between(590, 650), 806, 2.3);
        Ridge front = Ridge.range(canvas, Ink.GROUND, 850, 18, 420);
        Plants.tufts(canvas, Ink.GROUND, front, 18, 1.4);
    }

    /** The shaded side of a dune. */
    private static void crest(Canvas canvas, Ridge dune) {
        Pen pen = canvas.pen();
        for (double x = 180; x < Scene.WIDTH; x += 460) {
            double y = dune.at(x);
            pen.move(x, y + 2)
                    .curve(x + 30, y + 70, x - 60, y + 130)
                    .curve(x + 190, y + 110, x + 260, dune.at(x + 260) + 30);
            pen.curve(x + 130, dune.at(x + 130), x, y + 2).close();
        }
        canvas.fill(Ink.HILL_3, 45, pen);
    }
}
