package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a tale or of the lexicon with the indented lines that continue it, without comments and empty lines.
 *
 * @param number where it begins, from 1
 * @param text its words, white space at both ends removed
 */
record LogicalLine(int number, String text) {
    /** All lines of a file; a line that begins with ';' is a comment. */
    static List<LogicalLine> of(String file) {
        List<LogicalLine> lines = new ArrayList<>();
        String[] raw = file.split("\\R", -1);
        for (int i = 0; i < raw.length; i++) {
            String text = raw[i].strip();
            if (text.isEmpty() || text.startsWith(";")) {
                continue;
            }
            boolean continues = Character.isWhitespace(raw[i].charAt(0)) && !lines.isEmpty();
            if (continues) {
                LogicalLine first = lines.remove(lines.size() - 1);
                lines.add(new LogicalLine(first.number, first.text + " " + text));
            } else {
                lines.add(new LogicalLine(i + 1, text));
            }
        }
        return lines;
    }
}
