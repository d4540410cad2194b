package moonlamp.story.scene;

/** A school of many towers on a rock, with sparks of magic in the air. */
final class WizardSchool implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 520);
        Sky.moon(canvas);
        Sky.veils(canvas, 4, 340, 500);
        canvas.fill(Ink.HILL_1, new Ridge(random, 610, 70, 300).area());
        double x = random.between(900, 960);
        rock(canvas, x);
        school(canvas, x, 620);
        Ridge middle = new Ridge(random, 700, 26, 360);
        Forest.firs(canvas, middle, Ink.HILL_2, 16, 60, 130, true);
        canvas.fill(Ink.HILL_2, middle.area());
        Ridge near = new Ridge(random, 762, 16, 400);
        canvas.fill(Ink.HILL_3, near.area());
        double house = random.between(560, 620);
        House.draw(canvas, house, near.at(house) + 6, 104);
        canvas.fill(Ink.GROUND, new Ridge(random, 850, 12, 280).area());
        sparks(canvas, x);
        return new Spot(house + 240, near.at(house + 240) + 36, 1.7);
    }

    private static void rock(Canvas canvas, double x) {
        Pen pen = new Pen().move(x - 330, 740).curve(x - 260, 665, x - 220, 628).curve(x - 190, 604, x - 150, 614);
        pen.line(x + 190, 614).curve(x + 240, 620, x + 260, 665).curve(x + 290, 712, x + 360, 740);
        canvas.fill(Ink.HILL_2, pen.close());
    }

    private static void school(Canvas canvas, double x, double y) {
        canvas.glow(x, y - 140, 380, 35);
        Ink wall = Ink.WALL;
        Ink roof = Ink.ROOF;
        Towers.tower(canvas, wall, roof, x - 40, y, 74, 310);
        Towers.tower(canvas, wall, roof, x + 96, y, 58, 250);
        Towers.wall(canvas, wall, x - 170, y, 360, 130);
        Towers.tower(canvas, wall, roof, x - 150, y, 56, 200);
        Towers.tower(canvas, wall, roof, x + 172, y, 50, 164);
        gable(canvas, x + 26, y);
        double[][] lights = {
            {-40, 240, 20}, {-40, 170, 14}, {96, 190, 16}, {-150, 140, 14}, {172, 110, 13}, {-92, 56, 13}, {120, 56, 13}
        };
        for (double[] light : lights) {
            Towers.light(canvas, x + light[0], y - light[1], light[2]);
        }
    }

    private static void gable(Canvas canvas, double x, double y) {
        canvas.fill(Ink.ROOF, new Pen().polygon(x - 74, y - 128, x, y - 214, x + 74, y - 128));
        canvas.glow(x, y - 40, 110, 60);
        canvas.fill(Ink.LAMP, new Pen().arch(x - 24, y, 48, 92));
        canvas.fill(Ink.WALL, new Pen().rect(x - 2, y - 92, 4, 92).circle(x, y - 156, 14));
        canvas.fill(Ink.LAMP, new Pen().circle(x, y - 156, 10));
    }

    private static void sparks(Canvas canvas, double x) {
        for (int i = 0; i < 12; i++) {
            Pen pen = new Pen();
            Sky.spark(
                    pen,
                    x + canvas.random.between(-330, 300),
                    canvas.random.between(250, 640),
                    canvas.random.between(6, 15));
            canvas.fill(Ink.LAMP, 90, i % 2 == 0 ? Motion.TWINKLE_A : Motion.TWINKLE_C, pen);
        }
    }
}
