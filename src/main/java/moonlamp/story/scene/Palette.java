package moonlamp.story.scene;

import java.util.function.UnaryOperator;

/**
 * The colours of one scene as plain values, for pictures that leave the page and its style sheets. The mixtures are those
 * of scene.css, but mixed in sRGB.
 */
public final class Palette {
    private final Scene scene;
    private final UnaryOperator<String> tokens;

    /** @param tokens the name of a colour, for example {@code hill-1} or {@code evening-4}, to its value as {@code #rrggbb} */
    public Palette(Scene scene, UnaryOperator<String> tokens) {
        this.scene = scene;
        this.tokens = tokens;
    }

    /** The colour of an ink as {@code #rrggbb}; of a gradient, its light. */
    public String colour(Ink ink) {
        int share = scene.place().soil().share();
        return switch (ink) {
            case HILL_1 -> hill(ink, 120, share);
            case HILL_2 -> hill(ink, 50, share);
            case HILL_3 -> hill(ink, 20, share);
            case GROUND -> hill(ink, 0, share * 70 / 100);
            case MIST -> tokens.apply("cloud");
            default -> tokens.apply(ink.cssName());
        };
    }

    /** One of the four colours of the sky, from 1 at the top to 4 at the horizon. */
    public String sky(int stop) {
        return tokens.apply(scene.hour().skyColour(stop));
    }

    /** Where that colour lies, in percent of the picture's height; some lie below its foot. */
    public double skyOffset(int stop) {
        double[] parts = {0, .42, .75, 1};
        return parts[stop - 1] * scene.place().soil().horizon();
    }

    private String hill(Ink ink, int depth, int share) {
        String inAir = mix(tokens.apply(ink.cssName()), sky(4), scene.hour().air() * depth / 10_000.0);
        return share == 0 ? inAir : mix(inAir, tokens.apply(scene.place().soil().cssName()), share / 100.0);
    }

    private static String mix(String one, String other, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int from = Integer.parseInt(one.substring(at, at + 2), 16);
            int to = Integer.parseInt(other.substring(at, at + 2), 16);
            int value = (int) Math.rint(from + (to - from) * share);
            mixed.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
        }
        return mixed.toString();
    }
}
