package moonlamp.story.scene;

/** The little house with one lit window, the sign of every scene. */
final class House {
    /** About 100 units wide, its base at the origin. */
    private static final String BODY =
            "bM24-108L38-108L38-60L24-60Z;bM-50-58L50-58L50 6Q0 12-50 6Z;kM-37 6L-37-24Q-37-36"
                    + "-25-36Q-13-36-13-24L-13 6Z;kM-66-48Q-26-74 0-116Q26-74 66-48Q60-44 52-48Q26-62 0-94Q-26-62-52-48Q-60-44-66-48Z"
                    + "M-50-50L0-104L50-50Z;m24M66-48Q26-74 0-116L-3-110Q20-70 58-46Z;lO-17-14 1.6 1.6";

    private static final String SNOW =
            "pM-66-50Q-26-76 0-118Q26-76 66-50Q56-44 50-56Q38-54 34-66Q18-66 0-88Q-12-68-28-66"
                    + "Q-36-52-48-56Q-58-44-66-50ZM22-108Q31-116 40-108L40-104L22-104Z";
    private static final String WINDOW = "lM-50 0L-50-65Q-50-115 0-115Q50-115 50-65L50 0Z;"
            + "bM-4-115L4-115L4 0L-4 0ZM-50-58L50-58L50-50L-50-50ZM-58-4L58-4L58 6L-58 6Z";

    private House() {}

    /** Draws the house with the middle of its base at (x, y); {@code size} is the width of its front. */
    static void draw(Canvas canvas, double x, double y, double size) {
        canvas.glow(x, y - size * .2, size * 2.2, 45);
        smoke(canvas, x + size * .31, y - size * 1.12, size * .09);
        canvas.draw(BODY, x, y, size / 100);
        window(canvas, x + size * .18, y - size * .16, size * .3);
        canvas.pool(x + size * .22, y + size * .12, size * .9, 60);
    }

    /** The house in winter. */
    static void drawSnowy(Canvas canvas, double x, double y, double size) {
        draw(canvas, x, y, size);
        canvas.draw(SNOW, x, y, size / 100);
    }

    /** A lit window with a cross of bars; (x, y) is the middle of its sill. */
    static void window(Canvas canvas, double x, double y, double size) {
        canvas.glow(x, y - size * .5, size * 2.4, 80);
        canvas.draw(WINDOW, x, y, size / 100);
    }

    /** Smoke that rises from (x, y). */
    static void smoke(Canvas canvas, double x, double y, double size) {
        Pen smoke = canvas.pen();
        double sway = size * (canvas.random.unit() * 3 - 1.5);
        for (int i = 0; i < 4; i++) {
            smoke.circle(x + sway * .35 * i * i, y - size * (1 + 2.3 * i), size * (.7 + .34 * i));
        }
        canvas.fill(Ink.CLOUD, 30, Motion.DRIFT, smoke);
    }
}
