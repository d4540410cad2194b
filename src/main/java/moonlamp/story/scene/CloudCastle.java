package moonlamp.story.scene;

/** A pale castle that stands on banks of clouds. */
final class CloudCastle implements Landscape {
    @Override
    public Spot draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 560);
        Sky.moon(canvas);
        Sky.veils(canvas, 5, 330, 540);
        Sky.bank(canvas, Ink.HILL_1, 70, 640, 74);
        castle(canvas, random.between(930, 1000), 720);
        Sky.bank(canvas, Ink.CLOUD, 100, 724, 60);
        double x = random.between(600, 660);
        Sky.bank(canvas, Ink.HILL_1, 100, 800, 58);
        puff(canvas, x, 770);
        House.draw(canvas, x, 742, 104);
        Sky.bank(canvas, Ink.HILL_2, 100, 880, 60);
        puff(canvas, 812, 850);
        return new Spot(812, 814, 1.65);
    }

    private static void castle(Canvas canvas, double x, double y) {
        Ink roof = Ink.TINT_ROSE;
        Towers.tower(canvas, Ink.TINT_COOL, roof, x - 122, y, 54, 200);
        Towers.tower(canvas, Ink.TINT_COOL, roof, x + 128, y, 58, 170);
        Towers.tower(canvas, Ink.TINT_PALE, roof, x, y, 82, 300);
        Towers.wall(canvas, Ink.TINT_PALE, x - 130, y, 260, 120);
        Towers.tower(canvas, Ink.TINT_PALE, roof, x - 62, y, 50, 190);
        Towers.tower(canvas, Ink.TINT_PALE, roof, x + 70, y, 46, 214);
        canvas.fill(Ink.TINT_DARK, 80, new Pen().arch(x - 24, y, 48, 84));
        Towers.light(canvas, x, y - 230, 18);
        Towers.light(canvas, x - 62, y - 140, 13);
        Towers.light(canvas, x + 70, y - 160, 13);
        Towers.light(canvas, x + 128, y - 120, 12);
    }

    private static void puff(Canvas canvas, double x, double y) {
        Pen pen = new Pen().ellipse(x, y, 150, 34);
        for (int i = -2; i <= 2; i++) {
            pen.circle(x + i * 58, y - 6 + canvas.random.between(-5, 5), 44 - 7 * Math.abs(i));
        }
        canvas.fill(Ink.CLOUD, pen);
    }
}
