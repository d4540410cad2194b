package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Puts what leads to words of one's own behind the gate for grown-ups: the last answer of a question on Create, and
 * whatever else is marked with {@code data-grown-up}. A click, by finger, mouse or key, is held back and made up for later;
 * so is typing in a field that is open already, since the words of last time are there again.
 */
final class GatedWords {
    private final GateDialog gate;

    GatedWords(GateDialog gate) {
        this.gate = gate;
        Dom.document().addEventListener("click", this::clicked, true);
        Dom.document().addEventListener("beforeinput", this::typed, true);
    }

    private void typed(Event event) {
        HTMLElement field = wordsField(event);
        if (field != null && gate.isClosed()) {
            event.preventDefault();
            gate.before(() -> focusAnew(field), () -> {});
        }
    }

    /** Chromium lets nothing be typed into a field that a dialog was opened over in the midst of typing, until it has focus anew. */
    private static void focusAnew(HTMLElement field) {
        field.blur();
        field.focus();
    }

    private void clicked(Event event) {
        HTMLElement guarded = guarded(event);
        if (guarded != null && gate.isClosed()) {
            event.preventDefault();
            event.stopPropagation();
            gate.before(guarded::click, () -> {});
        }
    }

    @JSBody(
            params = {"event"},
            script = "return event.target.closest('input[data-own-words]');")
    private static native HTMLElement wordsField(Event event);

    @JSBody(
            params = {"event"},
            script = "return event.target.closest('.chip.own input, [data-grown-up]');")
    private static native HTMLElement guarded(Event event);
}
