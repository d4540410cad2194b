package moonlamp.story.scene;

/** A pale castle that stands on banks of clouds. */
final class CloudCastle implements Landscape {
    /** A cloud to stand on, 200 units wide, its top at the origin. */
    static final String PUFF =
            "oM-100 34Q-122 10-92 0Q-90-26-56-18Q-36-42-6-24Q22-40 46-18Q84-30 90-2Q124 8 100 34Q60 48 0 44Q-60 48-100 34Z;"
                    + "p22M-92 0Q-90-26-56-18Q-36-42-6-24Q22-40 46-18Q84-30 90-2Q60-16 40-6Q10-24-10-10Q-44-26-56-4Q-80-14-92 0Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 640, 500, 640);
        Sky.bank(canvas, Ink.HILL_1, 60, 610, 150);
        canvas.mist(640, 90, 60);
        Sky.bank(canvas, Ink.HILL_1, 100, 670, 170);
        castle(canvas, random.between(900, 960), 730);
        Sky.bank(canvas, Ink.CLOUD, 100, 740, 150);
        canvas.mist(770, 60, 55);
        double x = random.between(1130, 1180);
        canvas.draw(PUFF, x, 736, 1.5);
        House.draw(canvas, x, 728, 116);
        Sky.bank(canvas, Ink.HILL_1, 100, 826, 150);
        canvas.draw(PUFF, new Spot(250, 640, .8), new Spot(1440, 560, .55), new Spot(110, 420, .5));
        double hero = random.between(580, 640);
        canvas.draw(PUFF, hero, 816, 1.9);
        canvas.hero(hero, 800, 2.2);
        Sky.bank(canvas, Ink.HILL_2, 100, 888, 150);
    }

    private static void castle(Canvas canvas, double x, double y) {
        canvas.glow(x, y - 200, 420, 30);
        Ink roof = Ink.TINT_ROSE;
        Towers.tower(canvas, Ink.TINT_COOL, roof, x - 146, y, 64, 250);
        Towers.tower(canvas, Ink.TINT_COOL, roof, x + 154, y, 70, 214);
        Towers.tower(canvas, Ink.TINT_PALE, roof, x, y, 96, 370);
        Towers.wall(canvas, Ink.TINT_PALE, x - 160, y, 320, 150);
        Towers.tower(canvas, Ink.TINT_PALE, roof, x - 76, y, 60, 236);
        Towers.tower(canvas, Ink.TINT_PALE, roof, x + 84, y, 56, 266);
        canvas.fill(Ink.TINT_DARK, 70, canvas.pen().arch(x - 32, y, 64, 112));
        canvas.fill(Ink.LAMP, canvas.pen().arch(x - 22, y, 44, 92));
        canvas.glow(x, y - 40, 130, 60);
        Towers.lights(
                canvas,
                x,
                y,
                new double[] {0, 280, 22},
                new double[] {-76, 176, 16},
                new double[] {84, 200, 16},
                new double[] {154, 150, 15},
                new double[] {-146, 186, 15},
                new double[] {-110, 70, 14},
                new double[] {112, 70, 14});
    }
}
