package moonlamp.browser.page.models;

/** What one tab writes down so that the others look again. */
public final class News {
    static final String KEY = "moonlamp.models";

    private News() {}

    /** Something has changed. */
    static void tell(Notebook notebook) {
        notebook.write(KEY, notebook.read(KEY).equals("tick") ? "tock" : "tick");
    }

    /** Whether another tab's note under this key is a reason to look. */
    public static boolean isNews(String key) {
        return KEY.equals(key) || Agreement.KEY.equals(key);
    }
}
