package moonlamp.browser.page;

import moonlamp.story.Audience;
import moonlamp.story.StoryRequest;
import moonlamp.story.scene.Scene;
import moonlamp.story.scene.SceneComposer;
import moonlamp.story.scene.Shape;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Shows scenes as SVG. Colours are classes: the theme paints. */
final class SceneView {
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
        StoryRequest request = story.withAudience(Audience.ANYBODY); // scenes know the choices by their English words
        String key = request.setting() + "|" + request.character() + "|" + seed;
        if (key.equals(shown)) {
            return;
        }
        shown = key;
        Element svg = draw(SceneComposer.compose(request.setting(), request.character(), seed));
        if (label.isEmpty()) {
            svg.setAttribute("aria-hidden", "true");
        } else {
            svg.setAttribute("role", "img");
            svg.setAttribute("aria-label", label);
        }
        Dom.clear(host);
        host.appendChild(svg);
    }

    /** Takes the picture away. */
    void clear() {
        shown = "";
        Dom.clear(host);
    }

    private static Element draw(Scene scene) {
        Element svg = Dom.svg("svg");
        svg.setAttribute("class", scene.cssName());
        svg.setAttribute("viewBox", "0 0 " + Scene.WIDTH + " " + Scene.HEIGHT);
        svg.setAttribute("preserveAspectRatio", "xMidYMax slice");
        for (Shape shape : scene.shapes()) {
            svg.appendChild(draw(shape));
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
