package moonlamp.story.scene;

/** The moon's own ground with its craters; the earth hangs in the sky. */
final class MoonLand implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 640);
        Sky.stars(canvas, 640);
        earth(canvas, random.between(600, 1000), random.between(220, 270), random.between(105, 125));
        Ridge far = new Ridge(random, 600, 50, 210);
        canvas.fill(Ink.HILL_1, far.area());
        Ridge middle = new Ridge(random, 670, 34, 300);
        canvas.fill(Ink.HILL_2, middle.area());
        craters(canvas, middle, 9, 12, 60);
        Ridge near = new Ridge(random, 742, 18, 420);
        canvas.fill(Ink.HILL_3, near.area());
        craters(canvas, near, 12, 30, 150);
        double x = random.between(620, 690);
        rocket(canvas, x - 190, near.at(x - 190) + 20);
        House.draw(canvas, x, near.at(x) + 6, 112);
        canvas.fill(Ink.GROUND, new Ridge(random, 850, 12, 300).area());
        return new Spot(x + 250, near.at(x + 250) + 36, 1.75);
    }

    private static void earth(Canvas canvas, double x, double y, double r) {
        canvas.glow(x, y, r * 2.8, 55);
        canvas.fill(Ink.WATER, new Pen().circle(x, y, r));
        Pen land = new Pen().move(x - r * .6, y - r * .62).curve(x - r * .1, y - r * .9, x + r * .05, y - r * .5);
        land.curve(x - r * .1, y - r * .1, x - r * .3, y - r * .05)
                .curve(x - r * .7, y - r * .2, x - r * .6, y - r * .62);
        land.close().move(x - r * .2, y + r * .12).curve(x + r * .3, y + r * .05, x + r * .2, y + r * .45);
        land.curve(x + r * .02, y + r * .85, x - r * .1, y + r * .8)
                .curve(x - r * .32, y + r * .4, x - r * .2, y + r * .12);
        land.close().move(x + r * .4, y - r * .55).curve(x + r * .85, y - r * .4, x + r * .9, y);
        land.curve(x + r * .7, y + r * .3, x + r * .5, y + r * .05)
                .curve(x + r * .3, y - r * .25, x + r * .4, y - r * .55);
        canvas.fill(Ink.TINT_LEAF, 85, land.close());
        Pen wisps = new Pen()
                .ellipse(x - r * .1, y - r * .28, r * .42, r * .05)
                .ellipse(x + r * .3, y + r * .3, r * .36, r * .05);
        canvas.fill(Ink.TINT_PALE, 60, wisps.ellipse(x - r * .3, y + r * .55, r * .3, r * .045));
    }

    private static void craters(Canvas canvas, Ridge ridge, int count, int low, int high) {
        Pen rims = new Pen();
        Pen bowls = new Pen();
        for (int i = 0; i < count; i++) {
            double x = canvas.random.between(0, Scene.WIDTH);
            double y = ridge.at(x) + canvas.random.between(low, high);
            double r = canvas.random.between(16, 52);
            rims.ellipse(x, y, r, r * .27);
            bowls.ellipse(x + r * .06, y + r * .06, r * .9, r * .2);
        }
        canvas.fill(Ink.MOON, 22, rims);
        canvas.fill(Ink.GROUND, 75, bowls);
    }

    private static void rocket(Canvas canvas, double x, double y) {
        canvas.fill(
                Ink.TINT_ROSE,
                new Pen().leaf(x - 4, y - 66, x - 44, y + 4, 20).leaf(x + 4, y - 66, x + 44, y + 4, -20));
        Pen body = new Pen().move(x - 22, y - 12).curve(x - 40, y - 110, x, y - 178);
        canvas.fill(Ink.TINT_PALE, body.curve(x + 40, y - 110, x + 22, y - 12).close());
        Pen nose = new Pen().move(x - 23, y - 124).curve(x - 14, y - 156, x, y - 178);
        canvas.fill(Ink.TINT_ROSE, nose.curve(x + 14, y - 156, x + 23, y - 124).close());
        canvas.fill(Ink.TINT_DARK, new Pen().circle(x, y - 90, 13).rect(x - 16, y - 12, 32, 10));
        canvas.fill(Ink.LAMP, new Pen().circle(x, y - 90, 9));
    }
}
