package moonlamp.browser.page;

import java.util.List;
import moonlamp.story.Audience;
import moonlamp.story.StoryRequest;
import moonlamp.story.scene.Scene;
import moonlamp.story.scene.SceneComposer;
import moonlamp.story.scene.Shape;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Shows scenes as SVG. Colours are classes: the theme paints. */
final class SceneView {
    private static final int SHAPES_AT_ONCE = 60;

    private final HTMLElement host;
    private String shown = "";

    SceneView(HTMLElement host) {
        this.host = host;
    }

    /**
     * Draws the picture of a story unless it is shown already.
     *
     * @param label says what can be seen; empty for a picture that only repeats what is said beside it
     */
    void show(StoryRequest story, long seed, String label) {
        if (isNew(story, seed)) {
            Scene scene = decide(story, seed).draw();
            Element svg = frame(scene, label);
            scene.shapes().forEach(shape -> svg.appendChild(draw(shape)));
            hang(svg);
        }
    }

    /** Draws it in small tasks, between which the browser can answer, unless another picture is wanted before it is done. */
    void showSoon(StoryRequest story, long seed, String label) {
        if (isNew(story, seed)) {
            String wanted = shown;
            soon(wanted, () -> {
                SceneComposer composer = decide(story, seed);
                soon(wanted, () -> {
                    Scene scene = composer.draw();
                    soon(wanted, () -> drawFrom(0, scene.shapes(), frame(scene, label), wanted));
                });
            });
        }
    }

    private void drawFrom(int first, List<Shape> shapes, Element svg, String wanted) {
        int end = Math.min(shapes.size(), first + SHAPES_AT_ONCE);
        shapes.subList(first, end).forEach(shape -> svg.appendChild(draw(shape)));
        soon(wanted, end < shapes.size() ? () -> drawFrom(end, shapes, svg, wanted) : () -> hang(svg));
    }

    private void soon(String wanted, Runnable step) {
        Window.setTimeout(
                () -> {
                    if (wanted.equals(shown)) {
                        step.run();
                    }
                },
                0);
    }

    /** Whether this is another picture than the last one that was wanted; from now on it is the last one. */
    private boolean isNew(StoryRequest story, long seed) {
        String key = story.setting() + "|" + story.character() + "|" + story.language() + "|" + seed;
        boolean isNew = !key.equals(shown);
        shown = key;
        return isNew;
    }

    private static SceneComposer decide(StoryRequest story, long seed) {
        StoryRequest request = story.withAudience(Audience.ANYBODY); // scenes know the choices by their English words
        return SceneComposer.decide(request.setting(), request.character(), seed);
    }

    private void hang(Element svg) {
        Dom.clear(host);
        host.appendChild(svg);
    }

    /** Takes the picture away. */
    void clear() {
        shown = "";
        Dom.clear(host);
    }

    private static Element frame(Scene scene, String label) {
        Element svg = Dom.svg("svg");
        svg.setAttribute("class", scene.cssName());
        svg.setAttribute("viewBox", "0 0 " + Scene.WIDTH + " " + Scene.HEIGHT);
        svg.setAttribute("preserveAspectRatio", "xMidYMax slice");
        if (label.isEmpty()) {
            svg.setAttribute("aria-hidden", "true");
        } else {
            svg.setAttribute("role", "img");
            svg.setAttribute("aria-label", label);
        }
        return svg;
    }

    private static Element draw(Shape shape) {
        Element path = Dom.svg("path");
        path.setAttribute("d", shape.path());
        String motion = shape.motion().cssName();
        path.setAttribute("class", "ink-" + shape.ink().cssName() + (motion.isEmpty() ? "" : " " + motion));
        if (shape.ink().isGradient()) {
            path.setAttribute("fill", "url(#" + shape.ink().cssName() + ")");
        }
        if (shape.opacity() < 100) {
            path.setAttribute("fill-opacity", Double.toString(shape.opacity() / 100.0));
        }
        return path;
    }
}
