package moonlamp.story.scene;

/** A giant's boot among clover and dandelions, lived in: its windows are lit. */
final class GiantBoot implements Landscape {
    private static final String BOOT =
            "dM-112 0C-112 24-108 30-100 30L-30 30L-30 16L2 16L2 30L196 30C214 30 216 20 210 0Z;"
                    + "wM-98-330C-104-230-92-150-104-70C-110-30-104-6-100 0L198 0C212-44 194-86 150-98C110-112 70-120 56-152C44-196 52-270 50-330Z;"
                    + "d24M-98-330C-104-230-92-150-104-70C-110-30-104-6-100 0L-44 0C-58-90-44-230-52-330Z;"
                    + "d16M104-112Q128-50 112 0L198 0C212-44 194-86 150-98Q126-106 104-112Z;"
                    + "d30M-104-14L202-14L200-9L-104-9ZM102-112Q126-50 110 0L114 0Q131-50 107-112Z;"
                    + "c70M66-66L96-70L102-34L70-30Z;"
                    + "rM-110-336C-112-352-108-362-98-362L50-362C62-362 64-350 62-336C60-318 50-312 40-312L-90-312C-102-312-108-320-110-336Z;"
                    + "p30M-104-344Q-20-352 56-344L56-340Q-20-348-104-340Z;"
                    + "bM-24 0L-24-56Q-24-82 1-82Q26-82 26-56L26 0Z;e70M-18 0L-18-54Q-18-76 1-76Q20-76 20-54L20 0Z;lO14-34 2.6 2.6";
    private static final String LACES =
            "p90M20-322L52-300L52-293L20-315ZM52-322L20-300L20-293L52-315ZM20-282L50-260L50-253L20-275Z"
                    + "M50-282L20-260L20-253L50-275ZM20-242L50-220L50-213L20-235ZM50-242L20-220L20-213L50-235Z"
                    + "M22-202L54-180L54-173L22-195ZM54-202L22-180L22-173L54-195Z;p90M52-300Q84-290 78-262Q72-276 52-293Z";
    private static final String CHIMNEY = "bM-70-360L-70-418L-42-418L-42-360ZM-76-424L-36-424L-36-412L-76-412Z";
    /** A dandelion clock, taller than a house. */
    private static final String CLOCK =
            "g70M-4 8Q10-110-2-220L3-220Q18-110 6 8Z;s22O0-240 50 50;s70O0-240 5 5M-1-240L-26-278L1-240Z"
                    + "M0-240L24-280L2-238ZM0-242L-46-250L0-238ZM0-242L46-252L0-238ZM0-240L-36-212L2-238ZM0-242L38-214L-2-238ZM-2-240L0-290L2-240Z"
                    + "M-2-240L2-194L2-240Z;s90O-27-280 4 4O25-282 4 4O-47-250 4 4O47-253 4 4O-37-211 4 4O39-213 4 4O0-291 4 4O2-193 4 4";

    private static final String CLOVER =
            "zM-3 6Q4-40-1-80L2-80Q8-40 5 6Z;gO-19-84 19 15O19-86 19 15O0-104 16 18;e30M-32-84L-6-82L-6-86Z"
                    + "M34-86L6-84L6-88ZM0-118L-2-94L2-94Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 500, 640);
        Ridge.range(canvas, Ink.HILL_1, 590, 40, 420);
        canvas.mist(640, 60, 55);
        Ridge middle = Ridge.range(canvas, Ink.HILL_2, 680, 24, 360);
        grass(canvas, Ink.HILL_2, middle, 46, 170);
        canvas.mist(720, 60, 50);
        Ridge near = new Ridge(random, 752, 14, 420);
        double x = random.between(900, 960);
        canvas.draw(CLOCK, new Spot(x - 220, 760, 1.1), new Spot(x + 350, 770, 1.35), new Spot(260, 780, 1.5));
        boot(canvas, x, near.at(x) + 16);
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        grass(canvas, Ink.HILL_3, near, 40, 110);
        canvas.pool(x, near.at(x) + 40, 150, 60);
        canvas.draw(CLOVER, canvas.along(near, 9, 60, Scene.WIDTH - 60, 60, .6, 1.1));
        Hills.foreground(canvas);
        canvas.hero(random.between(570, 620), 808, 2.15);
        Plants.frame(canvas);
    }

    private static void boot(Canvas canvas, double x, double y) {
        canvas.glow(x, y - 200, 400, 42);
        House.smoke(canvas, x - 70, y - 530, 14);
        canvas.draw(CHIMNEY + ";" + BOOT + ";" + LACES, x, y, 1.25);
        House.window(canvas, x - 8, y - 150, 50);
        House.window(canvas, x - 36, y - 290, 44);
    }

    private static void grass(Canvas canvas, Ink ink, Ridge ridge, int count, int tallest) {
        Pen pen = canvas.pen();
        for (Spot spot : canvas.along(ridge, count, 0, Scene.WIDTH, 12, tallest * .3, tallest)) {
            pen.leaf(spot.x(), spot.y(), spot.x() + canvas.random.between(-34, 34), spot.y() - spot.height(), 8);
        }
        canvas.fill(ink, pen);
    }
}
