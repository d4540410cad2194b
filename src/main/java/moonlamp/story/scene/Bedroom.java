package moonlamp.story.scene;

/** A room at home: through its window one sees the night and a house with a light. */
final class Bedroom implements Landscape {
    private static final String BED =
            "kM-190 10L-190-190Q-190-210-176-210Q-162-210-162-190L-162 10ZM170 10L170-90Q170-106 182-106Q194-106 194-90L194 10Z;pM-164-70Q-150-112-90-108Q-40-104-40-70Z;"
                    + "cM-164-64Q-60-90 172-70L172-8L-164-8Z;r70M-60-78L-12-80L-12-8L-60-8ZM60-79L112-76L112-8L60-8Z;l60O-110-40 11 11O24-44 11 11O142-40 11 11;d18M-164-30L172-30L172-8L-164-8Z;kM-164-10L172-10L172 6L-164 6Z";
    private static final String LAMP =
            "bM-24 0L24 0L18-8L-18-8ZM-4-6L4-6L4-50L-4-50Z;lM-34-46L-20-96L20-96L34-46Z;kM-50 0L50 0L50 12L-50 12ZM-44 12L-34 12L-34 104L-44 104ZM34 12L44 12L44 104L34 104Z";
    private static final String SHELF =
            "kM-110 0L110 0L110 10L-110 10Z;rM-96 0L-96-62L-78-62L-78 0ZM-20 0L-14-54L4-52L0 0Z;cM-76 0L-76-50L-60-50L-60 0ZM-40 0L-40-58L-24-58L-24 0Z;gM-58 0L-58-66L-42-66L-42 0Z;wM30 0L34-30Q50-40 66-30L70 0Z;"
                    + "g80M50-34Q30-60 24-82Q44-70 50-44Q56-74 74-86Q74-60 50-34Z";
    private static final String RUG = "r60O0 0 230 34;p50O0 0 190 27;r60O0 0 150 20";
    private static final String CURTAIN =
            "w80M0 0L70 0Q66 120 16 210Q40 260 40 350L0 350Z;d20M20 0L34 0Q30 130 6 210L0 200L0 180Q18 100 20 0ZM48 0L60 0Q54 120 14 206Q44 100 48 0Z";

    private static final String PICTURE =
            "kM-62-80L62-80L62 6L-62 6Z;yM-54-72L54-72L54-2L-54-2Z;xM-54-2L-54-28Q-20-50 10-26Q30-38 54-20L54-2Z;mO26-54 9 9";
    private static final String TOYS =
            "rM-60 0L-60-46L-14-46L-14 0Z;cM-12 0L-12-46L34-46L34 0Z;gM-38-48L-38-94L8-94L8-48Z;p80M-46-12L-37-34L-28-12L-32-12L-34-18L-40-18L-42-12Z;"
                    + "lO11-23 11 11M-24-60L-15-86L-6-60Z";
    private static final String STAR =
            "lM0-16L4-5L15-5L6 2L10 13L0 6L-10 13L-6 2L-15-5L-4-5Z;m50M-1-16L-1-60L1-60L1-16Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.stars(canvas, 480);
        Sky.moon(canvas, random.between(600, 660));
        Ridge.range(canvas, Ink.HILL_1, 450, 24, 190);
        Ridge hill = Ridge.range(canvas, Ink.HILL_2, 500, 14, 260);
        House.draw(canvas, 800, hill.at(800) + 8, 72);
        Plants.grow(canvas, Ink.HILL_3, Plants.TREE, new Spot(640, 540, 1), new Spot(900, 540, .8));
        wall(canvas);
        canvas.draw(SHELF, 1130, 330, 1.2);
        canvas.draw(PICTURE, 320, 380, 1.3);
        canvas.draw(
                STAR,
                new Spot(190, 150, 1.3),
                new Spot(290, 110, 1),
                new Spot(390, 170, 1.2),
                new Spot(1240, 110, 1),
                new Spot(1350, 170, 1.3),
                new Spot(1450, 120, 1));
        canvas.draw(CURTAIN, new Spot(480, 96, 1.25), new Spot(980, 96, -1.25, 1.25));
        canvas.fill(
                Ink.ROOF,
                canvas.pen().rect(450, 86, 560, 12).circle(448, 92, 13).circle(1012, 92, 13));
        canvas.fill(Ink.GROUND, canvas.pen().rect(-10, 730, Scene.WIDTH + 20, 180));
        boards(canvas);
        canvas.glow(860, 590, 420, 75);
        canvas.draw(LAMP, 880, 660, 1.1);
        canvas.draw(BED, 1150, 770, 1.15);
        canvas.draw(TOYS, 330, 770, 1.2);
        canvas.draw(RUG, 640, 826, 1.3);
        canvas.hero(random.between(590, 650), 822, 2.3);
    }

    /** The wall around the window: the sky is seen through the hole in the path. */
    private static void wall(Canvas canvas) {
        Pen pen = canvas.pen().rect(-10, -10, Scene.WIDTH + 20, 750);
        pen.polygon(500, 540, 960, 540, 960, 110, 500, 110);
        canvas.fill(Ink.HILL_3, pen);
        Pen stripes = canvas.pen();
        for (int x = 20; x < Scene.WIDTH; x += 80) {
            if (x < 470 || x > 980) {
                stripes.rect(x, -10, 26, 740);
            }
        }
        canvas.fill(Ink.HILL_1, 22, stripes);
        Pen frame = canvas.pen()
                .rect(484, 536, 492, 18)
                .rect(494, 104, 472, 10)
                .rect(494, 104, 10, 440)
                .rect(956, 104, 10, 440);
        canvas.fill(
                Ink.WALL, frame.rect(726, 110, 8, 430).rect(500, 316, 460, 8).rect(-10, 712, Scene.WIDTH + 20, 20));
    }

    private static void boards(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 13; i++) {
            double top = 60 + i * 124;
            double foot = 800 + (top - 800) * 1.5;
            pen.polygon(top, 732, top + 3, 732, foot + 6, 900, foot, 900);
        }
        canvas.fill(Ink.HILL_2, 50, pen);
        Pen light = canvas.pen().polygon(430, 740, 760, 740, 800, 900, 330, 900);
        canvas.fill(Ink.MOON, 9, light);
    }
}
