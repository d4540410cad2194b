package moonlamp.story.scene;

/**
 * Writes SVG path data, relative and rounded to tenths, so that it stays short; several figures may share one path.
 * A flipped pen writes the mirror image.
 */
final class Pen {
    private final StringBuilder data = new StringBuilder();
    private final boolean flipped;
    private int x;
    private int y;
    private int startX;
    private int startY;

    Pen(boolean flipped) {
        this.flipped = flipped;
    }

    Pen move(double toX, double toY) {
        x = startX = tenthsX(toX);
        y = startY = tenths(toY);
        data.append('M');
        number(x);
        number(y);
        return this;
    }

    Pen line(double toX, double toY) {
        data.append('l');
        return to(toX, toY);
    }

    /** A quadratic Bézier curve. */
    Pen curve(double handleX, double handleY, double toX, double toY) {
        data.append('q');
        handle(handleX, handleY);
        return to(toX, toY);
    }

    /** A cubic Bézier curve. */
    Pen curve(double aX, double aY, double bX, double bY, double toX, double toY) {
        data.append('c');
        handle(aX, aY);
        handle(bX, bY);
        return to(toX, toY);
    }

    Pen close() {
        data.append('z');
        x = startX;
        y = startY;
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

    Pen rect(double left, double top, double width, double height) {
        return polygon(left, top, left + width, top, left + width, top + height, left, top + height);
    }

    Pen circle(double cx, double cy, double r) {
        return ellipse(cx, cy, r, r);
    }

    Pen ellipse(double cx, double cy, double rx, double ry) {
        move(cx - rx, cy);
        int width = Math.max(1, tenths(rx));
        int height = Math.max(1, tenths(ry));
        int across = flipped ? -2 * width : 2 * width;
        return halfTurn(width, height, across).halfTurn(width, height, -across).close();
    }

    /** A window with a round top; (left, y) is its lower left corner. */
    Pen arch(double left, double bottom, double width, double height) {
        double spring = bottom - height + width / 2;
        return move(left, bottom)
                .line(left, spring)
                .curve(left, bottom - height, left + width / 2, bottom - height)
                .curve(left + width, bottom - height, left + width, spring)
                .line(left + width, bottom)
                .close();
    }

    /** A blade, flame or leaf: pointed at both ends. */
    Pen leaf(double footX, double footY, double tipX, double tipY, double bulge) {
        double midX = (footX + tipX) / 2;
        double midY = (footY + tipY) / 2;
        return move(footX, footY)
                .curve(midX - bulge, midY, tipX, tipY)
                .curve(midX + bulge, midY, footX, footY)
                .close();
    }

    boolean isEmpty() {
        return data.length() == 0;
    }

    String path() {
        return data.toString();
    }

    private Pen halfTurn(int rx, int ry, int dx) {
        data.append('a');
        number(rx).number(ry);
        data.append(flipped ? " 0 1 0" : " 0 1 1");
        return number(dx).number(0);
    }

    private Pen to(double toX, double toY) {
        int nextX = tenthsX(toX);
        int nextY = tenths(toY);
        number(nextX - x);
        number(nextY - y);
        x = nextX;
        y = nextY;
        return this;
    }

    private void handle(double handleX, double handleY) {
        number(tenthsX(handleX) - x);
        number(tenths(handleY) - y);
    }

    private int tenthsX(double value) {
        return tenths(flipped ? Scene.WIDTH - value : value);
    }

    private static int tenths(double value) {
        return (int) Math.rint(value * 10);
    }

    /** Writes tenths as a decimal number, without floating point formatting, and with a gap only where one is needed. */
    private Pen number(int tenths) {
        int size = Math.abs(tenths);
        if (tenths < 0) {
            data.append('-');
        } else if (data.charAt(data.length() - 1) < 'A') { // no command, so the end of a number
            data.append(' ');
        }
        if (size >= 10 || size == 0) {
            data.append(size / 10);
        }
        if (size % 10 != 0) {
            data.append('.').append(size % 10);
        }
        return this;
    }
}
