package moonlamp.training.text;

import java.util.List;

/**
 * Finds paragraphs with a quotation that is opened and not closed, or closed and not opened. Printers leave the mark out
 * where speech goes on in the next paragraph; a bedtime story's speech is shorter than that, so a missing mark is a slip.
 * Single quotation marks are left out: apostrophes look the same.
 */
public final class Quotes {
    private static final char STRAIGHT = '"';
    private static final char OPENING = '\u201c';
    private static final char CLOSING = '\u201d';

    private Quotes() {}

    /** Paragraphs whose quotation marks do not pair up. */
    public static List<String> unclosed(StoryText story) {
        return story.paragraphs().stream().filter(Quotes::isUnclosed).toList();
    }

    private static boolean isUnclosed(String paragraph) {
        boolean straight = false;
        boolean curly = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == STRAIGHT) {
                straight = !straight;
            } else if (c == OPENING || c == CLOSING) {
                boolean opens = c == OPENING;
                if (curly == opens) {
                    return true;
                }
                curly = opens;
            }
        }
        return straight || curly;
    }
}
