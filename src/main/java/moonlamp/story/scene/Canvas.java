package moonlamp.story.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the shapes of one scene from back to front. It holds the scene's random numbers, its hour and its hero, and
 * shows every other scene as its mirror image.
 */
final class Canvas {
    final SceneRandom random;
    final Hour hour;
    /** Whether left and right are swapped when shapes are written down. */
    final boolean flipped;
    /** Where the moon, or what stands for it, is; {@link Sky} says so. */
    double moonX = 800;

    private final Hero hero;
    private final List<Shape> shapes = new ArrayList<>();

    Canvas(SceneRandom random, Hero hero) {
        this.random = random;
        this.hero = hero;
        hour = Hour.of(random);
        flipped = random.coin();
    }

    Pen pen() {
        return new Pen(flipped);
    }

    void fill(Ink ink, Pen pen) {
        fill(ink, 100, pen);
    }

    void fill(Ink ink, int opacity, Pen pen) {
        fill(ink, opacity, Motion.STILL, pen);
    }

    void fill(Ink ink, int opacity, Motion motion, Pen pen) {
        if (!pen.isEmpty()) {
            shapes.add(new Shape(pen.path(), ink, opacity, motion));
        }
    }

    /** Draws copies of a {@link Drawing}. */
    void draw(String drawing, Spot... spots) {
        Drawing.draw(this, Motion.STILL, drawing, spots);
    }

    /** Draws a {@link Drawing} once. */
    void draw(String drawing, double x, double y, double scale) {
        draw(drawing, new Spot(x, y, scale));
    }

    /** A soft round light. */
    void glow(double x, double y, double radius, int opacity) {
        fill(Ink.HALO, opacity, pen().circle(x, y, radius));
    }

    /** A soft light that lies on something: wider than it is high. */
    void pool(double x, double y, double radius, int opacity) {
        fill(Ink.HALO, opacity, pen().ellipse(x, y, radius, radius * .22));
    }

    /** Mist across the whole picture, densest at {@code y}. */
    void mist(double y, double depth, int opacity) {
        fill(Ink.MIST, opacity, Motion.DRIFT, pen().ellipse(random.between(500, 1100), y, 1300, depth));
    }

    /** Sets the hero of the story down: its feet, and how many scene units one of its units is. */
    void hero(double x, double y, double scale) {
        glow(x, y - 50 * scale, 105 * scale, 30);
        fill(Ink.TINT_DARK, 38, pen().ellipse(x, y + scale, 34 * scale, 5 * scale));
        draw(hero.drawing(), x, y, scale);
    }

    /** {@code count} spots on a ridge, from {@code left} to {@code right}, each somewhere in its own stretch. */
    Spot[] along(Ridge ridge, int count, double left, double right, double sink, double small, double large) {
        return below(ridge, count, left, right, sink, sink, small, large);
    }

    /** The same on the slope below a ridge, between {@code high} and {@code low} units under its outline. */
    Spot[] below(
            Ridge ridge, int count, double left, double right, double high, double low, double small, double large) {
        Spot[] spots = new Spot[count];
        double stretch = (right - left) / count;
        for (int i = 0; i < count; i++) {
            double x = left + stretch * (i + random.unit());
            double y = ridge.at(x) + high + (low - high) * random.unit();
            double size = small + (large - small) * random.unit();
            spots[i] = new Spot(x, y, random.coin() ? size : -size, size);
        }
        return spots;
    }

    List<Shape> shapes() {
        return shapes;
    }
}
