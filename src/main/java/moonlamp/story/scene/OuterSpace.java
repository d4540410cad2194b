package moonlamp.story.scene;

/** Among the planets: the house stands on a small one, the rocket is on its way. */
final class OuterSpace implements Landscape {
    private static final String GIANT =
            "wO0 0 100 100;p28M-96-28Q0-4 97-24L99-8Q0 14-99-12ZM-92 38Q0 64 92 40L84 54Q0 76-84 54Z;"
                    + "r50M-80-60Q0-40 80-60L88-46Q0-22-88-46ZM-99 8Q0 34 99 12L98 22Q0 46-98 20Z;d24M-40-92C-110-40-90 80 30 96C-60 108-104 50-100 0"
                    + "C-100-40-76-76-40-92Z;p70M-96 28Q-190 66-172 82Q-130 106 40 40Q200-24 178-48Q160-62 98-20Q150-42 152-34Q150-10 30 28"
                    + "Q-130 74-142 62Q-142 52-96 28Z";
    private static final String BALL =
            "O0 0 100 100;p24O-30-36 26 20O36 10 18 14O-20 40 22 14;d26M-50-86C-110-30-80 76 20 98C-60 104-100 50-100 0C-100-36-80-70-50-86Z";
    private static final String COMET =
            "m18M0 0Q-120-70-300-110Q-140-40-8 14Z;m30M0 0Q-90-46-190-70Q-100-24-6 10Z;mO0 2 9 9";
    private static final String FLAME = "lM-14 0Q-18 40 0 72Q18 40 14 0Z;rM-8 0Q-8 26 0 44Q8 26 8 0Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        for (int i = 0; i < 3; i++) {
            Sky.stars(canvas, 860);
        }
        double x = random.between(920, 1010);
        double y = random.between(240, 280);
        canvas.glow(x, y, 400, 60);
        canvas.draw(GIANT, x, y, 1.35);
        canvas.draw("c" + BALL, random.between(300, 400), random.between(170, 260), .62);
        canvas.draw("r" + BALL, random.between(1330, 1420), random.between(430, 500), .5);
        canvas.draw("g" + BALL, random.between(130, 200), random.between(520, 600), .4);
        canvas.draw(COMET, random.between(1240, 1330), random.between(140, 200), 1);
        double rocket = random.between(520, 600);
        canvas.glow(rocket, 330, 120, 70);
        canvas.draw(FLAME + ";" + MoonLand.ROCKET, rocket, 310, .8);
        canvas.mist(700, 160, 45);
        Pen planet = canvas.pen().ellipse(800, 1250, 900, 560);
        canvas.fill(Ink.HILL_2, planet);
        canvas.fill(Ink.HILL_3, canvas.pen().ellipse(800, 1290, 880, 560));
        Ridge ground = new Ridge(random, 760, 2, 400);
        canvas.draw("e50O0 0 50 12;m18M-50 0Q0 22 50 0Q0 14-50 0Z", canvas.along(ground, 6, 260, 1340, 40, .5, 1.3));
        double house = random.between(950, 1010);
        House.draw(canvas, house, 724, 132);
        canvas.hero(random.between(590, 640), 806, 2.3);
        canvas.fill(Ink.GROUND, canvas.pen().ellipse(800, 1420, 1100, 570));
    }
}
