package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.library.ShelfOrder;
import moonlamp.library.ShelfQuery;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What finds stories in the library: words, a child, favourites, an order. */
final class ShelfFinder {
    private final Messages messages;
    private final HTMLInputElement words = (HTMLInputElement) Dom.byId("find-words");
    private final HTMLSelectElement order = (HTMLSelectElement) Dom.byId("find-order");
    private final HTMLSelectElement child = (HTMLSelectElement) Dom.byId("find-child");
    private final HTMLInputElement favourites = (HTMLInputElement) Dom.byId("find-favourites");
    private List<String> offered = new ArrayList<>();

    /** @param changed called when other stories are looked for */
    ShelfFinder(Messages messages, Runnable changed) {
        this.messages = messages;
        HTMLElement form = Dom.byId("finder");
        form.addEventListener("input", event -> changed.run());
        form.addEventListener("submit", event -> event.preventDefault());
        Dom.onClick(Dom.byId("library-show-all"), () -> {
            showAll();
            changed.run();
            words.focus();
        });
    }

    ShelfQuery query() {
        return new ShelfQuery(
                words.getValue(),
                child.getValue(),
                favourites.isChecked(),
                ShelfOrder.valueOf(order.getValue().toUpperCase(Locale.ROOT)));
    }

    /** The children to choose from; without any there is no question. */
    void offerChildren(List<String> children) {
        Dom.byId("find-child-field").setHidden(children.isEmpty());
        if (children.equals(offered) && child.getOptions().getLength() > 0) {
            return;
        }
        offered = children;
        String chosen = child.getValue();
        Dom.clear(child);
        child.appendChild(option("", messages.text(LibraryWords.FIND_ALL_CHILDREN)));
        children.forEach(name -> child.appendChild(option(name, name)));
        child.setValue(children.contains(chosen) ? chosen : "");
    }

    private void showAll() {
        words.setValue("");
        child.setValue("");
        favourites.setChecked(false);
    }

    private static HTMLElement option(String value, String text) {
        HTMLElement option = Dom.create("option", "", text);
        option.setAttribute("value", value);
        return option;
    }
}
