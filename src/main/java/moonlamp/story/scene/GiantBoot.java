package moonlamp.story.scene;

/** A giant's boot in tall grass, lived in: its windows are lit. */
final class GiantBoot implements Landscape {
    private static final String LEATHER =
            "M-98 -330C-104 -230 -92 -150 -104 -70C-110 -30 -104 -6 -100 0L196 0C206 -44 190 -84 150 -98"
                    + "C110 -112 70 -120 56 -152C44 -196 52 -270 50 -330Z";
    private static final String SHADOW =
            "M-98 -330C-104 -230 -92 -150 -104 -70C-110 -30 -104 -6 -100 0L-40 0C-58 -90 -44 -230 -52 -330Z";
    private static final String SOLE =
            "M-112 0C-112 24 -108 30 -100 30L-30 30L-30 16L2 16L2 30L196 30C208 30 212 20 208 0Z";
    private static final String CUFF = "M-110 -336C-112 -352 -108 -362 -98 -362L50 -362C62 -362 64 -350 62 -336"
            + "C60 -318 50 -312 40 -312L-90 -312C-102 -312 -108 -320 -110 -336Z";

    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 520);
        Sky.moon(canvas);
        Sky.veils(canvas, 3, 360, 500);
        canvas.fill(Ink.HILL_1, new Ridge(random, 600, 46, 420).area());
        Ridge middle = new Ridge(random, 690, 26, 360);
        canvas.fill(Ink.HILL_2, middle.area());
        grass(canvas, Ink.HILL_2, middle, 70, 90);
        Ridge near = new Ridge(random, 760, 14, 420);
        double x = random.between(600, 660);
        boot(canvas, (int) x, (int) near.at(x) + 14);
        canvas.fill(Ink.HILL_3, near.area());
        grass(canvas, Ink.HILL_3, near, 60, 70);
        Ridge front = new Ridge(random, 850, 10, 260);
        canvas.fill(Ink.GROUND, front.area());
        grass(canvas, Ink.GROUND, front, 60, 74);
        return new Spot(x + 330, near.at(x + 330) + 40, 1.6);
    }

    private static void boot(Canvas canvas, int x, int y) {
        canvas.glow(x, y - 180, 330, 40);
        Placement at = new Placement(x, y, 1.12, false);
        canvas.place(Ink.TINT_WARM, 100, LEATHER, at);
        canvas.place(Ink.TINT_DARK, 100, SOLE, at);
        canvas.fill(Ink.TINT_DARK, 22, new Pen().ellipse(x + 150, y - 40, 70, 30));
        canvas.place(Ink.TINT_DARK, 24, SHADOW, at);
        canvas.place(Ink.TINT_ROSE, 100, CUFF, at);
        laces(canvas, x + 34, y);
        canvas.fill(Ink.WALL, new Pen().arch(x - 22, y, 46, 80));
        House.window(canvas, x + 2, y - 130, 42);
        House.window(canvas, x - 4, y - 244, 38);
    }

    private static void laces(Canvas canvas, double x, double y) {
        Pen pen = new Pen();
        for (int i = 0; i < 4; i++) {
            double top = y - 320 + i * 38;
            pen.polygon(x - 6, top, x + 26, top + 22, x + 26, top + 29, x - 6, top + 7);
            pen.polygon(x + 26, top, x - 6, top + 22, x - 6, top + 29, x + 26, top + 7);
        }
        canvas.fill(Ink.TINT_PALE, 90, pen);
    }

    private static void grass(Canvas canvas, Ink ink, Ridge ridge, int count, int tallest) {
        Pen pen = new Pen();
        for (int i = 0; i < count; i++) {
            double x = canvas.random.between(0, Scene.WIDTH);
            double height = canvas.random.between(tallest / 3, tallest);
            pen.leaf(x, ridge.at(x) + 12, x + canvas.random.between(-24, 24), ridge.at(x) - height, 7);
        }
        canvas.fill(ink, pen);
    }
}
