package moonlamp.browser.models;

import moonlamp.protocol.ModelReport;

/** Something that takes a while, for one run of the page. */
interface Job {
    /** Does it, to its end; what comes of it is reported. */
    void run();

    /** Ends it and keeps what there is; comes from any turn. Nothing happens if it cannot be paused. */
    void pause();

    /** Ends it and keeps nothing unfinished; comes from any turn. */
    void cancel();

    /** Another tab tells how it goes with this model. */
    default void told(ModelReport report) {
        // of interest to those only who look on
    }

    /** Another tab wishes something of whoever is at work on this model. */
    default void asked(Tabs.Wish wish) {
        switch (wish) {
            case TELL -> {
                // there is nothing to tell
            }
            case PAUSE -> pause();
            case CANCEL -> cancel();
        }
    }
}
