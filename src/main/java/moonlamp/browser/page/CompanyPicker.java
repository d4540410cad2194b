package moonlamp.browser.page;

import java.util.List;
import moonlamp.browser.page.children.Child;
import moonlamp.browser.page.children.Family;
import moonlamp.browser.page.children.FamilyBook;
import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * Who of the family is in the story, and as whom. The choice is kept for the next evening. Children of a story that came by
 * a link are guests: they are shown beside the family until something else is chosen, and kept nowhere.
 */
final class CompanyPicker implements Question {
    private static final String ID = "pick-company";

    private final HTMLElement fieldset = Dom.byId(ID);
    private final HTMLElement chips = Dom.byId("company-chips");
    private final HTMLElement hint = Dom.byId("company-hint");
    private final HTMLElement open = Dom.byId("children-open");
    private final ChoiceGroup role = new ChoiceGroup("pick-role");
    private final FamilyBook book;
    private Company guests;
    private Runnable changed = () -> {};

    CompanyPicker(FamilyBook book, Messages messages) {
        this.book = book;
        role.add(ChildRole.HERO.name(), messages.text(ListenerWords.ROLE_HERO));
        role.add(ChildRole.FRIEND.name(), messages.text(ListenerWords.ROLE_FRIEND));
        role.onChange(this::play);
        book.onChange(family -> {
            guests = null;
            refresh();
            changed.run();
        });
        refresh();
    }

    /** Calls back after every change. */
    void onChange(Runnable action) {
        changed = action;
    }

    Company company() {
        return guests == null ? book.family().company() : guests;
    }

    /** Shows the company of a story that exists. */
    void choose(Company company) {
        guests = company.equals(book.family().company()) ? null : company;
        refresh();
    }

    /** Whether somebody from a link is shown. */
    boolean hasGuests() {
        return guests != null;
    }

    void enable(boolean enabled) {
        Dom.attribute(fieldset, "disabled", enabled ? null : "");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void focus() {
        HTMLElement chosen = chips.querySelector("input:checked");
        (chosen == null ? open : chosen).focus();
    }

    private void refresh() {
        Family family = book.family();
        String focused = focusedValue();
        Dom.clear(chips);
        for (int i = 0; i < family.children().size(); i++) {
            int place = i;
            Child child = family.children().get(i);
            boolean chosen = guests == null && family.hasChosen(i);
            HTMLInputElement box = chip(child.name(), "child-" + i, chosen);
            box.setDisabled(guests == null && !chosen && family.hasChosenAll());
            box.addEventListener("change", event -> choose(place, box.isChecked()));
        }
        List<String> names = guests == null ? List.of() : guests.names();
        for (int i = 0; i < names.size(); i++) {
            HTMLInputElement box = chip(names.get(i), "guest-" + i, true);
            box.addEventListener("change", event -> leave());
        }
        restoreFocus(focused);
        Dom.attribute(chips, "hidden", chips.getFirstChild() == null ? "" : null);
        hint.setHidden(chips.getFirstChild() == null);
        role.show(!company().isEmpty());
        role.choose(company().role().name());
    }

    private HTMLInputElement chip(String name, String value, boolean chosen) {
        HTMLElement label = Dom.create("label", "chip");
        HTMLInputElement box = Dom.input("checkbox", ID, value);
        box.setChecked(chosen);
        box.setAttribute("aria-describedby", "company-hint");
        label.appendChild(box);
        label.appendChild(Dom.create("span", "", name));
        chips.appendChild(label);
        return box;
    }

    private void choose(int place, boolean inStories) {
        Family family = book.family();
        book.keep((guests == null ? family : family.choosingNobody()).choosing(place, inStories));
        if (guests != null) {
            leave(); // the family is as it was, so it told nobody of a change
        }
    }

    /** The guests go; the family is as it was. */
    private void leave() {
        guests = null;
        refresh();
        changed.run();
    }

    private void play() {
        ChildRole chosen = ChildRole.valueOf(role.value());
        if (guests == null) {
            book.play(chosen);
        } else {
            guests = new Company(guests.names(), chosen);
            changed.run();
        }
    }

    private String focusedValue() {
        HTMLElement focused = chips.querySelector("input:focus");
        return focused == null ? "" : ((HTMLInputElement) focused).getValue();
    }

    private void restoreFocus(String value) {
        if (!value.isEmpty()) {
            HTMLElement box = chips.querySelector("input[value=" + value + "]");
            Dom.focusInPlace(box == null ? open : box);
        }
    }
}
