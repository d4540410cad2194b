package moonlamp.story.scene;

/** A still lake with the moon in it, reeds, water lilies, a rowing boat and a jetty. */
final class Lake implements Landscape {
    private static final String REED =
            "M-2 6Q2-60 10-120L13-120Q6-60 3 6ZM6-116Q6-142 10-152Q16-142 16-118ZM-4 6Q-16-50-34-84Q-12-54 4 6ZM0 6Q20-40 36-66Q18-34 6 6Z";
    private static final String LILY =
            "g80M-40 0Q-36-10 0-10Q36-10 40 0Q36 10 4 10L0 0L-8 10Q-36 9-40 0Z;pM0-4Q-16-8-16-20Q-8-18-4-12Q-6-22 0-28Q6-22 4-12Q8-18 16-20Q16-8 0-4Z;lO0-10 3 3";
    private static final String BOAT =
            "bM-100-20Q-60-8 0-8Q70-8 104-24Q92 14 60 18L-56 18Q-88 12-100-20Z;w70M-96-16Q-60-4 0-4Q70-4 100-20L97-12Q70 2 0 2Q-60 2-93-9Z;"
                    + "t40M-60 22L60 22Q30 34 0 34Q-30 34-60 22Z";
    private static final String JETTY =
            "eM-220 0L250 0L270 22L-220 22ZM-150 20L-134 20L-134 120L-150 120ZM60 20L76 20L76 120L60 120ZM220 20L236 20L236 120L220 120Z"
                    + "M214-40L228-40L228 4L214 4Z;m14M-220 0L250 0L254 5L-220 5ZM-100 5L-96 5L-92 22L-97 22ZM0 5L4 5L9 22L4 22ZM100 5L104 5L111 22L106 22Z";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 540, 640, 820);
        Ridge far = new Ridge(random, 520, 40, 280);
        Plants.firs(canvas, Ink.HILL_1, far, 30, 60, 120, false);
        canvas.fill(Ink.HILL_1, far.area(canvas.pen()));
        Ridge bank = new Ridge(random, 560, 14, 300);
        double x = random.between(960, 1040);
        Plants.grow(
                canvas,
                Ink.HILL_2,
                Plants.TREE,
                new Spot(x + 160, 566, 1.7),
                new Spot(x + 260, 570, 1.3),
                new Spot(x - 130, 566, .9),
                new Spot(300, 566, 1.2),
                new Spot(200, 566, 1.5));
        canvas.fill(Ink.HILL_2, bank.area(canvas.pen()));
        House.draw(canvas, x, bank.at(x) + 14, 128);
        Water.surface(canvas, 596);
        canvas.fill(
                Ink.HILL_2,
                50,
                canvas.pen()
                        .move(-10, 594)
                        .line(1610, 594)
                        .curve(1200, 640, x, 632)
                        .curve(500, 640, -10, 594)
                        .close());
        canvas.fill(
                Ink.LAMP,
                50,
                Motion.TWINKLE_A,
                canvas.pen()
                        .ellipse(x + 22, 616, 26, 2.6)
                        .ellipse(x + 22, 632, 18, 2.4)
                        .ellipse(x + 26, 650, 12, 2));
        canvas.draw(BOAT, random.between(1120, 1200), 720, .95);
        canvas.draw(
                LILY,
                new Spot(930, 770, 1),
                new Spot(1040, 810, 1.2),
                new Spot(1260, 806, 1.1),
                new Spot(860, 700, .6),
                new Spot(1360, 690, .6));
        double hero = random.between(560, 600);
        canvas.draw(JETTY, hero, 796, 1.1);
        canvas.hero(hero, 806, 2.25);
        Plants.grow(
                canvas,
                Ink.HILL_3,
                REED,
                new Spot(250, 850, 1.6),
                new Spot(330, 870, 1.3),
                new Spot(1330, 870, 1.5),
                new Spot(1420, 850, 1.9),
                new Spot(1180, 890, 1.1));
        Plants.grow(
                canvas,
                Ink.GROUND,
                REED,
                new Spot(60, 910, 2.6),
                new Spot(160, 910, 2),
                new Spot(1500, 910, 2.5),
                new Spot(1580, 910, 2.9));
        Ridge front = Ridge.range(canvas, Ink.GROUND, 884, 8, 260);
        Plants.tufts(canvas, Ink.GROUND, front, 40, 1.4);
    }
}
