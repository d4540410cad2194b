package moonlamp.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into sentences while it is being written.
 *
 * <p>A sentence ends at a full stop, exclamation mark, question mark or ellipsis, with the closing quotation marks and
 * brackets of English and German after it, when white space and then something other than a lower-case letter follow; so it
 * is given out when the next one begins. A full stop after a title (Mr.), another abbreviation (usw.), a single letter (J.,
 * z. B.), the "no" of a number (No. 7) or the number of a list item ends nothing. A line break always ends sentence and
 * paragraph. A sentence without end is cut at {@value #MAX_CHARS} characters, so that a model that never ends one is still
 * heard.
 *
 * <p>How the text is divided over calls makes no difference.
 */
public final class SentenceSplitter {
    /** Longest sentence, in UTF-16 units. */
    public static final int MAX_CHARS = 400;

    private static final List<String> ABBREVIATIONS = List.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "capt", "sgt", "lt", "rev", "vs", "etc", "e.g", "i.e",
            "mt", "usw", "bzw", "ca", "evtl", "ggf", "sog", "str", "nr", "hr", "fr", "z.b", "d.h", "u.a");

    /** Abbreviates only before a digit. */
    private static final String NUMBER_SIGN = "no";

    private static final char NOTHING = '\0';

    private final StringBuilder pending = new StringBuilder();
    private boolean startsParagraph = true;

    /** Cuts text that goes on in a paragraph, after a whole sentence. */
    public static SentenceSplitter withinParagraph() {
        SentenceSplitter splitter = new SentenceSplitter();
        splitter.startsParagraph = false;
        return splitter;
    }

    /** Takes the next piece of text, of any length, and returns the sentences that are now known to be complete. */
    public List<Sentence> accept(String text) {
        List<Sentence> complete = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            accept(text.charAt(i), complete);
        }
        return complete;
    }

    /** Gives out the last sentence if it has its end already; to be asked where a text stops at the end of a word. */
    public List<Sentence> takeEnded() {
        List<Sentence> ended = new ArrayList<>();
        if (isSentence(pending.length(), NOTHING)) {
            emit(pending.length(), ended);
        }
        return ended;
    }

    /** Gives out what is left, whether it ends like a sentence or not; then a new text may begin. */
    public List<Sentence> flush() {
        List<Sentence> rest = new ArrayList<>();
        emit(pending.length(), rest);
        pending.setLength(0);
        startsParagraph = true;
        return rest;
    }

    private void accept(char c, List<Sentence> complete) {
        if (c == '\n' || c == '\r') {
            emit(pending.length(), complete);
            startsParagraph = true;
            return;
        }
        boolean space = c == ' ' || c == '\t' || c == '\u00a0';
        if (space) {
            if (pending.length() > 0 && !endsWithSpace()) {
                pending.append(' ');
            }
            return;
        }
        if (pending.length() > 0
                && endsWithSpace()
                && !Character.isLowerCase(c)
                && isSentence(pending.length() - 1, c)) {
            emit(pending.length(), complete);
        }
        pending.append(c);
        if (pending.length() > MAX_CHARS) {
            emit(cutBeforeLimit(), complete);
        }
    }

    private boolean endsWithSpace() {
        return pending.charAt(pending.length() - 1) == ' ';
    }

    /** Whether the first {@code end} characters end like a sentence, if {@code next} follows after a space. */
    private boolean isSentence(int end, char next) {
        int at = end;
        while (at > 0 && Sentence.CLOSERS.indexOf(pending.charAt(at - 1)) >= 0) {
            at--;
        }
        if (at == 0 || Sentence.TERMINATORS.indexOf(pending.charAt(at - 1)) < 0) {
            return false;
        }
        boolean singleStop = pending.charAt(at - 1) == '.' && (at == 1 || pending.charAt(at - 2) != '.');
        return !singleStop || at < end || !isAbbreviated(at - 1, next);
    }

    /** Whether the full stop at {@code stop} belongs to the word before it, if {@code next} is what follows. */
    private boolean isAbbreviated(int stop, char next) {
        int start = stop;
        while (start > 0
                && pending.charAt(start - 1) != ' '
                && "(\"\u201c'\u2018\u201e\u201a\u00bb\u00ab".indexOf(pending.charAt(start - 1)) < 0) {
            start--;
        }
        String word = pending.substring(start, stop);
        boolean afterApostrophe = start > 0 && pending.charAt(start - 1) == '\'';
        boolean letter = word.length() == 1
                && !word.equals("I")
                && (Character.isUpperCase(word.charAt(0)) || Character.isLetter(word.charAt(0)) && !afterApostrophe);
        String lower = lowerCase(word);
        return letter
                || ABBREVIATIONS.contains(lower)
                || (lower.equals(NUMBER_SIGN) && isDigit(next))
                || (start == 0 && isNumber(word));
    }

    private static String lowerCase(String word) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            lower.append(Character.toLowerCase(word.charAt(i)));
        }
        return lower.toString();
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The last space of a sentence that is too long, or, without one, the limit; never inside a surrogate pair. */
    private int cutBeforeLimit() {
        int space = pending.lastIndexOf(" ");
        if (space > 0) {
            return space;
        }
        return Character.isHighSurrogate(pending.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    }

    private void emit(int end, List<Sentence> complete) {
        String text = pending.substring(0, end).trim();
        int rest = end;
        while (rest < pending.length() && pending.charAt(rest) == ' ') {
            rest++;
        }
        pending.delete(0, rest);
        if (!text.isEmpty()) {
            complete.add(new Sentence(text, startsParagraph));
            startsParagraph = false;
        }
    }
}
