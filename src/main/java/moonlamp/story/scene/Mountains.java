package moonlamp.story.scene;

/** Snow-capped peaks above a valley with firs. */
final class Mountains implements Landscape {
    /** A peak 200 units wide and 100 high: rock, its shaded side, the snow. */
    private static final String[] PEAK = {
        "M-104 60L-100 0Q-62-30-48-54L-40-50Q-14-88 0-100Q16-84 30-58L38-62Q60-28 104 0L104 60Z",
        "M0-100Q16-84 30-58L38-62Q60-28 104 0L104 60L30 60Q-4 10 10-40Q-8-70 0-100Z",
        "M0-100Q16-84 26-66Q18-58 14-66Q8-50 0-60Q-6-48-12-62Q-18-54-26-66Q-10-90 0-100Z"
    };

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 500, 640);
        peaks(canvas, Ink.HILL_1, 55, 40, new Spot(330, 640, 2.6), new Spot(720, 650, 2.2), new Spot(1450, 640, 2.7));
        canvas.mist(600, 100, 60);
        double summit = random.between(980, 1060);
        peaks(canvas, Ink.HILL_2, 80, 34, new Spot(summit, 680, 4.2), new Spot(190, 690, 2.9), new Spot(1520, 700, 3));
        canvas.mist(670, 80, 65);
        Ridge middle = new Ridge(random, 676, 24, 360);
        Plants.firs(canvas, Ink.HILL_3, middle, 26, 70, 150, false);
        canvas.fill(Ink.HILL_3, middle.area(canvas.pen()));
        Ridge near = Ridge.range(canvas, Ink.HILL_3, 730, 18, 420);
        double x = random.between(920, 990);
        Plants.firs(canvas, Ink.GROUND, near, 16, 200, 330, true);
        Hills.path(canvas, x - 36, near.at(x) + 8);
        House.draw(canvas, x, near.at(x) + 8, 138);
        Plants.grow(canvas, Ink.GROUND, Plants.STONE, canvas.along(near, 8, 0, Scene.WIDTH, 60, .5, 1.3));
        Plants.flowers(canvas, near, 7, 1.2);
        Hills.foreground(canvas);
        canvas.hero(random.between(580, 640), 808, 2.3);
        Plants.frame(canvas);
    }

    private static void peaks(Canvas canvas, Ink rock, int snow, int shade, Spot... spots) {
        Plants.grow(canvas, rock, PEAK[0], spots);
        Pen side = canvas.pen();
        Pen white = canvas.pen();
        for (Spot spot : spots) {
            Drawing.trace(side, PEAK[1], spot);
            Drawing.trace(white, PEAK[2], spot);
        }
        canvas.fill(Ink.HILL_3, shade, side);
        canvas.fill(Ink.TINT_PALE, snow, white);
    }
}
