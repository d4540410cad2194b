package moonlamp.browser.models;

import moonlamp.protocol.ModelReport;

/** The same app in other tabs. */
public interface Tabs {
    /** What a tab that looks on asks of the one that is at work. */
    enum Wish {
        /** Say how it goes. */
        TELL,
        PAUSE,
        CANCEL
    }

    /** Tells all other tabs how it goes with a model. */
    void tell(String model, ModelReport report);

    /** Asks the tab that is at work on a model, if there is one. */
    void ask(String model, Wish wish);
}
