package moonlamp.story.scene;

/**
 * Draws what is written down as text: parts separated by semicolons, from back to front. A part is the letter of an
 * {@link Ink}, then perhaps its opacity in percent, then a path: the absolute commands M, L, Q, C and Z of SVG, and O for
 * an ellipse (centre, radii). So a drawing is data, and takes a fraction of the room that calls would take.
 */
final class Drawing {
    private final String text;
    private int at;

    private Drawing(String text) {
        this.text = text;
    }

    /** Draws copies of one drawing; each of its parts becomes one shape, whatever the number of copies. */
    static void draw(Canvas canvas, Motion motion, String text, Spot... spots) {
        Drawing drawing = new Drawing(text);
        while (drawing.at < text.length()) {
            drawing.part(canvas, motion, spots);
        }
    }

    /** Adds a drawing's outline, which has no ink of its own, to a path. */
    static void trace(Pen pen, String outline, Spot spot) {
        new Drawing(outline).path(pen, spot);
    }

    private void part(Canvas canvas, Motion motion, Spot... spots) {
        Ink ink = Ink.of(text.charAt(at++));
        int opacity = isDigit(text.charAt(at)) ? (int) number() : 100;
        Pen pen = canvas.pen();
        int start = at;
        for (Spot spot : spots) {
            at = start;
            path(pen, spot);
        }
        at++;
        canvas.fill(ink, opacity, motion, pen);
    }

    private void path(Pen pen, Spot spot) {
        char command = 'M';
        while (at < text.length() && text.charAt(at) != ';') {
            if (isCommand(text.charAt(at))) {
                command = text.charAt(at++);
            }
            switch (command) {
                case 'M' -> pen.move(x(spot), y(spot));
                case 'L' -> pen.line(x(spot), y(spot));
                case 'Q' -> pen.curve(x(spot), y(spot), x(spot), y(spot));
                case 'C' -> pen.curve(x(spot), y(spot), x(spot), y(spot), x(spot), y(spot));
                case 'O' -> pen.ellipse(x(spot), y(spot), number() * Math.abs(spot.width()), number() * spot.height());
                case 'Z' -> pen.close();
                default -> throw new IllegalArgumentException(text + " has the unknown command " + command);
            }
        }
    }

    private double x(Spot spot) {
        return spot.x() + number() * spot.width();
    }

    private double y(Spot spot) {
        return spot.y() + number() * spot.height();
    }

    /** Reads a number with at most one digit after the point, and the gap before it. */
    private double number() {
        while (text.charAt(at) == ' ') {
            at++;
        }
        boolean negative = text.charAt(at) == '-';
        int tenths = 0;
        int scale = 10;
        for (at += negative ? 1 : 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                tenths = scale == 10 ? tenths * 10 + (c - '0') * 10 : tenths + c - '0';
            } else if (c == '.') {
                scale = 1;
            } else {
                break;
            }
        }
        return (negative ? -tenths : tenths) / 10.0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCommand(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
