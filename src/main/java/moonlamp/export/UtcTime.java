package moonlamp.export;

/** Points in time as ISO 8601 writes them, in UTC. */
final class UtcTime {
    private static final long DAY_SECONDS = 86_400;
    /** Days of 400 years: after that the calendar repeats. */
    private static final long ERA_DAYS = 146_097;
    /** From 1 March of the year 0 to 1 January 1970. */
    private static final long EPOCH_DAYS = 719_468;

    private UtcTime() {}

    /** For example {@code 2026-11-26T19:30:00Z}. @param millis since 1970, not negative */
    static String of(long millis) {
        long seconds = millis / 1000;
        long inDay = seconds % DAY_SECONDS;
        String time = two(inDay / 3600) + ":" + two(inDay / 60 % 60) + ":" + two(inDay % 60);
        return date(seconds / DAY_SECONDS) + "T" + time + "Z";
    }

    /** Counts years from March, so that the leap day is the last one (H. Hinnant, "chrono-compatible date algorithms"). */
    private static String date(long sinceEpoch) {
        long days = sinceEpoch + EPOCH_DAYS;
        long era = days / ERA_DAYS;
        long dayOfEra = days % ERA_DAYS;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        String digits = Long.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits + "-" + two(month) + "-" + two(day);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
