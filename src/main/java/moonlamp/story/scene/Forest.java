package moonlamp.story.scene;

/** Firs in three depths between old trunks, mushrooms and fireflies. */
final class Forest implements Landscape {
    private static final String MUSHROOM =
            "p92M-5 2Q-3-8-4-18L4-18Q3-8 5 2Z;rM-16-15Q-15-34 0-34Q15-34 16-15Q0-10-16-15Z;"
                    + "pO-6-24 3 2.4O5-27 2.4 2O8-19 2 1.6O-11-18 1.6 1.3";
    /** An old tree at the left edge, taller than the picture, and the leaves above it. */
    private static final String TRUNK = "eM-90 20Q14-10 24-200Q30-500 10-920L104-920Q78-500 88-200Q96-20 190 20Z"
            + "M70-560Q150-590 214-690L226-686Q180-560 84-470ZM30-420Q-20-440-60-500L-60-470Q-20-400 30-380Z;"
            + "eM-80-930L470-930Q480-880 430-872Q430-830 372-836Q350-784 300-806Q290-752 236-768Q214-716 166-742Q140-690 96-716"
            + "Q60-664 16-700Q-30-660-80-690Z;";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 640, 880);
        Ridge far = new Ridge(random, 570, 40, 400);
        Plants.firs(canvas, Ink.HILL_1, far, 22, 100, 200, false);
        canvas.fill(Ink.HILL_1, far.area(canvas.pen()));
        canvas.mist(610, 90, 60);
        Ridge middle = new Ridge(random, 650, 28, 330);
        Plants.firs(canvas, Ink.HILL_2, middle, 15, 140, 280, false);
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        beams(canvas);
        canvas.mist(700, 70, 55);
        Ridge near = new Ridge(random, 728, 16, 380);
        Plants.firs(canvas, Ink.HILL_3, near, 18, 300, 460, true);
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        double x = random.between(930, 1000);
        Hills.path(canvas, x - 36, near.at(x) + 8);
        House.draw(canvas, x, near.at(x) + 8, 136);
        Plants.tufts(canvas, Ink.HILL_3, near, 40, .9);
        canvas.draw(MUSHROOM, canvas.along(near, 5, 1060, 1260, 70, .8, 1.5));
        canvas.draw(MUSHROOM, canvas.along(near, 3, 400, 520, 70, .8, 1.6));
        Hills.foreground(canvas);
        canvas.hero(random.between(600, 660), 808, 2.3);
        canvas.draw(TRUNK, new Spot(60, 890, 1), new Spot(1550, 890, -.9, 1));
        fireflies(canvas);
        Plants.frame(canvas);
    }

    /** Moonlight between the trees. */
    private static void beams(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int i = -2; i <= 2; i++) {
            double top = canvas.moonX + i * 60;
            double foot = canvas.moonX + i * 210 + canvas.random.between(-30, 30);
            pen.polygon(top - 8, 330, top + 12, 330, foot + 70, 780, foot - 40, 780);
        }
        canvas.fill(Ink.MOON, 5, pen);
    }

    static void fireflies(Canvas canvas) {
        for (int i = 0; i < 11; i++) {
            double x = canvas.random.between(330, 1270);
            double y = canvas.random.between(520, 800);
            canvas.glow(x, y, 30, 85);
            Motion motion = i % 2 == 0 ? Motion.TWINKLE_A : Motion.TWINKLE_B;
            canvas.fill(Ink.LAMP, 95, motion, canvas.pen().circle(x, y, 3.6));
        }
    }
}
