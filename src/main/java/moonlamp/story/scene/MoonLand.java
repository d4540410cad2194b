package moonlamp.story.scene;

/** The moon's own ground with its craters; the earth hangs in the sky. */
final class MoonLand implements Landscape {
    private static final String EARTH =
            "tO0 0 100 100;g85M-60-62Q-10-90 5-50Q-10-10-30-5Q-70-20-60-62ZM-20 12Q30 5 20 45Q2 85-10 80"
                    + "Q-32 40-20 12ZM40-55Q85-40 90 0Q70 30 50 5Q30-25 40-55Z;p60M-56-30Q-20-40 34-26Q0-20-56-30ZM-10 30Q30 22 70 32"
                    + "Q30 40-10 30ZM-64 54Q-30 48 4 56Q-30 62-64 54Z;"
                    + "d26M-71-71C-100-30-90 60-20 98C-60 92-100 50-100 0C-100-28-88-54-71-71Z";
    private static final String SATURN = "r90O0 0 46 46;w70M-44-14Q0-2 44-14Q46-8 46-2Q0 12-46-2Q-46-8-44-14Z;"
            + "p80M-46-6Q-104 20-92 28Q-70 44 20 14Q100-16 92-28Q86-38 44-22Q76-26 78-20Q74-4 14 10Q-66 32-76 22Q-78 14-46-6Z";
    private static final String CRATER =
            "m26O0 0 50 15;e80O1 3 46 12;e50M-46 3Q-30-8 0-9Q34-8 47 3Q30-3 1-3Q-30-3-46 3Z";
    static final String ROCKET =
            "rM-18-60Q-52-40-48 4Q-38-16-18-18ZM18-60Q52-40 48 4Q38-16 18-18Z;pM-22-12Q-44-110 0-184"
                    + "Q44-110 22-12Z;d16M6-172Q44-110 22-12L8-12Q24-100 6-172Z;rM-24-122Q-15-156 0-184Q15-156 24-122Q0-132-24-122Z;"
                    + "dO0-92 14 14M-17-12L17-12L14 0L-14 0Z;lO0-92 9.6 9.6";
    private static final String FLAG =
            "pM-2 0L-2-110L2-110L2 0Z;rM2-108Q24-116 40-104Q54-94 70-102L70-62Q54-54 40-64Q24-76 2-68Z;"
                    + "lM34-98L37-89L46-89L39-83L42-74L34-79L26-74L29-83L22-89L31-89Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 560);
        Sky.stars(canvas, 560);
        canvas.moonX = random.between(620, 860);
        int y = random.between(215, 260);
        canvas.glow(canvas.moonX, y, 330, 55);
        canvas.draw(EARTH, canvas.moonX, y, random.between(108, 128) / 100.0);
        canvas.draw(SATURN, random.between(1160, 1300), random.between(150, 260), .7);
        Ridge.range(canvas, Ink.HILL_1, 580, 50, 160);
        Ridge middle = Ridge.range(canvas, Ink.HILL_2, 650, 36, 260);
        craters(canvas, middle, 8, 20, 52, .5);
        Ridge near = Ridge.range(canvas, Ink.HILL_3, 728, 20, 420);
        craters(canvas, near, 7, 22, 34, .9);
        double x = random.between(930, 990);
        canvas.glow(x + 215, near.at(x + 215) - 60, 190, 30);
        canvas.draw(ROCKET, x + 215, near.at(x + 215) + 26, 1.35);
        House.draw(canvas, x, near.at(x) + 8, 136);
        canvas.draw(FLAG, 420, near.at(420) + 20, 1.1);
        craters(canvas, near, 4, 90, 110, 1.6);
        steps(canvas, x - 60);
        Ridge front = Ridge.range(canvas, Ink.GROUND, 850, 12, 300);
        Plants.grow(canvas, Ink.GROUND, Plants.STONE, canvas.along(front, 14, 0, Scene.WIDTH, 4, .5, 1.6));
        canvas.hero(random.between(580, 630), 806, 2.3);
    }

    private static void craters(Canvas canvas, Ridge ridge, int count, int low, int high, double size) {
        canvas.draw(CRATER, canvas.below(ridge, count, 0, Scene.WIDTH, low, high, size * .6, size * 1.4));
    }

    /** Footprints from the door to the hero. */
    private static void steps(Canvas canvas, double x) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 9; i++) {
            pen.ellipse(x - i * 32, 760 + i * 5.5 + (i % 2) * 12, 9, 3.4);
        }
        canvas.fill(Ink.GROUND, 65, pen);
    }
}
