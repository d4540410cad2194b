package moonlamp.browser.page;

import java.util.function.Supplier;
import moonlamp.browser.page.settings.Gate;
import moonlamp.browser.page.settings.HouseRules;
import moonlamp.browser.page.words.GateWords;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The gate for grown-ups: a button to hold, and a small multiplication for whoever cannot hold it. */
final class GateDialog {
    private static final int LOOK_MILLIS = 50;

    private final Messages messages;
    private final Supplier<HouseRules> rules;
    private final Gate gate = new Gate(SeedField::fresh);
    private final HTMLElement dialog = Dom.byId("gate");
    private final HTMLElement hold = Dom.byId("gate-hold");
    private final HTMLElement bar = Dom.byId("gate-bar");
    private final HTMLInputElement answer = (HTMLInputElement) Dom.byId("gate-answer");
    private final HTMLElement wrong = Dom.byId("gate-wrong");
    private Runnable passed = () -> {};
    private Runnable refused = () -> {};
    private int timer;

    /** @param rules whether there is a gate at all */
    GateDialog(Messages messages, Supplier<HouseRules> rules) {
        this.messages = messages;
        this.rules = rules;
        listen();
    }

    /** Whether somebody would have to come through now. */
    boolean isClosed() {
        return rules.get().askFirst() && !gate.isOpen(Performance.now());
    }

    /** Does this at once where the gate is open; else when a grown-up has come through, or the other if nobody does. */
    void before(Runnable action, Runnable otherwise) {
        if (!isClosed()) {
            action.run();
            return;
        }
        passed = action;
        refused = otherwise;
        gate.askAnew();
        wrong.setHidden(true);
        showQuestion();
        showHeld(0);
        Dom.showModal(dialog);
    }

    /** The question is not needed any more. */
    void dismiss() {
        passed = () -> {};
        refused = () -> {};
        Dom.close(dialog);
    }

    private void listen() {
        for (String event : new String[] {"pointerdown", "keydown"}) {
            hold.addEventListener(event, this::press);
        }
        for (String event : new String[] {"pointerup", "pointerleave", "pointercancel", "keyup", "blur"}) {
            hold.addEventListener(event, released -> letGo());
        }
        hold.addEventListener("contextmenu", Event::preventDefault);
        Dom.byId("gate-form").addEventListener("submit", event -> {
            event.preventDefault();
            answer();
        });
        Dom.onClick(Dom.byId("gate-back"), () -> Dom.close(dialog));
        dialog.addEventListener("close", event -> closed());
    }

    private void press(Event event) {
        if (gate.pressed() || !holds(event)) {
            return;
        }
        gate.press(Performance.now());
        timer = Window.setInterval(this::look, LOOK_MILLIS);
    }

    private void look() {
        double share = gate.held(Performance.now());
        showHeld(share);
        if (share == 1) {
            Dom.close(dialog);
        }
    }

    private void letGo() {
        gate.release();
        Window.clearInterval(timer);
        showHeld(0);
    }

    private void answer() {
        if (gate.answer(answer.getValue(), Performance.now())) {
            Dom.close(dialog);
        } else {
            wrong.setHidden(false);
            showQuestion();
            answer.focus();
        }
    }

    private void closed() {
        letGo();
        Runnable next = isClosed() ? refused : passed;
        passed = () -> {};
        refused = () -> {};
        next.run();
    }

    private void showQuestion() {
        Dom.text(Dom.byId("gate-sum"), messages.text(GateWords.GATE_SUM, gate.left(), gate.right()));
        answer.setValue("");
    }

    private void showHeld(double share) {
        Dom.attribute(bar, "value", Integer.toString((int) (share * 100)));
    }

    /** Whether an event holds the button: a finger, the first mouse button, the space bar or Enter. */
    @JSBody(
            params = {"event"},
            script =
                    "return event.type === 'keydown' ? event.key === ' ' || event.key === 'Enter' : event.button === 0;")
    private static native boolean holds(Event event);
}
