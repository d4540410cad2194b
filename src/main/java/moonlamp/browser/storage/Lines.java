package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;

/** The small text files of the store, a line at a time. */
final class Lines {
    private Lines() {}

    /** All lines that a line feed ends. */
    static List<String> complete(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines;
    }

    /** The words of a line, at single spaces. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', from)) {
            words.add(line.substring(from, end));
            from = end + 1;
        }
        words.add(line.substring(from));
        return words;
    }

    /** What follows a line's beginning; empty if it begins otherwise. */
    static String after(String line, String beginning) {
        return line.startsWith(beginning) ? line.substring(beginning.length()) : "";
    }

    /** The number that follows a line's beginning, -1 if there is none. */
    static long number(String line, String beginning) {
        try {
            return Long.parseLong(after(line, beginning));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
