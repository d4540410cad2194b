package moonlamp.story.scene;

/** A beach with a palm tree, a lighthouse on the headland, shells and a sand castle. */
final class Beach implements Landscape {
    static final String PALM_OUTLINE =
            "M-14 6Q-4-150 46-286L60-280Q22-150 18 6ZM52-284Q0-330-74-296Q-10-300 30-270Q-30-268-62-216Q-10-254 46-268"
                    + "Q20-230 26-180Q40-236 56-264Q70-220 104-200Q84-240 68-268Q110-262 150-226Q126-272 78-284Q116-300 170-288Q116-324 66-296"
                    + "Q80-330 116-346Q66-344 52-284Z";
    static final String PALM = "u" + PALM_OUTLINE + ";wO44-266 9 9O60-262 9 9";
    private static final String LIGHTHOUSE =
            "pM-15 0L-10-100L10-100L15 0Z;r90M-13.6-28L-12-56L12-56L13.6-28ZM-11-76L-10-100L10-100L11-76Z;"
                    + "bM-14-106L14-106L14-100L-14-100Z;lM-8-124L8-124L8-106L-8-106Z;kM-11-124Q0-142 11-124Z";
    private static final String CASTLE =
            "wM-54 4L-48-30L-30-30L-28-14L-12-14L-10-52L10-52L12-14L28-14L30-34L48-34L54 4Z"
                    + "M-10-50L-10-58L-5-58L-5-52L-2-52L-2-58L3-58L3-52L6-52L6-58L10-58L10-50Z;d22M2-52L10-52L12-14L28-14L30-34L48-34L54 4L20 4Z;"
                    + "d50M-7 4L-7-8Q0-16 7-8L7 4Z;rM-1-58L-1-86L18-78L2-72L2-58Z";
    private static final String SHELL =
            "p90M0 0Q-16-6-13-16Q0-30 13-16Q16-6 0 0Z;r50M0 0L-8-20L-6-21ZM0 0L-1-24L1-24ZM0 0L6-21L8-20Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 680, 860);
        lighthouse(canvas, random.between(300, 380));
        Water.surface(canvas, 566);
        Water.waves(canvas, Ink.WATER, 60, 640, 10, 110);
        Water.waves(canvas, Ink.TINT_PALE, 26, 688, 7, 150);
        Ridge shore = Ridge.range(canvas, Ink.HILL_2, 700, 12, 420);
        Ridge near = Ridge.range(canvas, Ink.HILL_3, 740, 14, 520);
        double x = random.between(960, 1020);
        Plants.tufts(canvas, Ink.HILL_3, shore, 14, 1);
        House.draw(canvas, x, near.at(x) + 8, 130);
        canvas.draw(CASTLE, x - 190, near.at(x - 190) + 50, .8);
        canvas.draw(SHELL, canvas.along(near, 7, 120, 1480, random.between(60, 90), .6, 1.1));
        canvas.draw(
                PALM,
                new Spot(x + 220, near.at(x + 220) + 20, -1.25, 1.25),
                new Spot(x + 320, near.at(x + 320) + 40, 1, .95));
        Ridge front = Ridge.range(canvas, Ink.GROUND, 852, 10, 400);
        Plants.tufts(canvas, Ink.GROUND, front, 26, 1.5);
        canvas.hero(random.between(580, 640), 808, 2.3);
        Plants.frame(canvas);
    }

    private static void lighthouse(Canvas canvas, double x) {
        Pen land = canvas.pen()
                .move(-10, 580)
                .line(-10, 500)
                .curve(x - 60, 500, x, 520)
                .curve(x + 60, 526, x + 130, 580);
        canvas.fill(Ink.HILL_2, land.close());
        canvas.draw(LIGHTHOUSE, x - 10, 524, 1.3);
        canvas.glow(x - 10, 374, 150, 90);
        canvas.fill(
                Ink.HALO,
                55,
                Motion.TWINKLE_C,
                canvas.pen().ellipse(x + 200, 366, 420, 30).ellipse(x - 180, 372, 330, 22));
    }
}
