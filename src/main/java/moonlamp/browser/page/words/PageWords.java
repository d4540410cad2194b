package moonlamp.browser.page.words;

/** What stands around every view. */
public enum PageWords implements Message {
    SKIP("Skip to the content", "Zum Inhalt springen"),
    BRAND("Moonlamp", "Mondlampe"),
    BRAND_LABEL("Moonlamp, to the beginning", "Mondlampe, zum Anfang"),
    PAGE_TITLE(
            "Moonlamp: bedtime stories made on your device",
            "Mondlampe: Gutenachtgeschichten, auf deinem Gerät gemacht"),
    THEME_LEGEND("Colours", "Farben"),
    THEME_DUSK("Dusk", "Dämmerung"),
    THEME_NIGHT("Night", "Nacht"),
    THEME_DAY("Day", "Tag"),
    THEME_AUTO("Automatic, night from 7 in the evening", "Automatisch, Nacht ab 19 Uhr"),
    UPDATE_READY(
            "A new version is ready. Reload when it suits you.",
            "Eine neue Version ist bereit. Lade neu, wann es passt."),
    UPDATE_APPLY("Reload", "Neu laden"),
    UPDATE_LATER("Later", "Später");

    private final String english;
    private final String german;

    PageWords(String english, String german) {
        this.english = english;
        this.german = german;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String german() {
        return german;
    }
}
