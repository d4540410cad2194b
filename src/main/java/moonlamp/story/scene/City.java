package moonlamp.story.scene;

/** Roofs of a town at night, a church tower, street lamps. */
final class City implements Landscape {
    private static final String LAMP_POST =
            "eM-4 4L-3-120L3-120L4 4ZM-9 4L9 4L6-8L-6-8ZM-12-120L12-120L8-114L-8-114Z;lM-9-122L-12-146L12-146L9-122Z;eM-14-146L0-160L14-146Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 560, 700);
        blocks(canvas, Ink.HILL_1, 650, 60, 170, 20, 46);
        canvas.mist(640, 90, 65);
        blocks(canvas, Ink.HILL_2, 700, 70, 150, 46, 60);
        church(canvas, random.between(330, 400), 720);
        canvas.mist(720, 70, 55);
        row(canvas, random);
        canvas.fill(Ink.HILL_3, canvas.pen().rect(-10, 756, Scene.WIDTH + 20, 150));
        cobbles(canvas);
        for (int x : new int[] {300, 760, 1270}) {
            canvas.glow(x, 640, 180, 75);
            canvas.pool(x, 792, 180, 60);
            canvas.draw(LAMP_POST, x, 790, 1.15);
        }
        canvas.hero(random.between(570, 620), 812, 2.2);
        Ridge front = Ridge.range(canvas, Ink.GROUND, 858, 4, 400);
        Plants.tufts(canvas, Ink.GROUND, front, 36, 1);
    }

    /** A row of plain houses with some lit windows. */
    private static void blocks(Canvas canvas, Ink ink, double y, int low, int high, int lights, int width) {
        SceneRandom random = canvas.random;
        Pen walls = canvas.pen();
        Pen windows = canvas.pen();
        for (double x = -20; x < Scene.WIDTH; ) {
            double w = random.between(width, width * 2);
            double top = y - random.between(low, high);
            walls.polygon(x, 900, x, top, x + w / 2, top - (random.coin() ? w * .45 : 0), x + w, top, x + w, 900);
            for (int i = 0; i < 3; i++) {
                if (random.between(0, 100) < lights) {
                    windows.rect(x + w * (.2 + .24 * i), top + 14 + 30 * random.between(0, 3), w * .12, 13);
                }
            }
            x += w + random.between(-4, 6);
        }
        canvas.fill(ink, walls);
        canvas.fill(Ink.LAMP, 70, windows);
    }

    private static void church(Canvas canvas, double x, double y) {
        Towers.tower(canvas, Ink.HILL_3, Ink.ROOF, x, y, 70, 240);
        canvas.fill(Ink.HILL_3, canvas.pen().polygon(x, y, x, y - 110, x + 90, y - 170, x + 180, y - 110, x + 180, y));
        canvas.draw("l80O0 0 17 17;bM-1-12L1-12L1 1L-1 1ZM-1-1L9 3L8 5L-1 1Z", x, y - 190, 1);
    }

    /** The near houses; one of them is the house. */
    private static void row(Canvas canvas, SceneRandom random) {
        Pen walls = canvas.pen();
        Pen roofs = canvas.pen();
        double at = random.between(940, 990);
        for (double x : new double[] {-10, 130, 1150, 1290, 1440}) {
            double h = random.between(130, 210);
            walls.rect(x, 766 - h, 136, h);
            roofs.polygon(x - 8, 768 - h, x + 68, 690 - h, x + 144, 768 - h).rect(x + 94, 690 - h, 16, 40);
        }
        canvas.fill(Ink.WALL, walls);
        canvas.fill(Ink.ROOF, roofs);
        House.draw(canvas, at, 758, 190);
    }

    private static void cobbles(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 44; i++) {
            double y = canvas.random.between(770, 856);
            pen.ellipse(canvas.random.between(0, Scene.WIDTH), y, 14 + (y - 770) * .14, 4 + (y - 770) * .04);
        }
        canvas.fill(Ink.MOON, 8, pen);
    }
}
