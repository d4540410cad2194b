package moonlamp.browser.page.words;

import java.util.Locale;

/**
 * Something the page says. Every room of the page has an enum of its messages, each with its words in all languages, so
 * that none can be forgotten. Places for values are written {0}, {1} and so on.
 */
public interface Message {
    /** The constant's name; no two messages share one. */
    String name();

    String english();

    String german();

    /** The name in markup, for example {@code create-title}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
