package moonlamp.browser.page;

/** Starts the page; boot.js calls it. */
public final class PageMain {
    private PageMain() {}

    public static void main(String[] args) {
        Messages messages = new EnglishMessages();
        Labels.apply(messages);
        new Page(messages).open();
    }
}
