package moonlamp.story.scene;

/** The outline of a hill range: a smooth curve through seeded heights, over the scene's width. */
final class Ridge {
    private final double base;
    private final double amplitude;
    private final double wavelength;
    private final double[] knots;

    /**
     * @param base mean height, as a y coordinate
     * @param amplitude about the largest deviation from the mean
     * @param wavelength distance of two independent heights
     */
    Ridge(SceneRandom random, double base, double amplitude, double wavelength) {
        this.base = base;
        this.amplitude = amplitude;
        this.wavelength = wavelength;
        knots = new double[(int) (Scene.WIDTH / wavelength) + 4];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = 2 * random.unit() - 1;
        }
    }

    /** Draws a hill range and says where its outline is. */
    static Ridge range(Canvas canvas, Ink ink, double base, double amplitude, double wavelength) {
        Ridge ridge = new Ridge(canvas.random, base, amplitude, wavelength);
        canvas.fill(ink, ridge.area(canvas.pen()));
        return ridge;
    }

    /** The y coordinate of the outline at {@code x}: cubic Hermite interpolation with Catmull-Rom tangents. */
    double at(double x) {
        double position = Math.max(0, Math.min(Scene.WIDTH, x)) / wavelength;
        int i = (int) position;
        double t = position - i;
        double from = height(i);
        double to = height(i + 1);
        double rise = tangent(i) + tangent(i + 1) - 2 * (to - from);
        return from + t * (tangent(i) + t * (3 * (to - from) - 2 * tangent(i) - tangent(i + 1) + t * rise));
    }

    /** Everything below the outline. */
    Pen area(Pen pen) {
        pen.move(0, Scene.HEIGHT).line(0, height(0));
        for (int i = 0; i * wavelength < Scene.WIDTH; i++) {
            double x = i * wavelength;
            double third = wavelength / 3;
            pen.curve(
                    x + third,
                    height(i) + tangent(i) / 3,
                    x + 2 * third,
                    height(i + 1) - tangent(i + 1) / 3,
                    x + wavelength,
                    height(i + 1));
        }
        return pen.line(Scene.WIDTH + wavelength, Scene.HEIGHT).close();
    }

    private double height(int knot) {
        return base + amplitude * knots[knot];
    }

    /** The slope at a knot times the wavelength; flat at the first one. */
    private double tangent(int knot) {
        return knot == 0 ? 0 : (height(knot + 1) - height(knot - 1)) / 2;
    }
}
