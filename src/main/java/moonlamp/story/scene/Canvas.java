package moonlamp.story.scene;

import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of one scene from back to front and holds its random numbers. */
final class Canvas {
    final SceneRandom random;
    private final List<Shape> shapes = new ArrayList<>();

    Canvas(SceneRandom random) {
        this.random = random;
    }

    void fill(Ink ink, Pen pen) {
        fill(ink, 100, pen);
    }

    void fill(Ink ink, int opacity, Pen pen) {
        fill(ink, opacity, Motion.STILL, pen);
    }

    void fill(Ink ink, int opacity, Motion motion, Pen pen) {
        if (!pen.isEmpty()) {
            shapes.add(new Shape(pen.path(), ink, opacity, motion, Placement.NONE));
        }
    }

    /** Adds a drawing that has coordinates of its own. */
    void place(Ink ink, int opacity, String path, Placement placement) {
        shapes.add(new Shape(path, ink, opacity, Motion.STILL, placement));
    }

    /** A soft light around a point. */
    void glow(double x, double y, double radius, int opacity) {
        fill(Ink.HALO, opacity, new Pen().circle(x, y, radius));
    }

    Scene scene() {
        return new Scene(shapes);
    }
}
