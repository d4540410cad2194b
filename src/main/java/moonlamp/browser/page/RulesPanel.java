package moonlamp.browser.page;

import java.util.function.Consumer;
import moonlamp.browser.page.settings.HouseRules;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What grown-ups decide: show me first, ask grown-ups first. */
final class RulesPanel {
    private final HTMLInputElement showFirst = (HTMLInputElement) Dom.byId("show-first");
    private final HTMLInputElement askFirst = (HTMLInputElement) Dom.byId("ask-first");

    /** @param changed takes the rules that hold from now on */
    RulesPanel(HouseRules rules, Consumer<HouseRules> changed) {
        showFirst.setChecked(rules.showFirst());
        askFirst.setChecked(rules.askFirst());
        for (HTMLInputElement box : new HTMLInputElement[] {showFirst, askFirst}) {
            box.addEventListener(
                    "change", event -> changed.accept(new HouseRules(showFirst.isChecked(), askFirst.isChecked())));
        }
    }
}
