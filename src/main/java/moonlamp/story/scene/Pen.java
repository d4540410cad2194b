package moonlamp.story.scene;

/** Writes SVG path data, rounded to tenths; several figures may share one path. */
final class Pen {
    private final StringBuilder data = new StringBuilder();

    Pen move(double x, double y) {
        return put('M', x, y);
    }

    Pen line(double x, double y) {
        return put('L', x, y);
    }

    Pen curve(double cx, double cy, double x, double y) {
        put('Q', cx, cy);
        return put(' ', x, y);
    }

    Pen close() {
        data.append('Z');
        return this;
    }

    /** A closed figure with straight sides; coordinates in pairs. */
    Pen polygon(double... xy) {
        move(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            line(xy[i], xy[i + 1]);
        }
        return close();
    }

    Pen rect(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    Pen circle(double cx, double cy, double r) {
        return ellipse(cx, cy, r, r);
    }

    Pen ellipse(double cx, double cy, double rx, double ry) {
        move(cx - rx, cy);
        arc(rx, ry, 2 * rx);
        arc(rx, ry, -2 * rx);
        return close();
    }

    /** A window with a round top; (x, y) is its lower left corner. */
    Pen arch(double x, double y, double width, double height) {
        double spring = y - height + width / 2;
        move(x, y).line(x, spring).curve(x, y - height, x + width / 2, y - height);
        return curve(x + width, y - height, x + width, spring)
                .line(x + width, y)
                .close();
    }

    /** A blade, flame or leaf: pointed at both ends. */
    Pen leaf(double x, double y, double tipX, double tipY, double bulge) {
        double midX = (x + tipX) / 2;
        double midY = (y + tipY) / 2;
        return move(x, y)
                .curve(midX - bulge, midY, tipX, tipY)
                .curve(midX + bulge, midY, x, y)
                .close();
    }

    boolean isEmpty() {
        return data.length() == 0;
    }

    String path() {
        return data.toString();
    }

    private void arc(double rx, double ry, double dx) {
        data.append('a').append(tenths(rx)).append(' ').append(tenths(ry)).append(" 0 1 1 ");
        data.append(tenths(dx)).append(" 0");
    }

    private Pen put(char command, double x, double y) {
        data.append(command).append(tenths(x)).append(' ').append(tenths(y));
        return this;
    }

    /** At most one digit after the point, written without floating point formatting. */
    private static String tenths(double value) {
        int scaled = (int) Math.rint(value * 10);
        int whole = Math.abs(scaled) / 10;
        int rest = Math.abs(scaled) % 10;
        String digits = rest == 0 ? Integer.toString(whole) : whole + "." + rest;
        return scaled < 0 ? "-" + digits : digits;
    }
}
