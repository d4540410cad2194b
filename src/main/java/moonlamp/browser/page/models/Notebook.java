package moonlamp.browser.page.models;

/** A few words that outlive the page, where the browser allows it. Writing wakes the other tabs of this site. */
public interface Notebook {
    /** What was written under this key; empty if nothing was. */
    String read(String key);

    void write(String key, String text);

    /** Today, as in 2026-11-22. */
    String today();
}
