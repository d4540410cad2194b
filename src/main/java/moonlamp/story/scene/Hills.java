package moonlamp.story.scene;

/** Rolling hills, a path and a few round trees: for every place that has no drawing of its own. */
final class Hills implements Landscape {
    private static final String FENCE =
            "zM-4 4L-4-30L0-36L4-30L4 4ZM-30-24L30-22L30-17L-30-19ZM-30-10L30-8L30-3L-30-5Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 560, 900);
        Ridge.range(canvas, Ink.HILL_1, 560, 55, 330);
        canvas.mist(620, 60, 50);
        Ridge middle = new Ridge(random, 640, 42, 380);
        Plants.grow(canvas, Ink.HILL_2, Plants.TREE, canvas.along(middle, 9, 0, Scene.WIDTH, 6, .6, 1.1));
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        furrows(canvas, middle);
        Plants.grow(canvas, Ink.HILL_3, Plants.BUSH, canvas.along(middle, 7, 0, Scene.WIDTH, 40, .3, .6));
        canvas.mist(700, 50, 40);
        Ridge near = new Ridge(random, 722, 26, 420);
        double x = random.between(930, 1010);
        double y = near.at(x) + 8;
        Plants.grow(
                canvas,
                Ink.HILL_3,
                Plants.TREE,
                new Spot(x + 170, near.at(x + 170) + 8, 2.1),
                new Spot(330, near.at(330) + 8, 1.8));
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        Plants.tufts(canvas, Ink.HILL_3, near, 40, .9);
        path(canvas, x - 36, y);
        House.draw(canvas, x, y, 140);
        canvas.draw(FENCE, canvas.along(near, 5, 1060, 1400, 50, 1.4, 1.4));
        Plants.flowers(canvas, near, 9, 1.3);
        foreground(canvas);
        canvas.hero(random.between(570, 630), 806, 2.3);
        Plants.frame(canvas);
    }

    /** The nearest strip of ground with grass on it. */
    static void foreground(Canvas canvas) {
        Ridge front = Ridge.range(canvas, Ink.GROUND, 846, 12, 300);
        Plants.tufts(canvas, Ink.GROUND, front, 46, 1.2);
    }

    /** A path from a door at (x, y) down to the eye. */
    static void path(Canvas canvas, double x, double y) {
        Pen pen = canvas.pen()
                .move(x - 14, y)
                .curve(x - 6, y + 44, x - 90, y + 74)
                .curve(x - 230, y + 120, x - 130, 910);
        pen.line(x + 90, 910).curve(x - 60, y + 130, x + 20, y + 86).curve(x + 60, y + 50, x + 14, y);
        canvas.fill(Ink.MOON, 17, pen.close());
    }

    /** The furrows of a field that runs away from the eye. */
    static void furrows(Canvas canvas, Ridge field) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 15; i++) {
            double top = 420 + i * 22;
            double foot = -260 + i * 110;
            pen.polygon(top, field.at(top) + 4, top + 7, field.at(top) + 4, foot + 46, 790, foot, 790);
        }
        canvas.fill(Ink.HILL_3, 40, pen);
    }
}
