package moonlamp.story.scene;

/** A steam train on a viaduct, its windows lit. */
final class Railway implements Landscape {
    private static final String ENGINE =
            "bM-60-8L-60-74L-14-74L-14-50L70-50Q84-48 84-30L84-8ZM46-48L44-84L62-84L60-48ZO16-52 12 12;kM-66-74L-8-74L-8-82L-66-82ZM40-84L66-84L66-90L40-90Z;"
                    + "rM-60-16L96-16L110 0L84 0L84-8L-60-8Z;dO-42-2 15 15O0 2 11 11O30 2 11 11O60 2 11 11;p60O-42-2 6 6O0 2 4 4O30 2 4 4O60 2 4 4;lM-48-46L-48-66L-26-66L-26-46ZO84-34 6 7";
    private static final String CARRIAGE =
            "rM-74-8L-74-66Q-74-74-66-74L66-74Q74-74 74-66L74-8Z;kM-78-70Q0-90 78-70Z;d24M-74-24L74-24L74-8L-74-8Z;"
                    + "lM-62-32L-62-58L-38-58L-38-32ZM-28-32L-28-58L-4-58L-4-32ZM6-32L6-58L30-58L30-32ZM40-32L40-58L64-58L64-32Z;dO-48 2 11 11O48 2 11 11M-90-12L-70-12L-70-4L-90-4Z";
    private static final String ARCH = "M-80 0L80 0L80 220L56 220L56 80Q52 34 0 30Q-52 34-56 80L-56 220L-80 220Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 540, 520, 640);
        Ridge.range(canvas, Ink.HILL_1, 520, 60, 320);
        canvas.mist(600, 80, 60);
        Ridge middle = new Ridge(random, 640, 30, 360);
        Plants.firs(canvas, Ink.HILL_2, middle, 12, 60, 120, false);
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        train(canvas, random.between(1000, 1080), 520);
        Pen viaduct = canvas.pen().rect(-10, 518, Scene.WIDTH + 20, 14);
        for (int i = 0; i < 11; i++) {
            Drawing.trace(viaduct, ARCH, new Spot(i * 160, 530, 1));
        }
        canvas.fill(Ink.HILL_3, viaduct);
        canvas.mist(700, 90, 65);
        Ridge near = new Ridge(random, 732, 18, 420);
        double x = random.between(930, 1000);
        Plants.grow(
                canvas,
                Ink.HILL_3,
                Plants.TREE,
                new Spot(x + 190, near.at(x + 190) + 8, 1.7),
                new Spot(320, near.at(320) + 8, 1.6));
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        Hills.path(canvas, x - 36, near.at(x) + 8);
        House.draw(canvas, x, near.at(x) + 8, 132);
        Plants.tufts(canvas, Ink.HILL_3, near, 40, .9);
        Plants.flowers(canvas, near, 6, 1.2);
        Hills.foreground(canvas);
        canvas.hero(random.between(580, 640), 808, 2.3);
        Plants.frame(canvas);
    }

    private static void train(Canvas canvas, double x, double y) {
        House.smoke(canvas, x + 50, y - 100, 18);
        for (int i = 0; i < 4; i++) {
            double at = x - 160 - i * 170;
            canvas.pool(at, y - 46, 170, 60);
            canvas.draw(CARRIAGE, at, y - 10, 1);
        }
        canvas.glow(x + 90, y - 40, 130, 90);
        canvas.draw(ENGINE, x, y - 10, 1.05);
    }
}
