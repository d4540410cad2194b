package moonlamp.browser.page.models;

/** Whether an adult has accepted Gemma's terms on this device, and what waits for that. */
public final class Agreement {
    /** The day of the latest change of the terms that people were asked about; a later one asks them again. */
    public static final String VERSION = "2026-04-01";

    /** Where the terms are to be read. */
    public static final String TERMS = "https://ai.google.dev/gemma/terms";

    /** Where it is to be read what Gemma must not be used for. */
    public static final String PROHIBITED_USES = "https://ai.google.dev/gemma/prohibited_use_policy";

    /** Where it is noted which terms were accepted, and when. */
    static final String KEY = "moonlamp.agreement";

    private final Notebook notebook;
    private boolean acceptedNow;
    private Runnable waiting;

    Agreement(Notebook notebook) {
        this.notebook = notebook;
    }

    /** Whether these very terms have been accepted. */
    boolean accepted() {
        return acceptedNow || notebook.read(KEY).startsWith(VERSION + " ");
    }

    /** Whether these terms, or earlier ones, have been accepted. */
    boolean everAccepted() {
        return acceptedNow || !notebook.read(KEY).isEmpty();
    }

    /** Whether something waits for them to be accepted. */
    boolean needed() {
        return waiting != null;
    }

    /** Does this at once, or when they have been accepted. */
    void before(Runnable action) {
        if (accepted()) {
            action.run();
        } else {
            waiting = action;
        }
    }

    /** Writes down the version and the day, or knows it for as long as the page is open; what waited is done. */
    void accept() {
        acceptedNow = true;
        notebook.write(KEY, VERSION + " " + notebook.today());
        Runnable waited = waiting;
        waiting = null;
        if (waited != null) {
            waited.run();
        }
    }

    /** What waited is not done. */
    void decline() {
        waiting = null;
    }
}
