package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moonlamp.training.file.WholeFile;

/** The losses of a run as a picture: smoothed training loss and the held-out loss of every source over tokens. */
final class LossChart {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 440;
    private static final int LEFT = 60;
    private static final int RIGHT = 200;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;
    private static final int MAX_POINTS = 400;
    private static final double MILLION = 1e6;
    private static final String[] COLOURS = {
        "#444444", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f3c8d", "#a5aa99", "#b8860b"
    };

    private final double lastToken;
    private final double highest;
    private final double lowest;

    /** A point of a curve. */
    private record Point(double tokens, double loss) {}

    private LossChart(Map<String, List<Point>> curves) {
        List<Point> all = curves.values().stream().flatMap(List::stream).toList();
        lastToken = all.stream().mapToDouble(Point::tokens).max().orElse(1);
        highest = Math.ceil(all.stream().mapToDouble(Point::loss).max().orElse(1));
        lowest = Math.floor(all.stream().mapToDouble(Point::loss).min().orElse(0));
    }

    /** Draws the rows of {@link RunLog}. */
    static void write(Path file, List<String> stepRows, List<String> heldOutRows) throws IOException {
        Map<String, List<Point>> curves = new LinkedHashMap<>();
        List<Point> training = curves.computeIfAbsent("training, smoothed", name -> new ArrayList<>());
        int every = Math.max(1, stepRows.size() / MAX_POINTS);
        for (int i = 0; i < stepRows.size(); i += every) {
            String[] row = stepRows.get(i).split(",");
            training.add(new Point(Double.parseDouble(row[1]), Double.parseDouble(row[4])));
        }
        for (String heldOut : heldOutRows) {
            String[] row = heldOut.split(",");
            curves.computeIfAbsent("held out: " + row[2], name -> new ArrayList<>())
                    .add(new Point(Double.parseDouble(row[1]), Double.parseDouble(row[4])));
        }
        WholeFile.write(file, new LossChart(curves).draw(curves));
    }

    private String draw(Map<String, List<Point>> curves) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        for (double loss = lowest; loss <= highest; loss += 0.5) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y(loss),
                    y(loss),
                    LEFT - 8,
                    y(loss) + 4,
                    loss));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">0</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.1f million tokens</text>%n"
                        + "<text x=\"%d\" y=\"18\">loss, nats per token</text>%n",
                LEFT,
                HEIGHT - BOTTOM + 20,
                WIDTH - RIGHT,
                HEIGHT - BOTTOM + 20,
                lastToken / MILLION,
                LEFT));
        int number = 0;
        for (Map.Entry<String, List<Point>> curve : curves.entrySet()) {
            append(svg, curve.getKey(), curve.getValue(), number);
            number++;
        }
        return svg.append("</svg>\n").toString();
    }

    private void append(StringBuilder svg, String name, List<Point> points, int number) {
        if (points.isEmpty()) {
            return;
        }
        String colour = COLOURS[number % COLOURS.length];
        svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        for (Point point : points) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.tokens()), y(point.loss())));
        }
        Point last = points.get(points.size() - 1);
        svg.append(String.format(
                Locale.ROOT,
                "\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>"
                        + "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                x(last.tokens()),
                y(last.loss()),
                colour,
                WIDTH - RIGHT + 10,
                TOP + 10 + 18 * number,
                colour,
                name));
    }

    private double x(double tokens) {
        return LEFT + (WIDTH - LEFT - RIGHT) * tokens / Math.max(1, lastToken);
    }

    private double y(double loss) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (highest - loss) / Math.max(0.5, highest - lowest);
    }
}
