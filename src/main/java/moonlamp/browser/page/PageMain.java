package moonlamp.browser.page;

/** Starts the page. */
public final class PageMain {
    private PageMain() {}

    public static void main(String[] args) {}
}
