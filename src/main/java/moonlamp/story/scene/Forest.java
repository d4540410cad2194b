package moonlamp.story.scene;

/** Firs in three depths, mushrooms and fireflies. */
final class Forest implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 500);
        Sky.moon(canvas);
        Sky.veils(canvas, 3, 360, 470);
        Ridge far = new Ridge(random, 590, 40, 400);
        firs(canvas, far, Ink.HILL_1, 34, 80, 170, false);
        canvas.fill(Ink.HILL_1, far.area());
        Ridge middle = new Ridge(random, 670, 30, 330);
        firs(canvas, middle, Ink.HILL_2, 26, 110, 230, false);
        canvas.fill(Ink.HILL_2, middle.area());
        Ridge near = new Ridge(random, 752, 18, 380);
        firs(canvas, near, Ink.HILL_3, 22, 190, 380, true);
        canvas.fill(Ink.HILL_3, near.area());
        double x = random.between(610, 680);
        House.draw(canvas, x, near.at(x) + 6, 108);
        mushrooms(canvas, near);
        canvas.fill(Ink.GROUND, new Ridge(random, 846, 14, 240).area());
        fireflies(canvas);
        return new Spot(x + 260, near.at(x + 260) + 34, 1.75);
    }

    /** Firs on a ridge; with {@code clearing} the middle stays open and the trees frame the picture. */
    static void firs(Canvas canvas, Ridge ridge, Ink ink, int count, int low, int high, boolean clearing) {
        SceneRandom random = canvas.random;
        Pen pen = new Pen();
        for (int i = 0; i < count; i++) {
            double x = random.between(-20, Scene.WIDTH + 20);
            double height = random.between(low, high);
            double fromMiddle = Math.abs(x - 800);
            if (!clearing || fromMiddle > 330) {
                fir(pen, x, ridge.at(x) + 14, clearing ? height * (.55 + .45 * (fromMiddle / 800)) : height);
            }
        }
        canvas.fill(ink, pen);
    }

    static void fir(Pen pen, double x, double y, double height) {
        double w = height * .23;
        pen.rect(x - w * .12, y - height * .12, w * .24, height * .14);
        for (int tier = 0; tier < 4; tier++) {
            double bottom = y - height * (.08 + .2 * tier);
            double half = w * (1 - .21 * tier);
            double top = y - height * (.44 + .187 * tier);
            pen.move(x - half, bottom).curve(x - half * .35, bottom - height * .08, x, top);
            pen.curve(x + half * .35, bottom - height * .08, x + half, bottom);
            pen.curve(x, bottom + height * .035, x - half, bottom).close();
        }
    }

    private static void mushrooms(Canvas canvas, Ridge ridge) {
        for (int i = 0; i < 7; i++) {
            double x = canvas.random.between(420, 1180);
            double y = ridge.at(x) + canvas.random.between(40, 80);
            double r = canvas.random.between(9, 17);
            canvas.fill(Ink.TINT_PALE, 90, new Pen().rect(x - r * .22, y - r * 1.1, r * .44, r * 1.1));
            Pen cap = new Pen().move(x - r, y - r).curve(x - r * .9, y - r * 2.1, x, y - r * 2.1);
            canvas.fill(
                    Ink.TINT_ROSE,
                    cap.curve(x + r * .9, y - r * 2.1, x + r, y - r).close());
            Pen dots = new Pen().circle(x - r * .35, y - r * 1.4, r * .14).circle(x + r * .3, y - r * 1.6, r * .12);
            canvas.fill(Ink.TINT_PALE, dots);
        }
    }

    private static void fireflies(Canvas canvas) {
        for (int i = 0; i < 9; i++) {
            double x = canvas.random.between(380, 1220);
            double y = canvas.random.between(560, 800);
            canvas.glow(x, y, 26, 80);
            Motion motion = i % 2 == 0 ? Motion.TWINKLE_A : Motion.TWINKLE_B;
            canvas.fill(Ink.LAMP, 95, motion, new Pen().circle(x, y, 3.2));
        }
    }
}
