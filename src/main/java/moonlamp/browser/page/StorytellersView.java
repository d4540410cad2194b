package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.models.Act;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.Teller;
import moonlamp.protocol.ModelState;
import org.teavm.jso.dom.html.HTMLElement;

/** The Storytellers page: who can tell, who tells, and everything that can be done about them. */
final class StorytellersView {
    private final ModelsFlow flow;
    private final ModelWords words;
    private final BiConsumer<Act, Teller> action;
    private final HTMLElement list = Dom.byId("teller-cards");
    private final HTMLElement trouble = Dom.byId("list-trouble");
    private final Map<String, TellerCard> cards = new HashMap<>();
    private final BuiltInCard builtIn;
    private List<String> order = List.of();

    /** @param action called with what the person wants of a storyteller; with USE and null for the built-in one */
    StorytellersView(ModelsFlow flow, ModelWords words, BiConsumer<Act, Teller> action) {
        this.flow = flow;
        this.words = words;
        this.action = action;
        builtIn = new BuiltInCard(words, () -> action.accept(Act.USE, null));
        list.appendChild(builtIn.element());
        Dom.onClick(Dom.byId("list-again"), flow::start);
    }

    /** @param file the model that the site brings along, or null while it is not known */
    void refresh(ModelFile file) {
        trouble.setHidden(flow.listTrouble() == null);
        builtIn.show(file, flow.telling().isEmpty());
        arrange();
        boolean first = true;
        for (Teller teller : flow.tellers()) {
            String model = teller.info().model();
            boolean fresh = first
                    && teller.info().state() == ModelState.ABSENT
                    && teller.info().verified();
            cards.get(model).show(teller, model.equals(flow.telling()), fresh);
            first = false;
        }
    }

    /** Cards for exactly the storytellers there are, in their order; those that stay are not touched. */
    private void arrange() {
        List<String> wanted = new ArrayList<>();
        flow.tellers().forEach(teller -> wanted.add(teller.info().model()));
        if (wanted.equals(order)) {
            return;
        }
        for (String model : order) {
            if (!wanted.contains(model)) {
                list.removeChild(cards.remove(model).element());
            }
        }
        for (Teller teller : flow.tellers()) {
            String model = teller.info().model();
            TellerCard card = cards.get(model);
            if (card == null) {
                card = new TellerCard(words, "teller-" + model.substring(0, 12), teller, action);
                cards.put(model, card);
                list.appendChild(card.element());
            }
        }
        order = wanted;
    }
}
