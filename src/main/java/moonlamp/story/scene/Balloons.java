package moonlamp.story.scene;

/** Up in the sky: hot-air balloons over banks of clouds; one hangs above the house, moored to its cloud. */
final class Balloons implements Landscape {
    private static final String BALLOON =
            "d50M-26-54L-14-2L-12-2L-22-56ZM26-54L14-2L12-2L22-56Z;rM0-220C70-220 96-160 84-120C74-88 40-66 26-50L-26-50"
                    + "C-40-66-74-88-84-120C-96-160-70-220 0-220Z;pM0-220C30-220 44-160 40-120C36-88 18-66 12-50L-12-50C-18-66-36-88-40-120"
                    + "C-44-160-30-220 0-220Z;w90M0-220C12-220 16-160 14-120C12-88 6-66 4-50L-4-50C-6-66-12-88-14-120C-16-160-12-220 0-220Z;"
                    + "d16M0-220C70-220 96-160 84-120C74-88 40-66 26-50L8-50C40-80 70-150 0-220Z;wM-18-6L18-6L14 20Q0 24-14 20Z;"
                    + "d40M-20-8L20-8L19-2L-19-2Z";
    private static final Ink[] RAINBOW = {Ink.TINT_ROSE, Ink.TINT_WARM, Ink.LAMP, Ink.TINT_LEAF, Ink.TINT_COOL};

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 640, 560, 700);
        rainbow(canvas);
        balloon(canvas, random.between(330, 420), random.between(330, 400), .6);
        balloon(canvas, random.between(1240, 1330), random.between(280, 330), .8);
        balloon(canvas, random.between(1130, 1180), random.between(480, 520), .42);
        Sky.bank(canvas, Ink.HILL_1, 60, 640, 150);
        canvas.mist(680, 80, 60);
        Sky.bank(canvas, Ink.HILL_1, 100, 716, 170);
        double x = random.between(940, 1000);
        canvas.draw(CloudCastle.PUFF, x, 716, 1.8);
        House.draw(canvas, x, 708, 132);
        Sky.bank(canvas, Ink.CLOUD, 60, 810, 150);
        double hero = random.between(570, 630);
        canvas.draw(CloudCastle.PUFF, hero, 812, 1.9);
        canvas.hero(hero, 798, 2.25);
        canvas.draw(CloudCastle.PUFF, new Spot(220, 560, .8), new Spot(1430, 620, .7));
        Sky.bank(canvas, Ink.HILL_2, 100, 888, 150);
    }

    private static void balloon(Canvas canvas, double x, double y, double size) {
        canvas.glow(x, y - 50 * size, 150 * size, 80);
        canvas.draw(BALLOON, x, y, size);
    }

    private static void rainbow(Canvas canvas) {
        for (int i = 0; i < RAINBOW.length; i++) {
            double r = 560 - i * 16;
            Pen bow =
                    canvas.pen().move(860 - r, 760).curve(860 - r, 760 - r * 1.3, 860 + r, 760 - r * 1.3, 860 + r, 760);
            bow.line(844 + r, 760).curve(844 + r, 779 - r * 1.3, 876 - r, 779 - r * 1.3, 876 - r, 760);
            canvas.fill(RAINBOW[i], 24, bow.close());
        }
    }
}
