package moonlamp.story.scene;

/**
 * Reads SVG path data as strictly as {@link Pen} writes it: absolute M and relative l, q, c, a (halves of ellipses from
 * left to right and back) and z. Says what box its points lie in.
 */
final class PathBox {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;

    private final String path;
    private int at;

    private PathBox(String path) {
        this.path = path;
    }

    /** @throws IllegalArgumentException if the data is not a row of closed figures */
    static PathBox of(String path) {
        PathBox box = new PathBox(path);
        while (box.at < path.length()) {
            box.figure();
        }
        return box;
    }

    private void figure() {
        expect('M');
        double startX = number();
        double startY = number();
        double x = startX;
        double y = startY;
        add(x, y);
        while (path.charAt(at) != 'z') {
            int points =
                    switch (path.charAt(at++)) {
                        case 'l', 'a' -> 1;
                        case 'q' -> 2;
                        case 'c' -> 3;
                        default -> throw new IllegalArgumentException(path.substring(at - 1));
                    };
            if (path.charAt(at - 1) == 'a') {
                number();
                double ry = number();
                for (int flag = 0; flag < 3; flag++) {
                    double value = number();
                    if (value != 0 && value != 1) {
                        throw new IllegalArgumentException("a flag is " + value + " in " + path);
                    }
                }
                add(x, y - ry);
                add(x, y + ry);
            }
            double toX = x;
            double toY = y;
            for (int i = 0; i < points; i++) {
                toX = x + number();
                toY = y + number();
                add(toX, toY);
            }
            x = toX;
            y = toY;
        }
        expect('z');
    }

    private void expect(char command) {
        if (path.charAt(at) != command) {
            throw new IllegalArgumentException("no " + command + " at " + at + " of " + path);
        }
        at++;
    }

    private double number() {
        int start = at;
        if (path.charAt(at) == ' ') {
            at++;
        }
        int from = at;
        if (path.charAt(at) == '-') {
            at++;
        }
        while (at < path.length() && (Character.isDigit(path.charAt(at)) || path.charAt(at) == '.')) {
            at++;
        }
        if (from == at) {
            throw new IllegalArgumentException("no number at " + start + " of " + path);
        }
        return Double.parseDouble(path.substring(from, at));
    }

    private void add(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }
}
