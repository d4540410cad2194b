package moonlamp.story.scene;

/** Deep snow, snow on the firs and on the roof, a snowman, and flakes in the air. */
final class Winter implements Landscape {
    private static final String SNOW_ON_FIR =
            "M-24-8Q-15-16-11-30L11-30Q15-16 24-8Q19-14 15-16Q11-14 9-20Q4-17 1-22Q-4-17-8-21Q-11-15-15-17Q-19-14-24-8Z"
                    + "M-19-28Q-11-36-8-49L8-49Q11-36 19-28Q14-33 11-35Q8-33 6-40Q3-37 0-42Q-4-37-6-40Q-8-33-11-36Q-14-33-19-28Z"
                    + "M-14-48Q-8-56-5-69L5-69Q8-56 14-48Q10-53 7-54Q4-54 3-60Q0-57-3-61Q-4-54-7-55Q-10-53-14-48Z"
                    + "M-9-68Q-3-78 0-100Q3-78 9-68Q5-72 3-74Q0-78-3-73Q-6-71-9-68Z";
    private static final String SNOWMAN =
            "pO0-22 28 26O0-62 20 19O0-92 15 14;d14M8-118Q20-92 8-78Q26-64 12-44Q36-22 14 4Q34-4 28-24Q30-36 17-48Q24-62 13-80Q20-96 8-106Z;"
                    + "dM-13-102L13-102L13-106L9-106L9-126L-9-126L-9-106L-13-106ZO-5-95 1.8 2O6-95 1.8 2O2-62 2 2O2-50 2 2O2-30 2 2;"
                    + "wM0-92L18-88L0-86Z;rM-17-80Q0-72 17-80L16-74Q0-66-16-74ZM8-74L18-48L10-46L3-72Z;"
                    + "dM-19-66L-46-86L-44-89L-18-70ZM19-66L44-90L46-87L20-62ZM-36-82L-40-92L-37-93L-33-82Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 620, 860);
        Ridge far = new Ridge(random, 570, 50, 300);
        Plants.firs(canvas, Ink.HILL_1, far, 16, 60, 120, false);
        canvas.fill(Ink.HILL_1, far.area(canvas.pen()));
        canvas.mist(620, 70, 50);
        Ridge middle = new Ridge(random, 640, 30, 360);
        snowyFirs(canvas, Ink.TINT_COOL, canvas.along(middle, 12, 0, Scene.WIDTH, 10, 1.1, 1.9));
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        Ridge near = new Ridge(random, 724, 22, 420);
        double x = random.between(930, 990);
        snowyFirs(
                canvas,
                Ink.TINT_DARK,
                new Spot(x + 180, near.at(x + 180) + 14, 3.1),
                new Spot(x + 300, near.at(x + 300) + 20, 3.8),
                new Spot(330, near.at(330) + 16, 3.4),
                new Spot(230, near.at(230) + 20, 4),
                new Spot(440, near.at(440) + 14, 2.2));
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        Hills.path(canvas, x - 36, near.at(x) + 8);
        House.drawSnowy(canvas, x, near.at(x) + 8, 140);
        canvas.draw(SNOWMAN, x + 190, near.at(x + 190) + 64, 1.15);
        canvas.hero(random.between(590, 640), 806, 2.3);
        Ridge.range(canvas, Ink.GROUND, 850, 16, 340);
        flakes(canvas);
    }

    private static void snowyFirs(Canvas canvas, Ink shade, Spot... spots) {
        Pen trees = canvas.pen();
        Pen snow = canvas.pen();
        for (Spot spot : spots) {
            Drawing.trace(trees, Plants.FIR, spot);
            Drawing.trace(snow, SNOW_ON_FIR, spot);
        }
        canvas.fill(Ink.TINT_LEAF, trees);
        canvas.fill(shade, 55, trees);
        canvas.fill(Ink.TINT_PALE, 88, snow);
    }

    private static void flakes(Canvas canvas) {
        for (Motion motion : new Motion[] {Motion.DRIFT, Motion.TWINKLE_A}) {
            Pen pen = canvas.pen();
            for (int i = 0; i < 32; i++) {
                pen.circle(
                        canvas.random.between(0, Scene.WIDTH),
                        canvas.random.between(60, 880),
                        1.6 + 3.4 * canvas.random.unit());
            }
            canvas.fill(Ink.TINT_PALE, 75, motion, pen);
        }
    }
}
