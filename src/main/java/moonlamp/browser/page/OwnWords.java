package moonlamp.browser.page;

import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.StoryLanguage;
import moonlamp.story.UserText;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A labelled field for a few words of the person's own. */
final class OwnWords {
    private final HTMLElement field = Dom.create("div", "field");
    private final HTMLInputElement input;
    private final HTMLElement fault;
    private final Messages messages;

    OwnWords(String id, Messages messages, Message label) {
        this.messages = messages;
        HTMLElement text = Dom.create("label", "", messages.text(label));
        text.setAttribute("for", id);
        input = Dom.input("text", id, "");
        input.setId(id);
        input.setAttribute("data-own-words", "");
        input.setAttribute("maxlength", Integer.toString(UserText.MAX_CODE_POINTS));
        input.setAttribute("autocapitalize", "none");
        input.setAttribute("aria-describedby", id + "-hint " + id + "-fault");
        HTMLElement hint = Dom.create("p", "hint", messages.text(CreateWords.OWN_HINT, UserText.MAX_CODE_POINTS));
        hint.setId(id + "-hint");
        fault = Dom.create("p", "fault");
        fault.setId(id + "-fault");
        fault.setHidden(true);
        field.appendChild(text);
        field.appendChild(input);
        field.appendChild(hint);
        field.appendChild(fault);
        input.addEventListener("input", event -> forgive());
    }

    HTMLElement element() {
        return field;
    }

    boolean shown() {
        return !field.isHidden();
    }

    void show(boolean shown) {
        field.setHidden(!shown);
        forgive();
    }

    /** Takes what is typed from now on. */
    void focus() {
        show(true);
        input.focus();
    }

    /** The words, cleaned. */
    String value() {
        return UserText.typed(
                input.getValue(), StoryLanguage.of(messages.language().tag()));
    }

    void set(String words) {
        input.setValue(words);
    }

    /** Says that words are missing, or that there are some which do not fit. */
    void complain() {
        fault.setHidden(false);
        Dom.text(fault, messages.text(value().isEmpty() ? CreateWords.OWN_MISSING : CreateWords.OWN_UNKIND));
        input.setAttribute("aria-invalid", "true");
        input.focus();
    }

    private void forgive() {
        fault.setHidden(true);
        input.removeAttribute("aria-invalid");
    }
}
