package moonlamp.browser.page;

import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.SettingsWords;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * "Forget everything". The page is not reloaded of its own accord: it would at once keep a copy of itself again, so what
 * was promised, that nothing is left, holds for as long as the person likes.
 */
final class ForgetPanel {
    /** Tells the other tabs that they must let go of what they use. */
    private static final String NEWS = "moonlamp.forgotten";

    private final Messages messages;
    private final Notebook notebook;
    private final Runnable release;
    private final HTMLElement dialog = Dom.byId("forget");
    private final HTMLElement act = Dom.byId("forget-anew");
    private Runnable next = () -> {};

    /** @param release ends the workers, which hold models */
    ForgetPanel(Messages messages, Notebook notebook, QuestionDialog question, Runnable release) {
        this.messages = messages;
        this.notebook = notebook;
        this.release = release;
        Dom.onClick(
                Dom.byId("forget-act"),
                () -> question.ask(
                        messages.text(SettingsWords.FORGET_ASK),
                        messages.text(SettingsWords.FORGET_ASK_TEXT),
                        messages.text(SettingsWords.FORGET_YES),
                        messages.text(SettingsWords.FORGET_NO),
                        this::forget,
                        () -> {}));
        Dom.onClick(act, () -> next.run());
        dialog.addEventListener("close", event -> Dom.showModal(dialog)); // only a new page leads on
        Window.current().addEventListener("storage", event -> {
            if (NEWS.equals(keyOf(event))) {
                letGo();
                ended("");
            }
        });
    }

    private void forget() {
        letGo();
        notebook.write(NEWS, notebook.today());
        say(SettingsWords.FORGETTING, "", null);
        Forgetting.forgetAll().then(left -> {
            ended(left.stringValue());
            return null;
        });
    }

    /** Ends the workers, and closes the databases of whoever listens. */
    private void letGo() {
        release.run();
        tellOfLettingGo();
    }

    /** @param left what could not be removed; empty if nothing is left */
    private void ended(String left) {
        if (left.isEmpty()) {
            say(SettingsWords.FORGOTTEN, messages.text(SettingsWords.FORGOTTEN_TEXT), SettingsWords.BEGIN_ANEW);
            next = ForgetPanel::beginAnew;
        } else {
            say(SettingsWords.FORGET_TITLE, messages.text(SettingsWords.FORGOTTEN_PART), SettingsWords.FORGET_AGAIN);
            next = this::forget;
        }
        Dom.text(Dom.byId("forget-details"), left);
    }

    private void say(Message title, String text, Message button) {
        Dom.text(Dom.byId("forget-dialog-title"), messages.text(title));
        Dom.text(Dom.byId("forget-text"), text);
        act.setHidden(button == null);
        Dom.text(act, button == null ? "" : messages.text(button));
        Dom.showModal(dialog);
        Dom.focusInPlace(button == null ? Dom.byId("forget-dialog-title") : act);
    }

    private static void beginAnew() {
        Location.current().setHash("#create");
        Location.current().reload();
    }

    /** The part that forget.js does. */
    @JSClass
    private static final class Forgetting implements JSObject {
        private Forgetting() {}

        @JSTopLevel
        @JSModule("./forget.js")
        static native JSPromise<JSString> forgetAll();
    }

    @JSBody(script = "document.dispatchEvent(new CustomEvent('moonlamp:forget'));")
    private static native void tellOfLettingGo();

    @JSBody(
            params = {"event"},
            script = "return event.key;")
    private static native String keyOf(Event event);
}
