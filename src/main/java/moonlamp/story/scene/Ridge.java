package moonlamp.story.scene;

/** The outline of a hill range: smooth seeded noise over the scene's width. */
final class Ridge {
    private static final int STEP = 16;
    private final double base;
    private final double amplitude;
    private final double wavelength;
    private final double[] knots;

    /**
     * @param base mean height, as a y coordinate
     * @param amplitude largest deviation from the mean
     * @param wavelength distance of two independent heights
     */
    Ridge(SceneRandom random, double base, double amplitude, double wavelength) {
        this.base = base;
        this.amplitude = amplitude;
        this.wavelength = wavelength;
        knots = new double[(int) (Scene.WIDTH / wavelength) + 3];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = 2 * random.unit() - 1;
        }
    }

    /** The y coordinate of the outline at {@code x}. */
    double at(double x) {
        double position = Math.max(0, Math.min(Scene.WIDTH, x)) / wavelength;
        int knot = (int) position;
        double t = position - knot;
        double smooth = t * t * (3 - 2 * t);
        return base + amplitude * (knots[knot] + (knots[knot + 1] - knots[knot]) * smooth);
    }

    /** Everything below the outline. */
    Pen area() {
        Pen pen = new Pen().move(0, Scene.HEIGHT);
        for (int x = 0; x <= Scene.WIDTH; x += STEP) {
            pen.line(x, at(x));
        }
        return pen.line(Scene.WIDTH, Scene.HEIGHT).close();
    }
}
