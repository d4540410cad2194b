package moonlamp.browser.page;

/** The page's words in one language. */
public interface Messages {
    /** The language as BCP 47 names it, for example {@code en}. */
    String language();

    /** The words, with {0}, {1} where values go. */
    String pattern(Message message);

    /** The words with their values in place. */
    default String text(Message message, Object... values) {
        String text = pattern(message);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
