package moonlamp.browser.page.settings;

import moonlamp.browser.page.models.Notebook;

/** Whether the hint on Create, how to keep Moonlamp as an app, was waved away. */
public final class InstallNote {
    static final String KEY = "moonlamp.install";
    private static final String AWAY = "not-now";

    private InstallNote() {}

    public static boolean wavedAway(Notebook notebook) {
        return notebook.read(KEY).equals(AWAY);
    }

    /** It will not come again. */
    public static void waveAway(Notebook notebook) {
        notebook.write(KEY, AWAY);
    }
}
