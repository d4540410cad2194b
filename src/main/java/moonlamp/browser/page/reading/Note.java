package moonlamp.browser.page.reading;

/** Reads a note of lines {@code name=value}, in any order, of which any may be missing or nonsense. */
final class Note {
    private static final int MOST_DIGITS = 6;

    private Note() {}

    /** The value of the first line with this name; empty if there is none. */
    static String value(String note, String name) {
        for (int at = 0; at < note.length(); ) {
            int end = note.indexOf('\n', at);
            end = end < 0 ? note.length() : end;
            if (note.startsWith(name + "=", at)) {
                return note.substring(Math.min(end, at + name.length() + 1), end);
            }
            at = end + 1;
        }
        return "";
    }

    /** A whole number, not negative; {@code otherwise} if there is none. */
    static int number(String note, String name, int otherwise) {
        String value = value(note, name);
        if (value.isEmpty() || value.length() > MOST_DIGITS) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** True or false; {@code otherwise} if it is neither. */
    static boolean flag(String note, String name, boolean otherwise) {
        String value = value(note, name);
        return value.equals("true") || (otherwise && !value.equals("false"));
    }
}
