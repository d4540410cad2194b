package moonlamp.e2e;

import java.nio.charset.StandardCharsets;
import moonlamp.story.Folding;
import org.teavm.jso.JSBody;

/** Uses what the browser does for Java's class library, on whichever of the two it runs. */
final class ClassLibraryProgram {
    /** All planes with letters. */
    private static final int CODE_POINTS = 0x20000;

    /** Up to here are all scripts with letters that are Latin ones with accents. */
    private static final int FOLDED = 0x2200;

    private static final double[] DOUBLES = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        0.5,
        1.25,
        100,
        123456.789,
        9999999,
        9999999.5,
        1e7,
        1.5e7,
        -2.5e-3,
        1e-3,
        9.99e-4,
        1e-7,
        1e21,
        1.7976931348623157e308,
        2.2250738585072014e-308,
        1.0 / 3,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static final float[] FLOATS = {
        0,
        -0f,
        1,
        0.1f,
        0.7f,
        0.95f,
        1.1f,
        16777216,
        1e7f,
        9999999,
        1e-3f,
        9.99e-4f,
        1e-10f,
        3.4028235e38f,
        1.25e-38f,
        1f / 3,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    private static final String[] TEXTS = {
        "",
        "plain",
        "gr\u00fc\u00dfe \u201eja\u201c",
        "\u732b",
        "\ud83c\udf19",
        "half \ud83c",
        "\udf19 half",
        "\ufeffmark",
        "\u0000"
    };

    private static final int[][] BROKEN_UTF8 = {
        {0xC3}, {0xFF, 65}, {0xE2, 0x96}, {0xF0, 0x9F, 0x8C, 65}, {0xC0, 0x80}, {65, 0x80, 66}
    };

    private ClassLibraryProgram() {}

    /** In the browser: gives {@link #characters} and {@link #values} to the page. */
    public static void main(String[] arguments) {
        give("characters", characters());
        give("values", values());
    }

    @JSBody(
            params = {"name", "text"},
            script = "globalThis[name] = text;")
    private static native void give(String name, String text);

    /** A line for each code point: class, small letter, capital. */
    static String characters() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < CODE_POINTS; c++) {
            text.append(Character.getType(c)).append(' ').append(Character.toLowerCase(c));
            text.append(' ').append(Character.toUpperCase(c)).append('\n');
        }
        return text.toString();
    }

    /** A line for each number and text, and what becomes of it. */
    static String values() {
        StringBuilder text = new StringBuilder();
        for (double number : DOUBLES) {
            text.append(number).append(' ').append(Double.toString(number)).append('\n');
        }
        for (float number : FLOATS) {
            text.append(number).append(' ').append(Float.toString(number)).append('\n');
        }
        for (String string : TEXTS) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            append(text, bytes);
            append(text, new String(bytes, 0, bytes.length, StandardCharsets.UTF_8));
        }
        for (int[] broken : BROKEN_UTF8) {
            byte[] bytes = new byte[broken.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) broken[i];
            }
            append(text, new String(bytes, StandardCharsets.UTF_8));
        }
        StringBuilder bases = new StringBuilder();
        for (char c = 0; c < FOLDED; c++) {
            bases.append(Folding.base(c));
        }
        append(text, bases.toString());
        return text.toString();
    }

    private static void append(StringBuilder text, byte[] bytes) {
        for (byte b : bytes) {
            text.append(b).append(' ');
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, String string) {
        for (int i = 0; i < string.length(); i++) {
            text.append((int) string.charAt(i)).append(' ');
        }
        text.append('\n');
    }
}
