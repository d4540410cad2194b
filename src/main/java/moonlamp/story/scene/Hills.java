package moonlamp.story.scene;

/** Rolling hills, a path and a few round trees: for every place that has no drawing of its own. */
final class Hills implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 520);
        Sky.moon(canvas);
        Sky.veils(canvas, 4, 380, 520);
        canvas.fill(Ink.HILL_1, new Ridge(random, 560, 60, 420).area());
        Ridge middle = new Ridge(random, 650, 45, 330);
        canvas.fill(Ink.HILL_2, middle.area());
        trees(canvas, middle);
        Ridge near = new Ridge(random, 735, 24, 380);
        canvas.fill(Ink.HILL_3, near.area());
        double x = random.between(610, 690);
        path(canvas, x, near.at(x));
        House.draw(canvas, x, near.at(x) + 6, 112);
        canvas.fill(Ink.GROUND, new Ridge(random, 838, 14, 260).area());
        return new Spot(x + 250, near.at(x + 250) + 34, 1.75);
    }

    private static void trees(Canvas canvas, Ridge ridge) {
        Pen crowns = new Pen();
        for (int i = 0; i < 16; i++) {
            double x = canvas.random.between(20, Scene.WIDTH - 20);
            double r = canvas.random.between(18, 40);
            double y = ridge.at(x) - r;
            crowns.rect(x - r * .09, y, r * .18, r * 1.3).circle(x, y - r * .2, r);
            crowns.circle(x - r * .6, y + r * .15, r * .6).circle(x + r * .62, y + r * .1, r * .62);
        }
        canvas.fill(Ink.HILL_3, crowns);
    }

    private static void path(Canvas canvas, double x, double y) {
        Pen pen = new Pen().move(x - 30, y + 4).curve(x - 10, y + 70, x + 90, y + 100);
        pen.curve(x + 190, y + 130, x + 90, Scene.HEIGHT).line(x + 260, Scene.HEIGHT);
        pen.curve(x + 290, y + 110, x + 130, y + 80).curve(x + 20, y + 50, x - 14, y + 4);
        canvas.fill(Ink.MOON, 16, pen.close());
    }
}
