package moonlamp.browser.page;

import moonlamp.browser.page.children.Child;
import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.AgeBand;
import moonlamp.story.Company;
import moonlamp.story.StoryLanguage;
import moonlamp.story.safety.KindWords;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A child in the list of children: name, age, and the button that removes it. */
final class ChildRow {
    /** The place of a child that is not in the family yet. */
    static final int NEW = -1;

    private final HTMLElement row = Dom.create("li", "child-row");
    private final HTMLInputElement name;
    private final HTMLSelectElement age = (HTMLSelectElement) Dom.create("select", "");
    private final HTMLElement fault;
    private final HTMLElement remove = Dom.create("button", "button quiet");
    private final Messages messages;
    private final StoryLanguage language;
    private int place = NEW;

    /**
     * @param number makes its ids, the only ones of their kind
     * @param changed called after every change
     * @param removed called when the child is to go
     */
    ChildRow(int number, Messages messages, Runnable changed, Runnable removed) {
        this.messages = messages;
        language = StoryLanguage.of(messages.language().tag());
        String id = "child-" + number;
        name = Dom.input("text", id, "");
        name.setAttribute("maxlength", Integer.toString(Company.MAX_NAME_CODE_POINTS));
        name.setAttribute("autocomplete", "off");
        name.setAttribute("aria-describedby", id + "-fault");
        for (AgeBand band : AgeBand.values()) {
            HTMLElement option = Dom.create("option", "", ListenersForm.label(messages, band));
            option.setAttribute("value", band.code());
            age.appendChild(option);
        }
        age.setValue(AgeBand.AGES_3_TO_5.code());
        fault = Dom.create("p", "fault");
        fault.setId(id + "-fault");
        fault.setHidden(true);
        remove.setAttribute("type", "button");
        Dom.text(remove, messages.text(ListenerWords.CHILD_REMOVE));
        row.appendChild(field(id, ListenerWords.CHILD_NAME, name));
        row.appendChild(field(id + "-age", ListenerWords.CHILD_AGE, age));
        row.appendChild(remove);
        row.appendChild(fault);
        name.addEventListener("change", event -> changed.run());
        age.addEventListener("change", event -> changed.run());
        Dom.onClick(remove, removed);
        label();
    }

    HTMLElement element() {
        return row;
    }

    /** Where the child is in the family. */
    int place() {
        return place;
    }

    void moveTo(int other) {
        place = other;
    }

    void show(Child child) {
        name.setValue(child.name());
        age.setValue(child.age().code());
        label();
    }

    /** The child, or null while it has no name that fits; of one that is in the family already, a missing one is said. */
    Child child() {
        String clean = Company.cleanName(name.getValue());
        boolean unkind = KindWords.check(clean, language).isPresent();
        boolean missing = clean.isEmpty() || unkind;
        boolean complain = unkind || missing && place != NEW;
        fault.setHidden(!complain);
        Dom.text(fault, messages.text(unkind ? CreateWords.OWN_UNKIND : ListenerWords.CHILD_NAME_MISSING));
        Dom.attribute(name, "aria-invalid", complain ? "true" : null);
        label();
        return missing ? null : new Child(clean, AgeBand.of(age.getValue()));
    }

    void focus() {
        name.focus();
    }

    private void label() {
        String called = Company.cleanName(name.getValue());
        Dom.attribute(
                remove,
                "aria-label",
                called.isEmpty() ? null : messages.text(ListenerWords.CHILD_REMOVE_LABEL, called));
    }

    private HTMLElement field(String id, ListenerWords words, HTMLElement input) {
        input.setId(id);
        HTMLElement field = Dom.create("div", "field");
        HTMLElement label = Dom.create("label", "", messages.text(words));
        label.setAttribute("for", id);
        field.appendChild(label);
        field.appendChild(input);
        return field;
    }
}
