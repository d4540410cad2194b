package moonlamp.browser.page.words;

import java.util.List;

/**
 * The page's words in one language.
 *
 * @param language which one
 */
public record Messages(Language language) {
    /** The words, with {0}, {1} where values go. */
    public String pattern(Message message) {
        return language == Language.GERMAN ? message.german() : message.english();
    }

    /** The words with their values in place. */
    public String text(Message message, Object... values) {
        String text = pattern(message);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** One name, or two, as a part of a sentence; empty where there is none. */
    public String names(List<String> names) {
        return names.size() == 2 ? text(ListenerWords.SIBLINGS, names.get(0), names.get(1)) : String.join("", names);
    }

    /** A number with one digit after the point, or the comma of the language; from 100 on without. */
    public String tenths(double value) {
        return Numbers.tenths(value, language);
    }

    /** A number of bytes with its unit, such as 241 MB. */
    public String size(long bytes) {
        return Numbers.size(bytes, language);
    }

    /** A number of bytes without its unit, in the unit that {@link #size} gives to another number. */
    public String inUnitOf(long other, long bytes) {
        return Numbers.inUnitOf(other, bytes, language);
    }
}
