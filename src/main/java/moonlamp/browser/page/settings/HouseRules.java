package moonlamp.browser.page.settings;

import moonlamp.browser.page.models.Notebook;

/**
 * What grown-ups have decided for this device.
 *
 * @param showFirst a finished story is covered until a grown-up has read it
 * @param askFirst settings, and words of the child's own, are behind the gate for grown-ups
 */
public record HouseRules(boolean showFirst, boolean askFirst) {
    /** Nothing is covered, nothing is closed. */
    public static final HouseRules NONE = new HouseRules(false, false);

    static final String KEY = "moonlamp.rules";
    private static final String SHOW_FIRST = "show-first";
    private static final String ASK_FIRST = "ask-first";

    /** Reads what {@link #write} wrote: the names of the rules that hold; unknown names are passed over. */
    public static HouseRules read(Notebook notebook) {
        String names = " " + notebook.read(KEY) + " ";
        return new HouseRules(names.contains(" " + SHOW_FIRST + " "), names.contains(" " + ASK_FIRST + " "));
    }

    public void write(Notebook notebook) {
        String names = (showFirst ? SHOW_FIRST : "") + " " + (askFirst ? ASK_FIRST : "");
        notebook.write(KEY, names.trim());
    }

    public HouseRules withShowFirst(boolean on) {
        return new HouseRules(on, askFirst);
    }

    public HouseRules withAskFirst(boolean on) {
        return new HouseRules(showFirst, on);
    }
}
