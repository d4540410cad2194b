package moonlamp.browser.page;

/** Numbers for people. */
final class Numbers {
    private Numbers() {}

    /** With one digit after the point; numbers of 100 and more without. */
    static String tenths(double value) {
        if (!(value < 100)) {
            return Long.toString(Math.round(value));
        }
        long scaled = Math.round(value * 10);
        return scaled / 10 + "." + scaled % 10;
    }
}
