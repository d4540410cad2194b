package moonlamp.browser.page.words;

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
}
