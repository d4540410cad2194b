package moonlamp.story.scene;

/** Inside a cave: crystals glow, and through its mouth one sees the valley with the house. */
final class Cave implements Landscape {
    private static final String CRYSTAL =
            "cM-16 6L-22-50L-6-84L6-46L2 6ZM2 6L10-40L26-60L32-30L22 6ZM-16 6L-40-24L-48-20L-40 6Z;"
                    + "p50M-16 6L-22-50L-6-84L-8-40L-6 6ZM2 6L10-40L26-60L20-30L12 6Z";
    private static final String ROSE_CRYSTAL = "rM-16 6L-22-50L-6-84L6-46L2 6ZM2 6L10-40L26-60L32-30L22 6Z;"
            + "p50M-16 6L-22-50L-6-84L-8-40L-6 6ZM2 6L10-40L26-60L20-30L12 6Z";
    private static final String MOUTH =
            "M-20-20L-20 920L1620 920L1620-20ZM330 760Q270 640 330 520Q350 380 470 300Q560 200 700 190Q820 140 960 200"
                    + "Q1130 230 1210 350Q1310 470 1270 600Q1330 690 1270 760Q800 800 330 760Z";
    private static final String STALACTITE = "M-50-20Q-20 40-6 160Q0 200 4 160Q20 40 50-20Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 600, 620, 800);
        Ridge.range(canvas, Ink.HILL_1, 590, 40, 260);
        canvas.mist(630, 60, 60);
        Ridge middle = new Ridge(random, 660, 20, 340);
        Plants.firs(canvas, Ink.HILL_2, middle, 20, 60, 130, false);
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        double x = random.between(950, 1010);
        House.draw(canvas, x, middle.at(x) + 20, 108);
        wall(canvas, Ink.HILL_3, new Spot(-40, -30, 1.05, 1.05));
        Plants.grow(
                canvas,
                Ink.HILL_3,
                STALACTITE,
                new Spot(520, 150, 1.1, 1.2),
                new Spot(700, 100, .9),
                new Spot(1100, 160, 1.2, 1.4),
                new Spot(920, 110, .7));
        wall(canvas, Ink.GROUND, new Spot(-240, -120, 1.3, 1.25));
        Plants.grow(
                canvas,
                Ink.GROUND,
                STALACTITE,
                new Spot(320, -10, 1.6, 2.1),
                new Spot(470, -10, 1.2, 1),
                new Spot(1260, -10, 1.5, 2),
                new Spot(1130, -10, 1.1, .9));
        Ridge floor = Ridge.range(canvas, Ink.HILL_3, 760, 14, 300);
        crystals(canvas, CRYSTAL, 300, floor.at(300) + 20, 1.5);
        crystals(canvas, ROSE_CRYSTAL, 1190, floor.at(1190) + 30, 1.3);
        crystals(canvas, CRYSTAL, 1330, floor.at(1330) + 40, 1.9);
        crystals(canvas, ROSE_CRYSTAL, 190, floor.at(190) + 40, 1.1);
        canvas.hero(random.between(600, 660), 812, 2.3);
        Ridge front = Ridge.range(canvas, Ink.GROUND, 852, 16, 220);
        Plants.grow(canvas, Ink.GROUND, Plants.STONE, canvas.along(front, 12, 0, Scene.WIDTH, 4, .8, 1.9));
        crystals(canvas, CRYSTAL, 430, 880, .9);
        Forest.fireflies(canvas);
    }

    /** Rock with an opening: one path, whose second figure runs the other way round. */
    private static void wall(Canvas canvas, Ink ink, Spot spot) {
        Pen pen = canvas.pen();
        Drawing.trace(pen, MOUTH, spot);
        canvas.fill(ink, pen);
    }

    private static void crystals(Canvas canvas, String crystal, double x, double y, double size) {
        canvas.glow(x, y - 40 * size, 130 * size, 60);
        canvas.draw(crystal, x, y, size);
    }
}
