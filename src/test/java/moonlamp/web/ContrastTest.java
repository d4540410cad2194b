package moonlamp.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of every pair of tokens that meet on the page: WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;
    private static final Pattern BLOCK = Pattern.compile("(:root|\\[data-theme=\"(\\w+)\"\\]) \\{([^}]*)\\}");
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): #([0-9a-f]{6});");

    private static Map<String, Integer> theme(String name) {
        Map<String, Integer> tokens = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(WebFiles.read("css/tokens.css"));
        while (block.find()) {
            if (block.group(2) == null || block.group(2).equals(name)) {
                Matcher token = TOKEN.matcher(block.group(3));
                while (token.find()) {
                    tokens.put(token.group(1), Integer.parseInt(token.group(2), 16));
                }
            }
        }
        return tokens;
    }

    @ParameterizedTest
    @ValueSource(strings = {"dusk", "night", "day"})
    void everyPairOfTokensCanBeTold(String name) {
        Map<String, Integer> theme = theme(name);
        List<String> faults = new ArrayList<>();
        for (String ground : List.of("bg", "surface", "surface-2")) {
            for (String ink : List.of("text", "muted", "link", "danger")) {
                check(theme, ink, ground, TEXT, faults);
            }
            for (String ink : List.of("border", "focus", "accent")) {
                check(theme, ink, ground, CONTROL, faults);
            }
        }
        check(theme, "on-accent", "accent", TEXT, faults);
        check(theme, "text", "spoken", TEXT, faults);
        check(theme, "dark-text", "dark", TEXT, faults);
        check(theme, "dark-line", "dark", CONTROL, faults);
        assertEquals(List.of(), faults, name);
    }

    @Test
    void everyThemeNamesTheSameTokens() {
        String css = WebFiles.read("css/tokens.css");
        assertTrue(theme("dusk").size() > 30, "tokens.css could be read");
        for (String name : List.of("night", "day")) {
            Matcher block = BLOCK.matcher(css);
            int own = 0;
            while (block.find()) {
                if (name.equals(block.group(2))) {
                    own = (int) TOKEN.matcher(block.group(3)).results().count();
                }
            }
            assertEquals(theme("dusk").size(), own, name + " leaves a colour to another theme");
        }
    }

    /** The three times of night differ by more than a shade, in every theme. */
    @ParameterizedTest
    @ValueSource(strings = {"dusk", "night", "day"})
    void theHoursOfPicturesCanBeTold(String name) {
        Map<String, Integer> theme = theme(name);
        List<String> hours = List.of("evening", "midnight", "daybreak");
        for (int i = 0; i < hours.size(); i++) {
            String one = hours.get(i);
            String other = hours.get((i + 1) % hours.size());
            int distance = 0;
            for (int stop = 1; stop <= 4; stop++) {
                distance += distance(theme.get(one + "-" + stop), theme.get(other + "-" + stop));
            }
            assertTrue(distance > 100, name + ": " + one + ", " + other + ": " + distance);
        }
    }

    /** Sum of the differences of red, green and blue. */
    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
        }
        return sum;
    }

    @Test
    void coloursStandInTokensOnly() {
        Pattern colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)|rgba?\\(|hsla?\\(|oklch\\(");
        for (var file : WebFiles.below(WebFiles.ROOT.resolve("css"), ".css")) {
            if (!file.endsWith("tokens.css")) {
                Matcher matcher = colour.matcher(WebFiles.read(file));
                assertTrue(!matcher.find(), () -> file + " has a colour of its own: " + matcher.group());
            }
        }
    }

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertEquals(21, contrast(0x000000, 0xffffff), 1e-9);
        assertEquals(4.54, contrast(0x767676, 0xffffff), 0.005);
    }

    private static void check(Map<String, Integer> theme, String ink, String ground, double least, List<String> out) {
        double contrast = contrast(theme.get(ink), theme.get(ground));
        if (contrast < least) {
            out.add("%s on %s: %.2f < %.1f".formatted(ink, ground, contrast, least));
        }
    }

    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
