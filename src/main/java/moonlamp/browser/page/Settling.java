package moonlamp.browser.page;

import org.teavm.jso.browser.Window;

/** Does something once nothing more has changed for a while. */
final class Settling {
    private static final int MILLIS = 400;

    private int timer;

    /** Does this after the while, unless called again before; what was to be done is dropped. */
    void restart(Runnable action) {
        cancel();
        timer = Window.setTimeout(action::run, MILLIS);
    }

    /** Drops what was to be done. */
    void cancel() {
        Window.clearTimeout(timer);
    }
}
