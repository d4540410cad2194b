package moonlamp.browser.page;

import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The story number: the same one with the same choices tells the same story. */
final class SeedField {
    private final HTMLInputElement input = (HTMLInputElement) Dom.byId("seed");
    private final HTMLElement hint = Dom.byId("seed-hint");
    private final Messages messages;
    private Runnable changed = () -> {};

    SeedField(Messages messages) {
        this.messages = messages;
        input.addEventListener("input", event -> {
            forgive();
            changed.run();
        });
    }

    /** Calls back after every change by the person. */
    void onChange(Runnable action) {
        changed = action;
    }

    /** A new number, one of a thousand million: short enough to be read out. */
    @JSBody(script = "return Math.floor(Math.random() * 1e9);")
    static native int fresh();

    /** Whether {@link #value} has something to give; if not, says so and takes the focus. */
    boolean valid() {
        try {
            value();
            return true;
        } catch (NumberFormatException e) {
            Dom.byId("more").setAttribute("open", "");
            input.setAttribute("aria-invalid", "true");
            hint.setClassName("fault");
            Dom.text(hint, messages.text(CreateWords.SEED_WRONG));
            input.focus();
            return false;
        }
    }

    /** The number in the field, or a fresh one when it is empty. */
    long value() {
        String text = input.getValue().trim();
        return text.isEmpty() ? fresh() : Long.parseLong(text);
    }

    /** Whether this number is in the field. */
    boolean shows(long seed) {
        try {
            return Long.parseLong(input.getValue().trim()) == seed;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The next story has a fresh number again. */
    void clear() {
        input.setValue("");
        forgive();
    }

    void set(long seed) {
        input.setValue(Long.toString(seed));
        forgive();
    }

    private void forgive() {
        input.removeAttribute("aria-invalid");
        hint.setClassName("hint");
        Dom.text(hint, messages.text(CreateWords.SEED_HINT));
    }
}
