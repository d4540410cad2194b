package moonlamp.export;

import java.util.function.UnaryOperator;
import moonlamp.story.scene.Ink;
import moonlamp.story.scene.Palette;
import moonlamp.story.scene.Scene;
import moonlamp.story.scene.Shape;

/** A scene as an SVG file of its own, with colours in place of the page's style sheets. */
public final class SceneSvg {
    private static final int SKY_COLOURS = 4;

    private SceneSvg() {}

    /**
     * The picture.
     *
     * @param title says what can be seen
     * @param tokens the name of a colour, for example {@code hill-1}, to its value as {@code #rrggbb}
     */
    public static String of(Scene scene, String title, UnaryOperator<String> tokens) {
        Palette palette = new Palette(scene, tokens);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Scene.WIDTH + " " + Scene.HEIGHT)
                .append("\">\n<title>")
                .append(Xml.escape(title))
                .append("</title>\n<defs>");
        sky(svg, palette);
        // as the page's gradients of these names
        glow(svg, palette, Ink.HALO, new int[] {0, 45, 100}, new int[] {60, 16, 0});
        glow(svg, palette, Ink.MIST, new int[] {0, 55, 100}, new int[] {70, 30, 0});
        svg.append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"url(#sky)\"/>\n");
        for (Shape shape : scene.shapes()) {
            draw(svg, shape, palette);
        }
        return svg.append("</svg>\n").toString();
    }

    /** The last colour may lie below the foot of the picture. */
    private static void sky(StringBuilder svg, Palette palette) {
        double end = palette.skyOffset(SKY_COLOURS);
        svg.append("<linearGradient id=\"sky\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"0\" x2=\"0\"");
        attribute(svg, "y2", Long.toString(Math.round(Scene.HEIGHT * end / 100)));
        svg.append('>');
        for (int i = 1; i <= SKY_COLOURS; i++) {
            stop(svg, (int) Math.round(100 * palette.skyOffset(i) / end), palette.sky(i), 100);
        }
        svg.append("</linearGradient>");
    }

    private static void glow(StringBuilder svg, Palette palette, Ink ink, int[] offsets, int[] opacities) {
        svg.append("<radialGradient");
        attribute(svg, "id", ink.cssName());
        svg.append('>');
        for (int i = 0; i < offsets.length; i++) {
            stop(svg, offsets[i], palette.colour(ink), opacities[i]);
        }
        svg.append("</radialGradient>");
    }

    private static void stop(StringBuilder svg, int offset, String colour, int opacity) {
        svg.append("<stop");
        attribute(svg, "offset", offset + "%");
        attribute(svg, "stop-color", colour);
        attribute(svg, "stop-opacity", share(opacity));
        svg.append("/>");
    }

    private static void draw(StringBuilder svg, Shape shape, Palette palette) {
        Ink ink = shape.ink();
        svg.append("<path");
        attribute(svg, "d", shape.path());
        attribute(svg, "fill", ink.isGradient() ? "url(#" + ink.cssName() + ")" : palette.colour(ink));
        if (shape.opacity() < 100) {
            attribute(svg, "fill-opacity", share(shape.opacity()));
        }
        svg.append("/>\n");
    }

    private static String share(int percent) {
        return percent == 100 ? "1" : percent < 10 ? "0.0" + percent : "0." + percent;
    }

    private static void attribute(StringBuilder svg, String name, String value) {
        svg.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
    }
}
