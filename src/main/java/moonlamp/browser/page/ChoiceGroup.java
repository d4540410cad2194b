package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.StoryLanguage;
import moonlamp.story.UserText;
import moonlamp.story.safety.KindWords;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** One question of the Create page: native radio buttons that look like chips, perhaps with room for own words. */
final class ChoiceGroup implements Question {
    private final HTMLElement fieldset;
    private final HTMLElement chips;
    private final String name;
    private final List<HTMLInputElement> radios = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private OwnWords ownWords;
    private HTMLInputElement ownRadio;

    /** @param id of the fieldset in index.html */
    ChoiceGroup(String id) {
        fieldset = Dom.byId(id);
        chips = fieldset.querySelector(".chips");
        name = id;
    }

    /** Adds a choice; the first one is chosen. */
    void add(String value, String label) {
        HTMLInputElement radio = chip(value, label, "chip");
        radio.setChecked(radios.isEmpty());
        radios.add(radio);
        labels.add(label);
    }

    /** Adds room for the person's own words. */
    void addOwnWords(Messages messages, Message choice, Message label) {
        ownRadio = chip("", messages.text(choice), "chip own");
        ownWords = new OwnWords(name + "-own", messages, label);
        // whoever points at it means to write; arrow keys choose too, and must be able to go on
        ((HTMLElement) ownRadio.getParentNode()).addEventListener("click", event -> {
            if (Dom.isPointed(event)) {
                Window.setTimeout(ownWords::focus, 0);
            }
        });
        fieldset.appendChild(ownWords.element());
        ownWords.show(false);
    }

    /** Calls back after every change by the person. */
    void onChange(Runnable action) {
        fieldset.addEventListener("input", event -> {
            boolean own = ownRadio != null && ownRadio.isChecked();
            if (ownWords != null && own != ownWords.shown()) {
                ownWords.show(own);
            }
            action.run();
        });
    }

    /** What is chosen; empty when own words are chosen but missing. */
    String value() {
        for (HTMLInputElement radio : radios) {
            if (radio.isChecked()) {
                return radio.getValue();
            }
        }
        return ownWords.value();
    }

    /** What is chosen, as the page says it; empty when own words are chosen but missing. */
    String label() {
        for (int i = 0; i < radios.size(); i++) {
            if (radios.get(i).isChecked()) {
                return labels.get(i);
            }
        }
        return ownWords.value();
    }

    /** Shows or hides the whole question. */
    void show(boolean shown) {
        fieldset.setHidden(!shown);
    }

    /** Whether the question can be answered at all. */
    void enable(boolean enabled) {
        Dom.attribute(fieldset, "disabled", enabled ? null : "");
    }

    /** Chooses a value; one that is not on offer is taken for own words. */
    void choose(String value) {
        boolean offered = false;
        for (HTMLInputElement radio : radios) {
            boolean same = radio.getValue().equals(value);
            radio.setChecked(same);
            offered |= same;
        }
        if (ownWords != null) {
            ownRadio.setChecked(!offered);
            ownWords.show(!offered);
            if (!offered) {
                ownWords.set(UserText.clean(value));
            }
        }
    }

    /** Whether there is an answer, and no unkind word in what was typed in this language. */
    boolean fits(StoryLanguage typed) {
        boolean own = ownRadio != null && ownRadio.isChecked();
        return !own || !value().isEmpty() && KindWords.check(value(), typed).isEmpty();
    }

    /** Says why the words do not fit and puts the focus where they go. */
    void demandWords() {
        ownWords.complain();
    }

    @Override
    public void focus() {
        for (HTMLInputElement radio : radios) {
            if (radio.isChecked()) {
                radio.focus();
                return;
            }
        }
        ownRadio.focus();
    }

    @Override
    public String id() {
        return name;
    }

    private HTMLInputElement chip(String value, String text, String className) {
        HTMLElement label = Dom.create("label", className);
        HTMLInputElement radio = Dom.input("radio", name, value);
        label.appendChild(radio);
        label.appendChild(Dom.create("span", "", text));
        chips.appendChild(label);
        return radio;
    }
}
