package moonlamp.browser.page;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** The colours once more, with their names: the same choices as at the top of every page, which carry them out. */
final class ColoursPanel {
    private static final String NAME = "colours";

    private final HTMLElement switches = Dom.byId("themes");
    private final HTMLElement chips = Dom.byId("colours");

    ColoursPanel() {
        NodeList<? extends HTMLElement> labels = switches.querySelectorAll("label");
        for (int i = 0; i < labels.getLength(); i++) {
            add(labels.get(i));
        }
        switches.addEventListener("change", event -> refresh());
        refresh();
    }

    private void add(HTMLElement original) {
        HTMLInputElement source = (HTMLInputElement) original.querySelector("input");
        HTMLElement label = Dom.create("label", "chip");
        HTMLInputElement radio = Dom.input("radio", NAME, source.getValue());
        radio.addEventListener("change", event -> source.click());
        label.appendChild(radio);
        label.appendChild(Dom.create("span", "", original.getTextContent().trim()));
        chips.appendChild(label);
    }

    private void refresh() {
        HTMLInputElement chosen = (HTMLInputElement) switches.querySelector("input:checked");
        NodeList<? extends HTMLElement> radios = chips.querySelectorAll("input");
        for (int i = 0; i < radios.getLength(); i++) {
            HTMLInputElement radio = (HTMLInputElement) radios.get(i);
            radio.setChecked(chosen != null && radio.getValue().equals(chosen.getValue()));
        }
    }
}
