package moonlamp.story.scene;

/** An island in the sky with trees and a thread of water that falls into the clouds. */
final class FloatingIsland implements Landscape {
    /** An island 200 units wide, its meadow at the origin. */
    private static final String ROCK =
            "zM-98 0Q-84 30-62 34Q-56 58-38 56Q-34 96-14 92Q-6 130 6 134Q16 112 24 96Q42 92 46 60Q64 58 68 32Q90 24 98 0Z;"
                    + "e60M-98 0Q-84 30-62 34Q-50 20-46 4ZM-38 56Q-34 96-14 92Q-22 60-14 8Q-36 30-38 56ZM6 134Q16 112 24 96Q20 50 30 6Q6 60 6 134Z"
                    + "M46 60Q64 58 68 32Q60 20 62 6Q46 30 46 60Z;"
                    + "zM-104 2Q-70-9 0-8Q70-9 104 2Q90 16 66 10Q50 22 30 12Q10 26-12 13Q-34 24-52 12Q-84 18-104 2Z;"
                    + "g60M-104 2Q-70-9 0-8Q70-9 104 2Q90 14 66 9Q50 18 30 10Q10 22-12 11Q-34 20-52 10Q-84 16-104 2Z";

    private static final String FALL = "t85M-10-4Q26-4 30 20Q36 90 30 300L62 300Q60 80 46 10Q40-6 20-8Z;"
            + "p40M8-2Q34 10 37 60Q41 160 40 290L45 290Q48 120 43 50Q38 4 18-4Z;n70O46 296 110 40";
    private static final String BIRDS = "e60M-30-6Q-14-20 0-2Q14-20 30-6Q14-12 0 6Q-14-12-30-6Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 700, 600, 760);
        Sky.bank(canvas, Ink.HILL_1, 55, 730, 150);
        islet(canvas, random.between(250, 330), random.between(400, 470), .8);
        islet(canvas, random.between(1300, 1400), random.between(330, 400), .95);
        islet(canvas, random.between(1130, 1180), random.between(560, 600), .42);
        canvas.draw(
                BIRDS,
                new Spot(430, 300, .7),
                new Spot(500, 330, .5),
                new Spot(1100, 300, .6),
                new Spot(1160, 268, .4));
        canvas.mist(780, 90, 60);
        Sky.bank(canvas, Ink.HILL_1, 100, 826, 150);
        island(canvas, random.between(780, 820), 600);
        Sky.bank(canvas, Ink.CLOUD, 55, 872, 140);
        Sky.bank(canvas, Ink.HILL_2, 100, 902, 150);
    }

    private static void island(Canvas canvas, double x, double y) {
        canvas.glow(x, y - 40, 560, 30);
        canvas.draw(FALL, x + 330, y, .95);
        canvas.draw(ROCK, new Spot(x, y, 4.3, 2.2));
        Plants.grow(canvas, Ink.HILL_2, Plants.FIR, new Spot(x - 390, y + 6, 1.5), new Spot(x - 330, y + 10, 2.2));
        Plants.grow(canvas, Ink.HILL_2, Plants.TREE, new Spot(x + 300, y + 10, 1.9), new Spot(x + 370, y + 6, 1.2));
        House.draw(canvas, x + 150, y + 8, 128);
        Plants.grow(canvas, Ink.HILL_2, Plants.BUSH, new Spot(x + 52, y + 10, .45), new Spot(x - 290, y + 12, .6));
        canvas.hero(x - 150, y + 26, 2.1);
    }

    private static void islet(Canvas canvas, double x, double y, double size) {
        canvas.draw(ROCK, x, y, size);
        Plants.grow(
                canvas,
                Ink.HILL_2,
                Plants.FIR,
                new Spot(x - 30 * size, y + 2, size),
                new Spot(x + 26 * size, y + 2, size * .7));
    }
}
