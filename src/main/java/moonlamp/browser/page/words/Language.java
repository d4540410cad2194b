package moonlamp.browser.page.words;

/** The languages of the page. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 names it. */
    public String tag() {
        return tag;
    }
}
