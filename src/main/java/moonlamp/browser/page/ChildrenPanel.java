package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.page.children.Child;
import moonlamp.browser.page.children.Family;
import moonlamp.browser.page.children.FamilyBook;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog in which the children of the family are entered; every change is kept at once. */
final class ChildrenPanel {
    private final HTMLElement dialog = Dom.byId("children");
    private final HTMLElement list = Dom.byId("child-rows");
    private final HTMLElement add = Dom.byId("child-add");
    private final FamilyBook book;
    private final Messages messages;
    private final List<ChildRow> rows = new ArrayList<>();
    private int made;

    ChildrenPanel(FamilyBook book, Messages messages) {
        this.book = book;
        this.messages = messages;
        Dom.onClick(add, () -> {
            append().focus();
            refreshAdd();
        });
        dialog.addEventListener("close", event -> keep());
    }

    /** Shows the family as it is, with room for a first child. */
    void open() {
        rows.clear();
        Dom.clear(list);
        for (Child child : book.family().children()) {
            int place = rows.size();
            ChildRow row = append();
            row.moveTo(place);
            row.show(child);
        }
        if (rows.isEmpty()) {
            append();
        }
        refreshAdd();
        Dom.showModal(dialog);
    }

    private ChildRow append() {
        ChildRow[] self = new ChildRow[1];
        self[0] = new ChildRow(made++, messages, this::keep, () -> remove(self[0]));
        rows.add(self[0]);
        list.appendChild(self[0].element());
        return self[0];
    }

    /** Keeps what is complete; of a child that has lost its name the old one stays. */
    private void keep() {
        Family family = book.family();
        for (ChildRow row : rows) {
            Child child = row.child();
            if (child != null && row.place() != ChildRow.NEW) {
                family = family.replacing(row.place(), child);
            } else if (child != null) {
                row.moveTo(family.children().size());
                family = family.with(child);
            }
        }
        book.keep(family);
    }

    private void remove(ChildRow row) {
        rows.remove(row);
        list.removeChild(row.element());
        if (row.place() != ChildRow.NEW) {
            for (ChildRow other : rows) {
                other.moveTo(other.place() > row.place() ? other.place() - 1 : other.place());
            }
            book.keep(book.family().without(row.place()));
        }
        refreshAdd();
        Dom.focusInPlace(add);
    }

    private void refreshAdd() {
        add.setHidden(rows.size() >= Family.MOST);
    }
}
