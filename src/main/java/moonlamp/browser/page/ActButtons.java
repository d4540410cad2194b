package moonlamp.browser.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import moonlamp.browser.page.models.Act;
import moonlamp.browser.page.models.Teller;
import org.teavm.jso.dom.html.HTMLElement;

/** The buttons under a storyteller. They stay where they are: whoever is on one that goes comes to the next. */
final class ActButtons {
    private final ModelWords words;
    private final HTMLElement row = Dom.create("p", "buttons");
    private final Map<Act, HTMLElement> buttons = new EnumMap<>(Act.class);

    /**
     * @param describedBy id of the heading that says whom the buttons are about
     * @param action called on a click
     */
    ActButtons(ModelWords words, String describedBy, Consumer<Act> action) {
        this.words = words;
        for (Act act : Act.values()) {
            HTMLElement button = Dom.create("button", "button");
            button.setAttribute("type", "button");
            button.setAttribute("aria-describedby", describedBy);
            button.setAttribute("data-act", act.name());
            button.setHidden(true);
            Dom.onClick(button, () -> action.accept(act));
            buttons.put(act, button);
            row.appendChild(button);
        }
    }

    HTMLElement element() {
        return row;
    }

    /** Shows these acts; the first one may stand out, if it leads to stories. */
    void show(List<Act> acts, Teller teller, boolean standOut) {
        boolean lost = false;
        for (Map.Entry<Act, HTMLElement> entry : buttons.entrySet()) {
            HTMLElement button = entry.getValue();
            boolean shown = acts.contains(entry.getKey());
            lost |= !shown && Dom.hasFocus(button);
            button.setHidden(!shown);
            if (shown) {
                boolean first = standOut
                        && entry.getKey() == acts.get(0)
                        && entry.getKey().compareTo(Act.PAUSE) < 0;
                Dom.attribute(button, "class", first ? "button primary" : "button");
                Dom.text(button, words.act(entry.getKey(), teller));
            }
        }
        row.setHidden(acts.isEmpty());
        if (lost && !acts.isEmpty()) {
            Dom.focusInPlace(buttons.get(acts.get(0)));
        }
    }
}
