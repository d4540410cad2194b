package moonlamp.story.scene;

/** What grows in more than one landscape. The outlines are 100 units high, but grass and flowers, which are 30. */
final class Plants {
    static final String FIR =
            "M0-100Q3-78 9-68L5-69Q8-56 14-48L8-49Q11-36 19-28L11-30Q15-16 24-8Q14-5 3-6L3 3L-3 3L-3-6"
                    + "Q-14-5-24-8Q-15-16-11-30L-19-28Q-11-36-8-49L-14-48Q-8-56-5-69L-9-68Q-3-78 0-100Z";
    /** The same from far away. */
    private static final String FAR_FIR =
            "M0-100Q8-62 20-34L12-37Q16-18 25-8L3-8L3 3L-3 3L-3-8L-25-8Q-16-18-12-37L-20-34Q-8-62 0-100Z";

    static final String TREE =
            "M-40-46Q-48-66-30-72Q-28-94-4-98Q22-100 28-76Q48-68 40-46Q28-30 5-36L6 3L-6 3L-5-36" + "Q-28-30-40-46Z";
    static final String BUSH = "M-60 4Q-72-28-44-38Q-40-70-8-66Q14-92 36-60Q66-56 60-26Q72-8 62 4Z";
    static final String GRASS = "M-10 3Q-9-12-15-20Q-5-13-4 0Q-4-18 1-30Q5-17 4 0Q7-13 15-18Q9-9 9 3Z";
    static final String STONE = "M-30 6Q-34-14-12-20Q10-26 24-12Q34-2 30 6Z";
    private static final String[] FLOWERS = {
        "g80M-1 2Q1-10 0-20L1-20Q3-10 2 2Z;pO0-22 8 3O0-22 3 8O0-22 6 6;lO0-22 3 3",
        "g80M-1 2Q1-10 0-20L1-20Q3-10 2 2ZM1 0Q8-4 8-14Q1-10 1 0Z;rM-6-30Q-3-26 0-30Q3-26 6-30Q9-18 0-18Q-9-18-6-30Z",
        "g80M-1 2Q1-10 0-20L1-20Q3-10 2 2Z;cO-4-21 3 4O3-17 3 3O4-25 3 4O-3-27 3 3;lO0-22 2 2"
    };

    private Plants() {}

    /** Trees of one outline on a ridge, in one ink. */
    static void grow(Canvas canvas, Ink ink, String outline, Spot... spots) {
        Pen pen = canvas.pen();
        for (Spot spot : spots) {
            Drawing.trace(pen, outline, spot);
        }
        canvas.fill(ink, pen);
    }

    /** A wood on a ridge; with {@code clearing} the middle stays open and the trees frame the picture. */
    static void firs(Canvas canvas, Ink ink, Ridge ridge, int count, int low, int high, boolean clearing) {
        Pen pen = canvas.pen();
        String fir = high > 200 ? FIR : FAR_FIR;
        for (Spot spot : canvas.along(ridge, count, -40, Scene.WIDTH + 40, 14, low / 100.0, high / 100.0)) {
            double fromMiddle = Math.abs(spot.x() - 800);
            if (!clearing) {
                Drawing.trace(pen, fir, spot);
            } else if (fromMiddle > 380) {
                double shrunk = .5 + .5 * fromMiddle / 800;
                Drawing.trace(pen, fir, new Spot(spot.x(), spot.y(), spot.width() * shrunk, spot.height() * shrunk));
            }
        }
        canvas.fill(ink, pen);
    }

    /** Tufts of grass along a ridge, in the ridge's ink, so that its outline is not a bare line. */
    static void tufts(Canvas canvas, Ink ink, Ridge ridge, int count, double size) {
        grow(canvas, ink, GRASS, canvas.along(ridge, count, 0, Scene.WIDTH, 4, size * .5, size));
    }

    /** Flowers of three kinds below a ridge. */
    static void flowers(Canvas canvas, Ridge ridge, int count, double size) {
        for (String flower : FLOWERS) {
            canvas.draw(flower, canvas.below(ridge, count, 60, Scene.WIDTH - 60, 14, 96, size * .7, size));
        }
    }

    /** Dark blades in both lower corners, near the eye; they leave the middle free. */
    static void frame(Canvas canvas) {
        Pen pen = canvas.pen();
        for (int i = 0; i < 34; i++) {
            double outward = canvas.random.unit();
            double fromEdge = 330 * outward * outward - 10;
            double x = i % 2 == 0 ? fromEdge : Scene.WIDTH - fromEdge;
            double lean = canvas.random.between(-60, 60);
            double height = (260 - .6 * fromEdge) * (.45 + .55 * canvas.random.unit());
            pen.leaf(x, Scene.HEIGHT + 10, x + lean, Scene.HEIGHT - height, 13);
        }
        canvas.fill(Ink.GROUND, pen);
    }
}
