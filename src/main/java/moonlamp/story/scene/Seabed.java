package moonlamp.story.scene;

/** Under water: moonlight from above, kelp, coral, fish and bubbles. */
final class Seabed implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        canvas.fill(Ink.WATER, 34, new Pen().rect(0, 0, Scene.WIDTH, Scene.HEIGHT));
        surface(canvas, random.between(640, 960));
        shoal(canvas);
        Ridge far = new Ridge(random, 610, 60, 300);
        canvas.fill(Ink.HILL_1, 85, far.area());
        kelp(canvas, Ink.HILL_1, 85, far, 12, 240);
        Ridge middle = new Ridge(random, 680, 36, 260);
        canvas.fill(Ink.HILL_2, middle.area());
        kelp(canvas, Ink.HILL_2, 100, middle, 15, 320);
        Ridge near = new Ridge(random, 758, 16, 380);
        canvas.fill(Ink.HILL_3, near.area());
        double x = random.between(610, 690);
        House.draw(canvas, x, near.at(x) + 6, 112);
        coral(canvas, near);
        canvas.fill(Ink.GROUND, new Ridge(random, 850, 14, 260).area());
        bubbles(canvas);
        return new Spot(x + 250, near.at(x + 250) + 34, 1.75);
    }

    private static void surface(Canvas canvas, double moon) {
        canvas.glow(moon, 30, 420, 80);
        Pen rays = new Pen();
        for (int i = -3; i <= 3; i++) {
            double top = moon + i * 46;
            double bottom = moon + i * 190 + canvas.random.between(-40, 40);
            rays.polygon(top - 10, 0, top + 12, 0, bottom + 70, 760, bottom - 60, 760);
        }
        canvas.fill(Ink.MOON, 9, Motion.DRIFT, rays);
        canvas.fill(Ink.MOON, 75, new Pen().ellipse(moon, 44, 92, 30));
        for (int row = 0; row < 3; row++) {
            Pen wave = new Pen().move(0, 0);
            double y = 26 + row * 26;
            double shift = canvas.random.between(0, 80);
            wave.line(0, y);
            for (double x = -shift; x < Scene.WIDTH; x += 80) {
                wave.curve(x + 20, y + 13, x + 40, y).curve(x + 60, y - 13, x + 80, y);
            }
            canvas.fill(Ink.MOON, 8, wave.line(Scene.WIDTH + 80, 0).close());
        }
    }

    private static void shoal(Canvas canvas) {
        SceneRandom random = canvas.random;
        Ink[] inks = {Ink.TINT_COOL, Ink.TINT_WARM, Ink.TINT_ROSE};
        for (int group = 0; group < 3; group++) {
            Pen fish = new Pen();
            double x = random.between(300, 1250);
            double y = random.between(220, 520);
            for (int i = 0; i < 5; i++) {
                fish(
                        fish,
                        x + random.between(-110, 110),
                        y + random.between(-50, 50),
                        16 + 8 * random.unit(),
                        group % 2 == 0);
            }
            canvas.fill(inks[group], 70, Motion.DRIFT, fish);
        }
    }

    private static void fish(Pen pen, double x, double y, double size, boolean left) {
        double s = left ? -size : size;
        pen.move(x + s, y).curve(x + s * .2, y - size * .7, x - s * .7, y);
        pen.curve(x + s * .2, y + size * .7, x + s, y).close();
        pen.polygon(x - s * .5, y, x - s * 1.2, y - size * .45, x - s * 1.2, y + size * .45);
    }

    private static void kelp(Canvas canvas, Ink ink, int opacity, Ridge ridge, int count, int tallest) {
        Pen pen = new Pen();
        for (int i = 0; i < count; i++) {
            double x = canvas.random.between(0, Scene.WIDTH);
            double y = ridge.at(x) + 20;
            double lean = canvas.random.between(-50, 50);
            for (int blade = -1; blade <= 1; blade++) {
                double height = tallest * (.45 + .55 * canvas.random.unit());
                ribbon(pen, x + blade * 13, y, height, lean + blade * 26);
            }
        }
        canvas.fill(ink, opacity, pen);
    }

    /** A blade that sways to one side and back. */
    private static void ribbon(Pen pen, double x, double y, double height, double sway) {
        double tip = y - height;
        double middle = y - height * .5;
        pen.move(x - 8, y).curve(x - 12 + sway, y - height * .25, x - 12 + sway * .5, middle);
        pen.curve(x - 10 - sway * .2, y - height * .8, x + sway * .4, tip);
        pen.curve(x + 14 - sway * .2, y - height * .75, x + 12 + sway * .5, middle);
        pen.curve(x + 12 + sway, y - height * .25, x + 8, y).close();
    }

    private static void coral(Canvas canvas, Ridge ridge) {
        Ink[] inks = {Ink.TINT_ROSE, Ink.TINT_WARM, Ink.TINT_LEAF};
        for (int i = 0; i < 9; i++) {
            double x = canvas.random.between(60, Scene.WIDTH - 60);
            double y = ridge.at(x) + canvas.random.between(46, 90);
            double size = canvas.random.between(26, 54);
            Pen pen = new Pen();
            for (int arm = -2; arm <= 2; arm++) {
                double tip = x + arm * size * .36;
                double top = y - size * (1.1 - .14 * arm * arm);
                pen.leaf(x + arm * 3, y, tip, top, size * .17).circle(tip, top + size * .1, size * .12);
            }
            canvas.fill(inks[i % 3], 80, pen);
        }
    }

    private static void bubbles(Canvas canvas) {
        Pen pen = new Pen();
        for (int column = 0; column < 5; column++) {
            double x = canvas.random.between(300, 1300);
            for (int i = 0; i < 6; i++) {
                pen.circle(
                        x + canvas.random.between(-14, 14),
                        760 - i * canvas.random.between(50, 90),
                        2.5 + 4 * canvas.random.unit());
            }
        }
        canvas.fill(Ink.TINT_PALE, 45, Motion.TWINKLE_B, pen);
    }
}
