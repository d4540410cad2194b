package moonlamp.story.scene;

/** An island in the sky with trees and a thread of water that falls into the clouds. */
final class FloatingIsland implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 640);
        Sky.moon(canvas);
        Sky.veils(canvas, 5, 380, 640);
        islet(canvas, random.between(200, 380), random.between(420, 500), 92);
        islet(canvas, random.between(1200, 1380), random.between(380, 470), 112);
        islet(canvas, random.between(1080, 1160), random.between(620, 660), 58);
        Sky.bank(canvas, Ink.HILL_1, 75, 800, 70);
        double x = random.between(770, 820);
        island(canvas, x, 610);
        Sky.bank(canvas, Ink.HILL_3, 90, 884, 64);
        return new Spot(x + 130, 632, 1.6);
    }

    private static void island(Canvas canvas, double x, double y) {
        rock(canvas, x, y, 390, 250);
        Pen trees = new Pen();
        Forest.fir(trees, x - 320, y + 4, 130);
        Forest.fir(trees, x - 262, y + 10, 176);
        Forest.fir(trees, x + 268, y + 8, 150);
        Forest.fir(trees, x + 322, y + 2, 104);
        canvas.fill(Ink.HILL_2, trees);
        Pen fall = new Pen()
                .move(x + 196, y + 4)
                .curve(x + 236, y + 30, x + 232, y + 120)
                .line(x + 224, y + 300);
        canvas.fill(
                Ink.WATER,
                75,
                fall.line(x + 258, y + 300)
                        .curve(x + 262, y + 60, x + 236, y + 2)
                        .close());
        House.draw(canvas, x - 110, y + 12, 116);
    }

    private static void islet(Canvas canvas, double x, double y, double size) {
        rock(canvas, x, y, size, size * .8);
        Pen trees = new Pen();
        Forest.fir(trees, x - size * .3, y + 4, size * .9);
        Forest.fir(trees, x + size * .25, y + 4, size * .7);
        canvas.fill(Ink.HILL_2, trees);
    }

    /** Rock that hangs below a meadow; {@code half} is half the meadow's width. */
    private static void rock(Canvas canvas, double x, double y, double half, double depth) {
        Pen stone = new Pen().move(x - half, y);
        int teeth = 6;
        for (int i = 1; i < teeth; i++) {
            double at = x - half + 2 * half * i / teeth;
            double fromMiddle = Math.abs(at - x) / half;
            double tip = y + depth * (1 - fromMiddle * fromMiddle) * (.8 + .35 * canvas.random.unit());
            stone.line(at - half * .1, tip * .6 + y * .4).line(at, tip);
        }
        canvas.fill(Ink.HILL_3, stone.line(x + half, y).close());
        Pen meadow = new Pen().move(x - half * 1.03, y).curve(x - half * .6, y - half * .07, x, y - half * .02);
        meadow.curve(x + half * .6, y - half * .07, x + half * 1.03, y)
                .curve(x + half * .5, y + half * .16, x, y + half * .12);
        canvas.fill(
                Ink.TINT_LEAF,
                55,
                meadow.curve(x - half * .6, y + half * .16, x - half * 1.03, y).close());
    }
}
