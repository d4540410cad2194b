package moonlamp.browser.page;

import java.util.ArrayList;
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
    private final List<HTMLInputElement> boxes = new ArrayList<>();
    private List<String> shown = List.of();
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
        List<String> names = names();
        if (!names.equals(shown)) {
            shown = names;
            rebuild(family.children().size());
        }
        for (int i = 0; i < boxes.size(); i++) {
            boolean guest = i >= family.children().size();
            boolean chosen = guest || guests == null && family.hasChosen(i);
            boxes.get(i).setChecked(chosen);
            boxes.get(i).setDisabled(guests == null && !chosen && family.hasChosenAll());
        }
        hint.setHidden(boxes.isEmpty());
        role.show(!company().isEmpty());
        role.choose(company().role().name());
    }

    /** Of the family, then of the guests. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Child child : book.family().children()) {
            names.add(child.name());
        }
        if (guests != null) {
            names.addAll(guests.names());
        }
        return names;
    }

    private void rebuild(int children) {
        boolean focused = Dom.hasFocus(chips);
        Dom.clear(chips);
        boxes.clear();
        for (int i = 0; i < shown.size(); i++) {
            int place = i;
            HTMLInputElement box = chip(shown.get(i));
            boxes.add(box);
            box.addEventListener("change", event -> {
                if (place < children) {
                    choose(place, box.isChecked());
                } else {
                    leave();
                }
            });
        }
        if (focused) {
            Dom.focusInPlace(open);
        }
    }

    private HTMLInputElement chip(String name) {
        HTMLElement label = Dom.create("label", "chip");
        HTMLInputElement box = Dom.input("checkbox", ID, name);
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
}
