package moonlamp.browser.page.words;

/**
 * Something the page says. Every room of the page has an enum of its messages, each with its words in all languages, so
 * that none can be forgotten. Places for values are written {0}, {1} and so on. The constants' names stay in the source:
 * the build leaves them out of the page.
 */
public interface Message {
    String english();

    String german();
}
