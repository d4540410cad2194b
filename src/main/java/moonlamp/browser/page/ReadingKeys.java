package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;

/** Keys and touches in reading mode. */
final class ReadingKeys {
    /** What a press of the space bar belongs to when it has the focus. */
    private static final String CONTROLS = "a, button, input, select, summary, textarea";
    /** What the arrow keys belong to. */
    private static final String FIELDS = "input, select, textarea";

    private final Reading reading;
    private final Runnable leave;

    ReadingKeys(Reading reading, Runnable leave) {
        this.reading = reading;
        this.leave = leave;
    }

    void listen() {
        Dom.document().addEventListener("keydown", event -> key((KeyboardEvent) event));
        for (String touch : new String[] {"pointerdown", "pointermove", "focusin"}) {
            Dom.document().addEventListener(touch, event -> touched());
        }
        for (String scroll : new String[] {"wheel", "touchmove"}) {
            Window.current().addEventListener(scroll, event -> reading.movedByHand());
        }
    }

    private void touched() {
        if (reading.isOpen() && !reading.isDark()) {
            reading.touched();
        }
    }

    private void key(KeyboardEvent event) {
        boolean shortcut = event.isCtrlKey() || event.isAltKey() || event.isMetaKey();
        if (!reading.isOpen() || reading.asksSomething() || shortcut) {
            return;
        }
        if (reading.isDark()) {
            darkKey(event);
            return;
        }
        reading.touched();
        switch (event.getKey()) {
            case "Escape" -> leave.run();
            case " " -> {
                if (reading.hasBegunAloud() && !focusIsOn(CONTROLS)) {
                    event.preventDefault();
                    reading.playOrPause();
                }
            }
            case "ArrowLeft", "PageUp" -> turn(event, -1);
            case "ArrowRight", "PageDown" -> turn(event, 1);
            default -> {}
        }
    }

    /** Any key but those that are held while another is pressed; Tab goes to the one button that is there. */
    private void darkKey(KeyboardEvent event) {
        switch (event.getKey()) {
            case "Tab", "Shift", "Control", "Alt", "Meta" -> {}
            default -> {
                event.preventDefault();
                reading.lightOn();
            }
        }
    }

    private void turn(KeyboardEvent event, int by) {
        if (reading.isPaged() && !focusIsOn(FIELDS)) {
            event.preventDefault();
            reading.turn(by);
        }
    }

    @JSBody(params = "selector", script = "return document.activeElement.matches(selector);")
    private static native boolean focusIsOn(String selector);
}
