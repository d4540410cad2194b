package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Offers for {@value #SECONDS} seconds to undo what was done. The focus goes onto its button, for what had it is gone; the
 * clock stands still while the mouse or the keyboard is there.
 */
final class UndoToast {
    static final int SECONDS = 8;

    private final HTMLElement card = Dom.byId("undo-card");
    private final HTMLElement text = Dom.byId("undo-text");
    private final HTMLElement button = Dom.byId("undo");
    private Runnable undo = () -> {};
    private Runnable gone = () -> {};
    private int timer;
    private int left;

    UndoToast() {
        Dom.onClick(button, () -> undo.run());
    }

    /**
     * Shows the offer.
     *
     * @param onUndo what the button does, which hides the offer when it is done; if it fails, it can be tried again
     * @param onGone called when the offer ends unused while it has the focus
     */
    void offer(String said, Runnable onUndo, Runnable onGone) {
        hide();
        undo = onUndo;
        gone = onGone;
        Dom.text(text, said);
        card.setHidden(false);
        Dom.focusInPlace(button);
        left = SECONDS;
        timer = Window.setInterval(this::tick, 1000);
    }

    private void tick() {
        if (isAttended(card)) {
            return;
        }
        left--;
        if (left <= 0) {
            boolean focused = Dom.hasFocus(card);
            hide();
            if (focused) {
                gone.run();
            }
        }
    }

    void hide() {
        Window.clearInterval(timer);
        card.setHidden(true);
    }

    @JSBody(params = "card", script = "return card.matches(':hover') || card.querySelector(':focus-visible') !== null;")
    private static native boolean isAttended(HTMLElement card);
}
