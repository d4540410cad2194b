package moonlamp.browser.page.words;

/** Numbers for people, as their language writes them. */
final class Numbers {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    private static final double KILO = 1e3;
    /** From here on a tenth of a megabyte is worth a figure. */
    private static final long LEAST_MEGA = 100_000;

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

    /** A number of bytes with its unit, such as 241 MB; no line ends between them. */
    static String size(long bytes, Language language) {
        double unit = unit(bytes);
        String name = unit == GIGA ? "\u00a0GB" : unit == MEGA ? "\u00a0MB" : "\u00a0kB";
        return inUnitOf(bytes, bytes, language) + name;
    }

    /** A number of bytes without its unit, in the unit that another number has. */
    static String inUnitOf(long other, long bytes, Language language) {
        double value = bytes / unit(other);
        boolean whole = bytes == 0 || value >= 10;
        return whole ? Long.toString(Math.round(value)) : tenths(value, language);
    }

    private static double unit(long bytes) {
        if (bytes >= GIGA) {
            return GIGA;
        }
        return bytes == 0 || bytes >= LEAST_MEGA ? MEGA : KILO;
    }
}
