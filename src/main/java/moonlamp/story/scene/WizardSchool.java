package moonlamp.story.scene;

/** A school of many towers on a rock, lanterns and sparks of magic in the air, and somebody on a broom. */
final class WizardSchool implements Landscape {
    private static final String RIDER =
            "dM-64 4L40-4L40 0L-64 9ZM-64 6Q-84-8-98-4Q-94 2-100 6Q-92 10-96 18Q-80 18-64 6Z;"
                    + "dM-14 0Q-22-26-6-34Q10-32 12-16L30-10L28-4L8-6Q8 6 22 18L14 20Q0 10-14 0Z;"
                    + "dM-22-44Q-6-52 12-46L4-50Q2-64-16-70Q-8-60-10-52ZO-3-40 8 8;dM-10-28Q-40-30-56-10Q-36-14-14-2Z";
    private static final String LANTERN =
            "lM-7-12Q0-18 7-12L6 6Q0 9-6 6Z;d60M-4-14L4-14L3-17L-3-17ZM-4 7L4 7L3 10L-3 10Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 580, 520, 620);
        canvas.draw(RIDER, canvas.moonX + 30, 260, .8);
        Ridge.range(canvas, Ink.HILL_1, 590, 60, 280);
        canvas.mist(640, 70, 60);
        double x = random.between(940, 1000);
        rock(canvas, x);
        school(canvas, x, 630);
        canvas.mist(720, 60, 60);
        Ridge middle = new Ridge(random, 694, 22, 360);
        Plants.firs(canvas, Ink.HILL_2, middle, 18, 80, 190, true);
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        Ridge near = Ridge.range(canvas, Ink.HILL_3, 748, 16, 400);
        Plants.tufts(canvas, Ink.HILL_3, near, 44, .9);
        double house = random.between(330, 400);
        House.draw(canvas, house, near.at(house) + 8, 110);
        lanterns(canvas);
        sparks(canvas, x);
        Plants.flowers(canvas, near, 7, 1.2);
        Hills.foreground(canvas);
        canvas.hero(random.between(610, 660), 808, 2.3);
        Plants.frame(canvas);
    }

    private static void rock(Canvas canvas, double x) {
        Pen pen = canvas.pen()
                .move(x - 400, 770)
                .curve(x - 290, 690, x - 240, 640)
                .curve(x - 200, 606, x - 160, 620);
        pen.line(x + 210, 620).curve(x + 260, 630, x + 290, 690).curve(x + 330, 740, x + 430, 770);
        canvas.fill(Ink.HILL_2, pen.close());
    }

    private static void school(Canvas canvas, double x, double y) {
        canvas.glow(x, y - 160, 440, 45);
        Ink wall = Ink.WALL;
        Ink roof = Ink.ROOF;
        Towers.tower(canvas, wall, roof, x - 46, y, 84, 372);
        Towers.tower(canvas, wall, roof, x + 110, y, 68, 296);
        Towers.tower(canvas, wall, roof, x + 30, y, 46, 330);
        Towers.wall(canvas, wall, x - 200, y, 420, 150);
        Towers.tower(canvas, wall, roof, x - 176, y, 66, 240);
        Towers.tower(canvas, wall, roof, x + 200, y, 58, 196);
        canvas.fill(Ink.ROOF, canvas.pen().polygon(x - 60, y - 148, x + 30, y - 250, x + 120, y - 148));
        canvas.glow(x + 30, y - 50, 130, 65);
        canvas.fill(Ink.LAMP, canvas.pen().arch(x, y, 60, 108).circle(x + 30, y - 184, 13));
        canvas.fill(Ink.WALL, canvas.pen().rect(x + 28, y - 108, 4, 108));
        Towers.lights(
                canvas,
                x,
                y,
                new double[] {-46, 300, 24},
                new double[] {-46, 214, 17},
                new double[] {110, 226, 19},
                new double[] {30, 284, 13},
                new double[] {-176, 168, 17},
                new double[] {200, 130, 15},
                new double[] {-130, 60, 16},
                new double[] {-84, 60, 16},
                new double[] {146, 60, 16});
    }

    /** Lights that float up from the school. */
    private static void lanterns(Canvas canvas) {
        for (int i = 0; i < 6; i++) {
            double x = canvas.random.between(300, 1300);
            double y = canvas.random.between(330, 610);
            canvas.glow(x, y, 60, 70);
            canvas.draw(LANTERN, x, y, .9 + .7 * canvas.random.unit());
        }
    }

    private static void sparks(Canvas canvas, double x) {
        for (Motion motion : new Motion[] {Motion.TWINKLE_A, Motion.TWINKLE_C}) {
            Pen pen = canvas.pen();
            for (int i = 0; i < 7; i++) {
                Sky.spark(
                        pen,
                        x + canvas.random.between(-330, 300),
                        canvas.random.between(250, 640),
                        canvas.random.between(6, 15));
            }
            canvas.fill(Ink.LAMP, 90, motion, pen);
        }
    }
}
