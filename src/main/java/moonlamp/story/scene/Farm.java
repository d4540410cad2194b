package moonlamp.story.scene;

/** A farm: barn, windmill, fields in rows, hay and sheep. */
final class Farm implements Landscape {
    private static final String BARN =
            "rM-90 6L-90-70L-70-110L0-140L70-110L90-70L90 6Z;d20M20-131L70-110L90-70L90 6L20 6Z;kM-98-66L-76-114L0-148L76-114L98-66L90-62L70-104L0-134L-70-104L-90-62Z;"
                    + "d40M-30 6L-30-56L30-56L30 6Z;p70M-30-56L30-56L30-52L-30-52ZM-30-56L-26-56L-26 6L-30 6ZM26-56L30-56L30 6L26 6ZM-26-52L-22-52L26 2L26 6L22 6L-26-48Z"
                    + "M22-52L26-52L26-48L-22 6L-26 6L-26 2Z;lM-10-84L-10-100Q0-112 10-100L10-84Z";
    private static final String MILL =
            "bM-20 4L-12-90L12-90L20 4Z;kM-15-88Q0-116 15-88Z;p80M-2-94L-46-150L-34-158L2-96ZM-2-92L52-132L60-120L2-88ZM2-90L46-32L34-24L-2-86ZM-2-88L-56-50L-62-62L-2-92Z;bO0-91 4 4";
    private static final String SHEEP =
            "dM-16 2L-16-14L-11-14L-11 2ZM10 2L10-14L15-14L15 2Z;pM-28-18Q-36-36-18-38Q-10-50 4-42Q22-48 24-32Q34-16 18-12Q0-6-16-12Q-26-10-28-18Z;dM18-36Q32-42 38-30Q40-20 30-20Q20-22 18-36Z";
    private static final String HAY = "w90O0-20 26 24;d30O0-20 17 16;w90O0-20 13 12;d30O0-20 6 5";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 560, 560, 700);
        Ridge far = Ridge.range(canvas, Ink.HILL_1, 570, 40, 420);
        double mill = random.between(300, 380);
        canvas.draw(MILL, mill, far.at(mill) + 4, 1.5);
        canvas.mist(620, 60, 50);
        Ridge middle = new Ridge(random, 650, 26, 520);
        Plants.grow(canvas, Ink.HILL_2, Plants.TREE, canvas.along(middle, 5, 0, 800, 6, .6, 1.1));
        canvas.fill(Ink.HILL_2, middle.area(canvas.pen()));
        Hills.furrows(canvas, middle);
        Ridge near = new Ridge(random, 726, 18, 460);
        double x = random.between(900, 950);
        canvas.glow(x + 210, near.at(x + 210) - 100, 240, 35);
        canvas.draw(BARN, x + 215, near.at(x + 215) + 14, 1.45);
        Plants.grow(
                canvas,
                Ink.HILL_3,
                Plants.TREE,
                new Spot(1420, near.at(1420) + 10, 2.2),
                new Spot(190, near.at(190) + 10, 1.7));
        canvas.fill(Ink.HILL_3, near.area(canvas.pen()));
        House.draw(canvas, x, near.at(x) + 8, 128);
        canvas.draw(
                HAY,
                new Spot(1340, near.at(1340) + 40, 1.3),
                new Spot(1400, near.at(1400) + 50, 1.5),
                new Spot(330, near.at(330) + 30, 1.2));
        canvas.draw(
                SHEEP,
                new Spot(x - 130, near.at(x - 130) + 30, 1),
                new Spot(430, near.at(430) + 24, -.9, .9),
                new Spot(x + 160, near.at(x + 160) + 90, -1.4, 1.4));
        Plants.tufts(canvas, Ink.HILL_3, near, 40, .9);
        Plants.flowers(canvas, near, 7, 1.2);
        Hills.foreground(canvas);
        canvas.hero(random.between(580, 630), 808, 2.3);
        Plants.frame(canvas);
    }
}
