package moonlamp.export;

import java.util.function.UnaryOperator;
import moonlamp.story.scene.Ink;
import moonlamp.story.scene.Scene;
import moonlamp.story.scene.Shape;

/** A scene as an SVG file of its own, with colours in place of the page's style sheets. */
public final class SceneSvg {
    private static final int SKIES = 4;
    /** Where the colours of the sky lie from top to bottom, in percent, as on the page. */
    private static final int[] SKY_STOPS = {0, 38, 62, 84};
    /** Opacity of the moon's glow, in percent, from the middle outwards. */
    private static final int[] HALO_OPACITIES = {60, 16, 0};

    private static final int[] HALO_STOPS = {0, 45, 100};

    private SceneSvg() {}

    /**
     * The picture.
     *
     * @param title says what can be seen
     * @param colours the name of a colour, for example {@code hill-1} or {@code sky-1}, to its CSS value
     */
    public static String of(Scene scene, String title, UnaryOperator<String> colours) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Scene.WIDTH + " " + Scene.HEIGHT)
                .append("\">\n<title>")
                .append(Xml.escape(title))
                .append("</title>\n<defs><linearGradient id=\"sky\" x2=\"0\" y2=\"1\">");
        for (int i = 0; i < SKIES; i++) {
            stop(svg, SKY_STOPS[i], colours.apply("sky-" + (i + 1)), 100);
        }
        svg.append("</linearGradient><radialGradient id=\"halo\">");
        for (int i = 0; i < HALO_STOPS.length; i++) {
            stop(svg, HALO_STOPS[i], colours.apply("halo"), HALO_OPACITIES[i]);
        }
        svg.append("</radialGradient></defs>\n<rect width=\"100%\" height=\"100%\" fill=\"url(#sky)\"/>\n");
        for (Shape shape : scene.shapes()) {
            draw(svg, shape, colours);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void stop(StringBuilder svg, int percent, String colour, int opacity) {
        svg.append("<stop offset=\"").append(percent).append("%\"");
        attribute(svg, "stop-color", colour);
        attribute(svg, "stop-opacity", Double.toString(opacity / 100.0));
        svg.append("/>");
    }

    private static void draw(StringBuilder svg, Shape shape, UnaryOperator<String> colours) {
        boolean glows = shape.ink() == Ink.HALO;
        svg.append("<path");
        attribute(svg, "d", shape.path());
        attribute(svg, "fill", glows ? "url(#halo)" : colours.apply(shape.ink().cssName()));
        if (shape.opacity() < 100) {
            attribute(svg, "fill-opacity", Double.toString(shape.opacity() / 100.0));
        }
        String transform = shape.placement().transform();
        if (!transform.isEmpty()) {
            attribute(svg, "transform", transform);
        }
        svg.append("/>\n");
    }

    private static void attribute(StringBuilder svg, String name, String value) {
        svg.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
    }
}
