package moonlamp.browser.page.words;

/** Numbers for people, as their language writes them. */
final class Numbers {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private Numbers() {}

    /** With one digit after the point or comma; numbers of 100 and more without. */
    static String tenths(double value, Language language) {
        if (!(value < 100)) {
            return Long.toString(Math.round(value));
        }
        long scaled = Math.round(value * 10);
        char point = language == Language.GERMAN ? ',' : '.';
        return Long.toString(scaled / 10) + point + scaled % 10;
    }

    /** A number of bytes with its unit, such as 241 MB. */
    static String size(long bytes, Language language) {
        return inUnitOf(bytes, bytes, language) + (bytes < GIGA ? " MB" : " GB");
    }

    /** A number of bytes without its unit, in the unit that another number has. */
    static String inUnitOf(long other, long bytes, Language language) {
        double value = bytes / (other < GIGA ? MEGA : GIGA);
        boolean whole = bytes == 0 || value >= 10;
        return whole ? Long.toString(Math.round(value)) : tenths(value, language);
    }
}
