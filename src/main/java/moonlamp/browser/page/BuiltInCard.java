package moonlamp.browser.page;

import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.TellersWords;
import org.teavm.jso.dom.html.HTMLElement;

/** The storyteller that the site brings along. */
final class BuiltInCard {
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private final ModelWords words;
    private final HTMLElement card = Dom.create("li", "card");
    private final HTMLElement about = Dom.create("span", "");
    private final HTMLElement tag;
    private final HTMLElement row;

    /** @param use called when it is to tell */
    BuiltInCard(ModelWords words, Runnable use) {
        this.words = words;
        Messages messages = words.messages();
        tag = Dom.create("span", "tag", messages.text(TellersWords.TELLS_NOW));
        card.appendChild(TellerCard.head("teller-built-in", messages.text(TellersWords.BUILT_IN_NAME), tag));
        HTMLElement facts = Dom.create("p", "facts");
        facts.appendChild(about);
        facts.appendChild(Dom.link(LICENCE, messages.text(TellersWords.BUILT_IN_LICENCE)));
        card.appendChild(facts);
        card.appendChild(Dom.create("p", "facts", messages.text(TellersWords.BUILT_IN_STATE)));
        HTMLElement button = Dom.create("button", "button", messages.text(TellersWords.ACT_USE));
        button.setAttribute("type", "button");
        button.setAttribute("aria-describedby", "teller-built-in");
        Dom.onClick(button, use);
        row = Dom.create("p", "buttons");
        row.appendChild(button);
        card.appendChild(row);
    }

    HTMLElement element() {
        return card;
    }

    /** @param file null while it is not known */
    void show(ModelFile file, boolean tells) {
        String size = file == null ? "" : words.messages().size(file.bytes()) + " · ";
        Dom.text(about, size + words.languages("en") + " · ");
        Dom.attribute(card, "data-tells", tells ? "true" : null);
        tag.setHidden(!tells);
        row.setHidden(tells);
    }
}
