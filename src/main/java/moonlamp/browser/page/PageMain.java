package moonlamp.browser.page;

import moonlamp.browser.page.words.Language;
import moonlamp.browser.page.words.Messages;

/** Starts the page; boot.js calls it. */
public final class PageMain {
    private PageMain() {}

    public static void main(String[] args) {
        Messages messages = new Messages(Language.ENGLISH);
        Labels.apply(messages);
        new Page(messages).open();
    }
}
