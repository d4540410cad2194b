package moonlamp.story;

import java.util.Locale;

/**
 * A word of a text.
 *
 * @param written as it stands there, with straight apostrophes
 * @param start offset of its first character in the text
 * @param end offset behind its last one
 */
public record Word(String written, int start, int end) {
    /** In lower case, for comparisons. */
    public String lower() {
        return written.toLowerCase(Locale.ROOT);
    }

    /** Whether it is this word, in small or capital letters. */
    public boolean isWritten(String word) {
        return written.equalsIgnoreCase(word);
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(written.codePointAt(0));
    }
}
